"""Which piece of a page is the article's headline.

Where the page's own data name a title, the headline is the heading, else the line, that has the same words.
A page with no title of its own has its first heading. In plain text the headline is the first short line
above the first paragraph that does not end as a sentence does and is no furniture; a name of one or two
words, which is a section's, and the head of a letter give way to such a line below them. A text that begins with a
paragraph has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from dateline.read.boilerplate import furniture_rule
from dateline.read.datestrings import dates_in
from dateline.read.judged import Judged
from dateline.read.notices import is_letterhead
from dateline.read.pieces import Piece
from dateline.read.repeats import words_of

_LONGEST = 250
_SHORTEST = 12
_SENTENCE = 40
"""Characters from which a line that ends as a sentence does is one, and the article has begun."""
_REACH = 8
"""Lines of a plain text, furniture not counted, among which the headline is looked for."""
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]*(?:[ &/-]{1,3}[^\W\d_a-zß-ÿ][\w'’-]*)?:?")
_SENTENCE_END = re.compile(r"[.…][\"'”’)\]]*$")


def headline_of(pieces: Sequence[Piece], title: str | None) -> int | None:
    """Number of the piece that shows the headline of an HTML page, if one does."""
    wanted = words_of(title or "")
    same = [number for number, piece in enumerate(pieces) if wanted and words_of(piece.text) == wanted]
    headings = [number for number, piece in enumerate(pieces) if piece.tag == "h1"]
    both = [number for number in same if pieces[number].tag == "h1"]
    return next(iter((*both, *same, *headings)), None)


def first_line_headline(items: Sequence[Judged], title: str | None) -> int | None:
    """Number of the line that is the headline of a plain text, if one is."""
    kept = (n for n, item in enumerate(items) if item.kind and not furniture_rule(item.text))
    wanted = words_of(title or "")
    second_best = None
    for number in islice(kept, _REACH):
        text = items[number].text
        if wanted and words_of(text) == wanted:
            return number
        if _is_sentence(text) or len(text) > _LONGEST:
            break
        if not wanted and _may_be_headline(text):
            if not _gives_way(text):
                return number
            second_best = number if second_best is None else second_best
    return second_best


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and bool(_SENTENCE_END.search(text))


def _may_be_headline(text: str) -> bool:
    """Whether a short line ends as no sentence does and is no mere date."""
    if len(text) < _SHORTEST or _SENTENCE_END.search(text):
        return False
    return all(2 * (found.end - found.start) < len(text) for found in dates_in(text))


def _gives_way(text: str) -> bool:
    """Whether a line may be the name of a section or the head of a letter: who sends it, where and when."""
    sent = any(found.end == len(text) and text[: found.start].endswith(", ") for found in dates_in(text))
    return sent or bool(_NAME.fullmatch(text)) or is_letterhead(text)

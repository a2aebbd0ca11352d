"""Which words of the text are the name that initials in brackets stand for: "Joint Chiefs of Staff (JCS)".

The capitalised words right before the bracket, small words between them, whose first letters are the initials; failing
that, whose first letters are the same ones in another order, for a slip of the writer still means that name.

Declines: initials that share only some letters with the words before them (an agency in a date line).
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parse.names import initials_of, letters_of
from dateline.parse.profiles import word_list
from dateline.records.sentence import Mention, Word

_LONGEST = 10


def written_out(words: Sequence[Word], initials: Mention) -> tuple[int, int] | None:
    """First and last word (inclusive) of the name before the bracket that holds ``initials``."""
    last = initials.first - 2
    if last < 0 or words[last + 1].text not in {"(", "["}:
        return None
    letters = letters_of(words[initials.head].text)
    starts = _possible_starts(words, last)
    texts = {start: [word.text for word in words[start : last + 1]] for start in starts}
    exact = (start for start in starts if letters in initials_of(texts[start]))
    swapped = (start for start in starts if sorted(letters) in map(sorted, initials_of(texts[start])))
    start = next(exact, None) or next(swapped, None)
    return None if start is None else (start, last)


def _possible_starts(words: Sequence[Word], last: int) -> list[int]:
    """Capitalised words from ``last`` backwards, as far as a name may reach; the nearest first."""
    small = word_list("small_words")
    starts = []
    for number in range(last, max(-1, last - _LONGEST), -1):
        word = words[number]
        capital = word.text[:1].isupper()
        if word.sentence != words[last].sentence or not (capital or word.text.lower() in small):
            break
        if capital:
            starts.append(number)
    return starts

"""Phrases of who speaks that the encoder did not read as mentions: the subject of a verb of speech, and its apposition.

Decides that a name in that place is somebody, and a body or a person by its words: a body's noun ("Institute",
"Authority"), a role before it or a second name. Of common nouns only roles and bodies count ("the finance chief"). Of
any other verb, the subject is somebody where it is two names with a title before them ("Mayor A. B. welcomed").

Declines: a single name that no word tells, which may be a place as well as a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.parse.heads import Span
from dateline.parse.profiles import word_list
from dateline.records.sentence import Word

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ENDS = frozenset({",", "(", ")", ";", ":", "—", "–", "who", "which", "that", "where"})
_LONGEST = 12


def unread_speakers(words: Sequence[Word], heads: frozenset[int]) -> Iterator[Span]:
    """Yield a span for each speaker that is the head word of no mention yet.

    Args:
        words: the words of the article, with their trees.
        heads: head words of the mentions there are.
    """
    for number, word in enumerate(words):
        if number in heads or word.upos not in {"PROPN", "NOUN"}:
            continue
        if not _speaks(words, number) and not _is_titled_subject(words, number):
            continue
        first, last = _extent(words, number)
        kind = _type(words, first, last, number)
        if kind is not None and last - first < _LONGEST:
            yield Span(first, last, kind, 0.5)


def _speaks(words: Sequence[Word], number: int) -> bool:
    word = words[number]
    if word.deprel == "appos" and word.head >= 0:
        word = words[word.head]
    if word.deprel not in _SUBJECTS or word.head < 0:
        return False
    return words[word.head].lemma.lower() in word_list("speech_verbs")


def _is_titled_subject(words: Sequence[Word], number: int) -> bool:
    """Whether a first name with a title before it and a second name behind it is a subject."""
    name = words[number : number + 2]
    titled = number > 0 and words[number - 1].text.lower() in word_list("roles")
    flat = len(name) == 2 and name[1].head == number and name[1].deprel.startswith("flat")
    return words[number].deprel in _SUBJECTS and titled and flat and all(w.upos == "PROPN" for w in name)


def _extent(words: Sequence[Word], head: int) -> tuple[int, int]:
    """The words around the head that hang on it, up to a comma, a bracket or a clause of their own."""
    first = last = head
    while first > 0 and words[first - 1].text not in _ENDS and _under(words, first - 1, head):
        first -= 1
    while (
        last + 1 < len(words) and words[last + 1].text.lower() not in _ENDS and _under(words, last + 1, head)
    ):
        last += 1
    return first, last


def _under(words: Sequence[Word], number: int, head: int) -> bool:
    for _ in range(_LONGEST):
        number = words[number].head
        if number == head:
            return True
        if number < 0:
            return False
    return False


def _type(words: Sequence[Word], first: int, last: int, head: int) -> str | None:
    named = [word.text.lower() for word in words[first : last + 1] if word.upos == "PROPN"]
    ends = {words[head].text.lower(), words[head].lemma.lower(), *named[-1:]}
    if ends & word_list("bodies"):
        return "organization"
    roles = word_list("roles") | word_list("titles")
    if words[head].upos == "NOUN":
        return "person" if ends & roles else None
    if set(named) & roles:
        return "person"
    if set(named) & word_list("bodies"):
        return "organization"
    return "person" if len(named) > 1 else None

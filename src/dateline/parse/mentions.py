"""What each mention is: its head word, and whether it is a name, initials, a pronoun or a plain noun phrase.

Decides on the encoder's spans. Adds what they lack and grammar makes certain: personal pronouns, initials in
brackets behind a name, who speaks, and the rest of a name; parts two people read as one. Drops spans that cross a
sentence end.

Declines: expletive "it" and "there" are no mentions. In text that is all capitals nothing counts as initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.parse.heads import Span
from dateline.parse.profiles import word_list
from dateline.parse.unread_speakers import unread_speakers
from dateline.records.sentence import Mention, Word

_INITIALS = re.compile(r"(?:[A-Z]\.?){2,7}s?|[A-Z]{1,4}&[A-Z]{1,4}|[A-Z]{2,5}[a-z]?[A-Z]{1,3}")
_NAME_TAGS = frozenset({"PROPN"})


def personal_pronouns() -> frozenset[str]:
    """The personal pronouns, possessives and reflexives among them, in lower case."""
    return word_list("pronouns_of_persons") | word_list("pronouns_of_things") | word_list("pronouns_of_many")


def make_mentions(words: Sequence[Word], spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Return mentions in order of the text, wider before narrower, without chains.

    Args:
        words: the words of the article, with their trees.
        spans: the encoder's mentions as word ranges.
    """
    shouted = _shouted_sentences(words)
    made: dict[tuple[int, int], Mention] = {}
    for span in spans:
        first, last = _trimmed(words, span.first, span.last)
        if last < first or words[first].sentence != words[last].sentence or (first, last) in made:
            continue
        made[first, last] = _mention(words, first, last, span.type, span.score, shouted)
    heads = frozenset(mention.head for mention in made.values())
    for span in unread_speakers(words, heads):
        made[span.first, span.last] = _mention(words, span.first, span.last, span.type, span.score, shouted)
    _lengthen_names(words, made)
    _part_people(words, made, shouted)
    _unname_pairs(words, made)
    _retype_by_head(words, made)
    _retype_titled(words, made)
    _add_bracketed_initials(words, made, shouted)
    _add_pronouns(words, made, shouted)
    return tuple(sorted(made.values(), key=lambda mention: (mention.first, -mention.last)))


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    while first <= last and words[first].text in {",", ";", ":", "-", "–", "—", '"', "“", "”", "(", ")", "."}:
        first += 1
    while last >= first and words[last].text in {",", ";", ":", "-", "–", "—", '"', "“", "”", "("}:
        last -= 1
    dated = last - first >= 2 and words[last].text.lower() in word_list("weekdays")
    return (first, last - 2) if dated and words[last - 1].text.lower() == "on" else (first, last)


def _mention(
    words: Sequence[Word], first: int, last: int, kind_of_thing: str, score: float, shouted: frozenset[int]
) -> Mention:
    head = head_word(words, first, last)
    kind = _kind(words, first, last, head, shouted)
    return Mention(
        start=words[first].start,
        end=words[last].end,
        first=first,
        last=last,
        head=head,
        type="organization" if _is_body(words, first, last, kind) else kind_of_thing,
        kind=kind,
        score=score,
    )


def _is_body(words: Sequence[Word], first: int, last: int, kind: str) -> bool:
    """Whether it is a body, whatever the encoder saw in it: "WHO" that it read as a pronoun, "police"."""
    if kind == "initials":
        return words[last].upos == "PRON"
    return first == last and words[first].text.lower() in word_list("bodies_said_bare")


def head_word(words: Sequence[Word], first: int, last: int) -> int:
    """The word of ``first..last`` that the others hang on; of several, the first noun, name or pronoun."""
    tops = [number for number in range(first, last + 1) if not first <= words[number].head <= last]
    for number in tops:
        if words[number].upos in {"NOUN", "PROPN", "PRON", "NUM", "X"}:
            return number
    return tops[0] if tops else last


def _kind(words: Sequence[Word], first: int, last: int, head: int, shouted: frozenset[int]) -> str:
    word = words[head]
    bare = [number for number in range(first, last + 1) if words[number].upos not in {"DET", "PUNCT", "PART"}]
    initials = len(bare) == 1 and word.sentence not in shouted and is_initials(words[bare[0]].text)
    if initials and word.text.lower() in word_list("pronouns_that_are_initials"):
        return "initials"
    if len(bare) <= 1 and (word.upos == "PRON" or word.text.lower() in personal_pronouns()):
        return "pronoun"
    if initials:
        return "initials"
    if word.upos in _NAME_TAGS or word.xpos in {"NNP", "NNPS"}:
        return "name"
    if _is_titled_name(words, head, last):
        return "name"
    return "nominal"


def _lengthen_names(words: Sequence[Word], made: dict[tuple[int, int], Mention]) -> None:
    """A name, or a body with a name behind it ("the union A B"), goes on with the words of names that no mention has."""
    taken = {number for first, last in made for number in range(first, last + 1)}
    for span, mention in list(made.items()):
        body = mention.type == "organization" and words[mention.head].upos == "NOUN"
        last = mention.last
        while (mention.kind == "name" or body) and _goes_on(words, mention, last + 1, taken):
            last += 1
        if last > mention.last:
            del made[span]
            made[span[0], last] = replace(mention, last=last, end=words[last].end, kind="name")


def _goes_on(words: Sequence[Word], mention: Mention, number: int, taken: set[int]) -> bool:
    """Whether a word is part of a name, of no mention, and hangs on the mention or beside it as a subject."""
    if number in taken or number >= len(words) or words[number].xpos != "NNP":
        return False
    head, word = words[mention.head], words[number]
    if mention.first <= word.head < number:
        return word.deprel in {"flat", "appos"}
    return word.sentence == head.sentence and word.head == head.head and head.deprel == word.deprel == "nsubj"


def _part_people(
    words: Sequence[Word], made: dict[tuple[int, int], Mention], shouted: frozenset[int]
) -> None:
    """ "Minister A. B. and Mayor C. D." are two people, where the encoder read them as one."""
    heads = {mention.head for mention in made.values()}
    for span, mention in list(made.items()):
        if mention.kind != "name" or mention.type != "person":
            continue
        parts = _joined_parts(words, mention)
        tops = [head_word(words, first, last) for first, last in parts]
        if len(parts) < 2 or any(words[top].upos != "PROPN" for top in tops) or heads & set(tops[1:]):
            continue
        made[span] = replace(mention, kind="nominal")
        for first, last in parts:
            made[first, last] = _mention(words, first, last, "person", mention.score, shouted)


def _joined_parts(words: Sequence[Word], mention: Mention) -> list[tuple[int, int]]:
    """The stretches of a mention between the commas and conjunctions that join others to its head word."""
    inside = range(mention.head + 1, mention.last + 1)
    joined = [n for n in inside if words[n].head == mention.head and words[n].deprel == "conj"]
    marks = {
        max(
            (m for m in range(mention.head, n) if words[m].upos == "CCONJ" or words[m].text == ","),
            default=-1,
        )
        for n in joined
    } - {-1}
    starts = [mention.first, *(mark + 1 for mark in sorted(marks))]
    ends = [*(mark - 1 for mark in sorted(marks)), mention.last]
    return [(first, last) for first, last in zip(starts, ends, strict=True) if first <= last]


def _unname_pairs(words: Sequence[Word], made: dict[tuple[int, int], Mention]) -> None:
    """ "North Korea and Russia" is no name where both parts are mentions of their own."""
    heads = {mention.head: span for span, mention in made.items()}
    names = {_text(words, *span) for span, mention in made.items() if mention.kind == "name"}
    for span, mention in list(made.items()):
        if mention.kind != "name":
            continue
        for number in range(mention.head + 1, mention.last + 1):
            joined = words[number].head == mention.head and words[number].deprel == "conj"
            apart = heads.get(number, span) != span or _text(words, mention.first, mention.head) in names
            if joined and apart:
                made[span] = replace(mention, kind="nominal")
                break


def _text(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(words[number].text for number in range(first, last + 1))


def _retype_by_head(words: Sequence[Word], made: dict[tuple[int, int], Mention]) -> None:
    """ "The president of Finland" is a person and "the company" a body, whatever the encoder saw in them."""
    for span, mention in list(made.items()):
        word = words[mention.head]
        if mention.kind != "nominal" or word.upos != "NOUN":
            continue
        noun = word.lemma.lower()
        if mention.type in {"organization", "place"} and noun in word_list("roles") - word_list("bodies"):
            made[span] = replace(mention, type="person")
        elif mention.type == "person" and noun in word_list("bodies") - word_list("roles"):
            made[span] = replace(mention, type="organization")


def _retype_titled(words: Sequence[Word], made: dict[tuple[int, int], Mention]) -> None:
    """ "Defence Minister A B" is a person, whatever the encoder saw in it."""
    roles = word_list("roles")
    for span, mention in list(made.items()):
        if mention.kind != "name" or mention.type not in {"organization", "object", "abstract", "place"}:
            continue
        before_last = range(mention.first, mention.last)
        titles = [number for number in before_last if words[number].text.lower() in roles]
        if not titles or mention.head < titles[-1]:
            continue
        after = words[titles[-1] + 1 : mention.last + 1]
        if after and all(word.xpos == "NNP" and word.text[:1].isupper() for word in after):
            made[span] = replace(mention, type="person")


def _is_titled_name(words: Sequence[Word], head: int, last: int) -> bool:
    """A common-noun head with a name flat on it: "spokesman Smith"."""
    return any(
        words[number].head == head
        and words[number].deprel in {"flat", "flat:name", "appos"}
        and words[number].upos in _NAME_TAGS
        and number == head + 1
        for number in range(head + 1, last + 1)
    )


def is_initials(text: str) -> bool:
    """Whether a word is written as initials: JCS, U.N., R&D, UNHCR."""
    return _INITIALS.fullmatch(text) is not None and text not in {"I", "A", "OK", "TV"}


def _shouted_sentences(words: Sequence[Word]) -> frozenset[int]:
    """Sentences written in capitals throughout."""
    lower: dict[int, int] = {}
    upper: dict[int, int] = {}
    for word in words:
        if word.text.isalpha() and len(word.text) > 3:
            counts = upper if word.text.isupper() else lower
            counts[word.sentence] = counts.get(word.sentence, 0) + 1
    return frozenset(
        number for number, count in upper.items() if count > lower.get(number, 0) * 2 and count > 1
    )


def _add_bracketed_initials(
    words: Sequence[Word], made: dict[tuple[int, int], Mention], shouted: frozenset[int]
) -> None:
    by_end: dict[int, Mention] = {}
    for mention in made.values():
        held = by_end.get(mention.last)
        if held is None or mention.first < held.first:
            by_end[mention.last] = mention
    for number in range(1, len(words) - 1):
        if words[number - 1].text != "(" or words[number + 1].text != ")" or (number, number) in made:
            continue
        before = by_end.get(number - 2)
        if (
            before
            and is_initials(words[number].text)
            and words[number].sentence == words[before.last].sentence
        ):
            made[number, number] = _mention(words, number, number, before.type, before.score, shouted)


def _add_pronouns(
    words: Sequence[Word], made: dict[tuple[int, int], Mention], shouted: frozenset[int]
) -> None:
    for number, word in enumerate(words):
        low = word.text.lower()
        if (
            low not in personal_pronouns()
            or word.upos not in {"PRON", "DET"}
            or word.deprel.startswith("expl")
        ):
            continue
        if (number, number) not in made and word.text != "US":
            thing = "abstract" if low in word_list("pronouns_of_things") else "person"
            made[number, number] = _mention(words, number, number, thing, 0.5, shouted)

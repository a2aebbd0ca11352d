"""Who a speaker is: the entity, what kind of speaker, and how a capital is read.

Decides the entity by the mention that fits the phrase best. Its type and the class of the head word in
``lexicons/en/titles.yaml`` give the kind. A capital or a building that speaks is read as its government, and the
reading says so.

Declines: a name that nothing is known of is an organization, a phrase without a name is unnamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from dateline.attribute.named import Named
from dateline.attribute.phrases import answerable, head_of, phrases_of, title_and_name
from dateline.attribute.word_classes import word_classes
from dateline.records.claim import Speaker, SpeakerKind
from dateline.records.entity import Entity
from dateline.records.sentence import ParsedArticle

_PRONOUNS: Mapping[str, SpeakerKind] = MappingProxyType(
    {"they": "group", "we": "group", "it": "organization", "which": "organization"}
)


def speakers_of(text: str, parsed: ParsedArticle, named: Named, source: Sequence[int]) -> tuple[Speaker, ...]:
    """Return the speakers that the words of a source name.

    Args:
        text: the canonical text.
        parsed: words and trees.
        named: whose entities and places the phrases are looked up in.
        source: word numbers.
    """
    if not source:
        return ()
    phrases = (answerable(parsed, phrase) for phrase in phrases_of(parsed, source))
    return tuple(_speaker(text, parsed, named, phrase) for phrase in phrases)


def _speaker(text: str, parsed: ParsedArticle, named: Named, words: range) -> Speaker:
    start, end = parsed.words[words[0]].start, parsed.words[words[-1]].end
    head = head_of(parsed, words)
    title, head = title_and_name(parsed, head) or (head, head)
    found = (named.entity(start, end, parsed.words[each].end) for each in (head, title))
    entity = next((each for each in found if each is not None), None)
    reading = _reading(named, entity, start, end)
    kind = "government" if reading else _kind(parsed, words, head, entity)
    return Speaker(
        text=text[start:end],
        start=start,
        end=end,
        entity=entity.id if entity else None,
        kind=kind,
        reading=reading,
    )


def _reading(named: Named, entity: Entity | None, start: int, end: int) -> str | None:
    """How a place name that speaks is read, if the speaker is nothing but a place name."""
    for place in named.places(start, end):
        if place.start >= start and place.end <= end and end - start - (place.end - place.start) <= 4:
            if entity is not None and entity.type not in {"place", "government"}:
                return None
            if place.kind == "country":
                return f"the country {place.name} read as its government"
            return f"{place.text} read as the government that sits there"
    return None


def _kind(parsed: ParsedArticle, words: range, head: int, entity: Entity | None) -> SpeakerKind:
    classes = word_classes()
    this = parsed.words[head]
    if this.upos == "PRON":
        return _kind_of_entity(entity) or _PRONOUNS.get(this.text.lower(), "person")
    if this.upos == "NOUN":
        kind = _kind_of_noun(parsed, words, head)
        if kind is not None:
            return kind
    elif _has_title(parsed, words, head):
        return "person"
    if this.lemma.lower() in classes["governments"]:
        return "government"
    if kind := _kind_of_entity(entity) or _kind_of_mention(parsed, head):
        return kind
    if this.xpos in {"NNS", "NNPS"}:
        return "group"
    return "organization" if _has_name(parsed, words) else "unnamed"


def _kind_of_noun(parsed: ParsedArticle, words: range, head: int) -> SpeakerKind | None:
    """The kind that the class of a common noun gives: "a source", "the ministry", "police", "the spokesman"."""
    classes = word_classes()
    forms = {parsed.words[head].text.lower(), parsed.words[head].lemma.lower()}
    office = bool(forms & classes["offices"])
    if forms & classes["governments"]:
        return "government"
    if forms & classes["groups"] or (
        office and parsed.words[head].xpos == "NNS" and _has_name(parsed, words)
    ):
        return "group"
    if forms & (classes["unnamed"] | classes["evidence"]):
        return "unnamed"
    if forms & classes["organizations"]:
        return "organization"
    if office:
        return "person" if any(parsed.words[w].upos == "PROPN" and w > head for w in words) else "office"
    return None


def _has_title(parsed: ParsedArticle, words: Iterable[int], head: int) -> bool:
    """Whether a name has an office in front of it, or is one with a name behind it."""
    offices = [w for w in words if parsed.words[w].lemma.lower() in word_classes()["offices"]]
    return any(w < head or _has_name(parsed, (each for each in words if each > w)) for w in offices)


def _kind_of_mention(parsed: ParsedArticle, head: int) -> SpeakerKind | None:
    person = any(mention.head == head and mention.type == "person" for mention in parsed.mentions)
    return "person" if person and parsed.words[head].upos == "PROPN" else None


def _has_name(parsed: ParsedArticle, words: Iterable[int]) -> bool:
    return any(parsed.words[w].upos == "PROPN" for w in words)


def _kind_of_entity(entity: Entity | None) -> SpeakerKind | None:
    if entity is None:
        return None
    kinds: dict[str, SpeakerKind] = {
        "person": "person",
        "government": "government",
        "place": "government",
        "group": "group",
        "organization": "organization",
        "military": "organization",
        "agency": "organization",
        "outlet": "organization",
    }
    return kinds.get(entity.type)

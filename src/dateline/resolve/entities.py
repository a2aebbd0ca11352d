"""Entities: who and what the article's chains of mentions refer to, with type, state and known spellings.

Decides that a chain is an entity when it has a name, or when it is people or a body that can act ("officials",
"the spokesman", "the ministry"). Chains that resolve/places takes for one place are one entity, so a state goes
with its capital where that stands for its government; a toponym in no chain is an entity of its own. The name is
the fullest of the text, without title, article and owner; of a state or place, the gazetteer's. Titled and short
forms are aliases: "Japanese Defence Minister A. B" has the name "A. B".

Declines: times, events and things without a name; a type that neither table nor words tell stays the encoder's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

from dateline.parse.names import letters_of
from dateline.parse.profiles import core_words, name_words
from dateline.records.article import Article
from dateline.records.entity import Entity, EntityMention, EntityType, MentionKind
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.sentence import Mention, ParsedArticle, Word
from dateline.resolve.bare_bodies import bare_bodies
from dateline.resolve.bodies import Body, known_body, nation_in, state_item, type_by_words
from dateline.resolve.written_out import written_out

_STATES = frozenset({"country", "government"})
_NAMED = frozenset({"name", "initials"})
_ACTORS = frozenset({"person", "organization"})
_NO_ENTITIES = frozenset({"time"})
_LONGEST_ALIAS = 60
_OF_STATE = re.compile(r" of (?:the )?")


@dataclass(slots=True)
class _Draft:
    """Mentions that are one entity, and the places they are taken for."""

    mentions: list[Mention] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)


def resolve_entities(
    article: Article, parsed: ParsedArticle, places: Sequence[Place] = ()
) -> tuple[Entity, ...]:
    """Return the article's entities in order of their first mention.

    Args:
        article: the article.
        parsed: its mentions and chains.
        places: its toponyms, as ``resolve_places`` gives them.
    """
    drafts = _merged_by_initials(parsed, _merged_by_place(_drafts(parsed, places)))
    drafts = _with_bare_nouns(parsed, drafts)
    made = [_entity(article, parsed, draft, places) for draft in drafts if _counts(parsed, draft)]
    return tuple(sorted(made, key=lambda entity: (entity.mentions[0].start, entity.mentions[0].end)))


def _drafts(parsed: ParsedArticle, places: Sequence[Place]) -> list[_Draft]:
    by_start = {place.start: place for place in places}
    used: set[int] = set()
    drafts = []
    for chain in parsed.chains:
        draft = _Draft([parsed.mentions[number] for number in chain])
        named = [mention for mention in draft.mentions if mention.kind in _NAMED]
        found = [place for mention in named if (place := _place_of(parsed, mention, by_start)) is not None]
        used.update(place.start for place in found)
        if not _is_person(named) or _all_states(found, named):
            draft.places.extend(found)
        drafts.append(draft)
    drafts.extend(_Draft([], [place]) for place in places if place.start not in used)
    return drafts


def _is_person(named: Sequence[Mention]) -> bool:
    kinds = Counter(mention.type for mention in named)
    return bool(kinds) and kinds.most_common(1)[0][0] == "person"


def _all_states(found: Sequence[Place], named: Sequence[Mention]) -> bool:
    """Whether every name in the chain is a state's: then the encoder took a state for a person."""
    return len(found) == len(named) and all(place.kind in _STATES for place in found)


def _place_of(parsed: ParsedArticle, mention: Mention, by_start: dict[int, Place]) -> Place | None:
    """The toponym that is all of the mention's name."""
    numbers = name_words(parsed.words, mention)
    if not numbers:
        return None
    start, end = parsed.words[numbers[0]].start, parsed.words[numbers[-1]].end
    place = by_start.get(start) or by_start.get(mention.start)
    return place if place is not None and end <= place.end <= mention.end + 2 else None


def _key(draft: _Draft) -> str | None:
    """What makes two drafts one: the state or the gazetteer's entry that most of their toponyms are taken for."""
    keys = Counter(
        f"state {place.country}" if place.kind in _STATES and place.country else place.gazetteer.id
        for place in draft.places
        if place.gazetteer is not None
    )
    return keys.most_common(1)[0][0] if keys else None


def _merged_by_place(drafts: Iterable[_Draft]) -> list[_Draft]:
    merged: list[_Draft] = []
    by_key: dict[str, _Draft] = {}
    for draft in drafts:
        key = _key(draft)
        if key is None:
            merged.append(draft)
        elif key in by_key:
            by_key[key].mentions.extend(draft.mentions)
            by_key[key].places.extend(draft.places)
        else:
            by_key[key] = draft
            merged.append(draft)
    return merged


def _merged_by_initials(parsed: ParsedArticle, drafts: Sequence[_Draft]) -> list[_Draft]:
    """Drafts that the text calls by the same initials are one, and bear the name written out before a bracket."""
    merged: list[_Draft] = []
    by_letters: dict[str, _Draft] = {}
    for draft in drafts:
        initials = [m for m in draft.mentions if m.kind == "initials" and m.type not in _NO_ENTITIES]
        letters = [letters_of(parsed.words[mention.head].text) for mention in initials]
        home = next((by_letters[each] for each in letters if each in by_letters), None)
        if home is None:
            merged.append(draft)
        else:
            home.mentions.extend(draft.mentions)
            home.places.extend(draft.places)
        by_letters |= dict.fromkeys(letters, home or draft)
        for mention in initials:
            if (name := written_out(parsed.words, mention)) is not None:
                _give_name(parsed, merged, home or draft, name)
    return [draft for draft in merged if draft.mentions or draft.places]


def _with_bare_nouns(parsed: ParsedArticle, drafts: Sequence[_Draft]) -> list[_Draft]:
    """Drafts with "the company" taken into the body that it means."""
    meant = bare_bodies(parsed, [[] if draft.places else draft.mentions for draft in drafts])
    for number, home in meant.items():
        drafts[home].mentions.extend(drafts[number].mentions)
    return [draft for number, draft in enumerate(drafts) if number not in meant]


def _give_name(
    parsed: ParsedArticle, drafts: Sequence[_Draft], bearer: _Draft, name: tuple[int, int]
) -> None:
    """Add words ``first..last`` to a draft as its name, and take from all others what is a piece of them."""
    first, last = name
    for draft in drafts:
        pieces = [m for m in draft.mentions if first <= m.first and m.last <= last and m.kind == "name"]
        for piece in pieces:
            draft.mentions.remove(piece)
    words = parsed.words
    first = _with_owner(words, first)
    head = next((n for n in range(first, last + 1) if not first <= words[n].head <= last), last)
    kind = next(mention.type for mention in bearer.mentions if mention.kind == "initials")
    bearer.mentions.append(
        Mention(
            words[first].start, words[last].end, first, last, head, kind, "name", bearer.mentions[0].score
        )
    )


def _with_owner(words: Sequence[Word], first: int) -> int:
    """The first word of the owner before a name ("South Korea's Joint Chiefs of Staff"), or of the name."""
    if first < 2 or words[first - 1].text not in {"'s", "’s"}:
        return first
    owner = first - 2
    while owner > 0 and words[owner - 1].text[:1].isupper() and words[owner - 1].head == owner:
        owner -= 1
    return owner


def _counts(parsed: ParsedArticle, draft: _Draft) -> bool:
    if draft.places:
        return True
    if not draft.mentions or draft.mentions[0].type in _NO_ENTITIES:
        return False
    if any(mention.kind in _NAMED for mention in draft.mentions):
        return True
    return any(
        mention.kind == "nominal" and mention.type in _ACTORS and parsed.words[mention.head].upos == "NOUN"
        for mention in draft.mentions
    )


def _entity(article: Article, parsed: ParsedArticle, draft: _Draft, places: Sequence[Place]) -> Entity:
    spellings = _spellings(article, parsed, draft)
    name, aliases = spellings[0], spellings[1:]
    body = next((found for each in spellings if (found := known_body(each))), None)
    kind = _type(parsed, draft, spellings, body)
    country = _country(article, parsed, draft, body, kind, places)
    mentions = _mention_records(article, draft)
    return Entity(
        id=content_id("en", article.id, mentions[0].start, mentions[0].end, "entity"),
        name=name,
        type=kind,
        country=country,
        aliases=tuple(aliases),
        wikidata=_wikidata(draft, body, country),
        mentions=mentions,
    )


def _mention_records(article: Article, draft: _Draft) -> tuple[EntityMention, ...]:
    kinds: dict[tuple[int, int], str] = {}
    held = [(mention.start, mention.end) for mention in draft.mentions]
    for mention in draft.mentions:
        kinds[mention.start, mention.end] = mention.kind
    for place in draft.places:
        if not any(start <= place.start and place.end <= end for start, end in held):
            kinds[place.start, place.end] = "name"
    return tuple(
        EntityMention(text=article.text[start:end], start=start, end=end, kind=cast(MentionKind, kind))
        for (start, end), kind in sorted(kinds.items())
    )


def _spellings(article: Article, parsed: ParsedArticle, draft: _Draft) -> list[str]:
    """The fullest name first, then what else the text calls it by name."""
    names: dict[str, int] = defaultdict(int)
    longer: dict[str, int] = defaultdict(int)
    for mention in draft.mentions:
        if mention.kind not in _NAMED:
            continue
        bare = _quote(article, parsed, name_words(parsed.words, mention))
        whole = _quote(article, parsed, _without_article(parsed, core_words(parsed.words, mention)))
        if " " not in bare and type_by_words(bare):
            bare = whole
        names[bare] += mention.kind == "name"
        if whole != bare and len(whole) <= _LONGEST_ALIAS:
            longer[whole] += 1
    for place in draft.places:
        names[place.text] += 1
    names.pop("", None)
    if not names:
        names[_first_nominal(article, parsed, draft)] += 1
    ordered = sorted(names, key=lambda text: (-len(text.split()), -len(text)))
    table = Counter(place.name for place in draft.places if place.name)
    if table:
        ordered.insert(0, table.most_common(1)[0][0])
    return list(dict.fromkeys([*ordered, *longer]))


def _first_nominal(article: Article, parsed: ParsedArticle, draft: _Draft) -> str:
    mention = next((m for m in draft.mentions if m.kind == "nominal"), draft.mentions[0])
    return _quote(article, parsed, _without_article(parsed, core_words(parsed.words, mention)))


def _quote(article: Article, parsed: ParsedArticle, numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return article.text[parsed.words[numbers[0]].start : parsed.words[numbers[-1]].end].strip(" ,.;:")


def _without_article(parsed: ParsedArticle, numbers: list[int]) -> list[int]:
    words = parsed.words
    while len(numbers) > 1 and words[numbers[0]].text.lower() in {"the", "a", "an", "this", "that", "these"}:
        numbers = numbers[1:]
    while len(numbers) > 1 and words[numbers[-1]].text in {"'s", "’s", "'", "’"}:
        numbers = numbers[:-1]
    return numbers


def _type(parsed: ParsedArticle, draft: _Draft, spellings: Sequence[str], body: Body | None) -> EntityType:
    seen = Counter(mention.type for mention in draft.mentions if mention.kind != "pronoun")
    commonest = seen.most_common(1)[0][0] if seen else "place"
    if draft.places:
        if any(place.kind in _STATES for place in draft.places):
            return "government" if _acts(parsed, draft) else "place"
        return "place"
    if body is not None and len(spellings) < 12:
        return body.type
    if commonest == "person" and _plural(parsed, draft):
        return "group"
    if commonest == "organization":
        return _type_of_body(parsed, draft) or "organization"
    return cast(EntityType, commonest if commonest in get_args(EntityType) else "abstract")


def _type_of_body(parsed: ParsedArticle, draft: _Draft) -> EntityType | None:
    for mention in draft.mentions:
        if mention.kind != "pronoun":
            text = " ".join(parsed.words[n].text for n in range(mention.first, mention.head + 1))
            if kind := type_by_words(text):
                return kind
    return None


def _acts(parsed: ParsedArticle, draft: _Draft) -> bool:
    """Whether a state does something in the text, or its capital stands for its government."""
    return any(place.kind == "government" for place in draft.places) or any(
        parsed.words[mention.head].deprel in {"nsubj", "obl:agent"}
        or (mention.type == "organization" and mention.kind in _NAMED)
        for mention in draft.mentions
    )


def _plural(parsed: ParsedArticle, draft: _Draft) -> bool:
    heads = [parsed.words[mention.head] for mention in draft.mentions if mention.kind != "pronoun"]
    return bool(heads) and all(word.xpos in {"NNS", "NNPS"} for word in heads)


def _country(
    article: Article,
    parsed: ParsedArticle,
    draft: _Draft,
    body: Body | None,
    kind: EntityType,
    places: Sequence[Place],
) -> str | None:
    codes = Counter(place.country for place in draft.places if place.country)
    if codes:
        return codes.most_common(1)[0][0]
    if body is not None:
        return body.country
    if kind not in {"person", "organization", "government", "military", "agency", "outlet", "group"}:
        return None
    said = Counter(
        code
        for mention in draft.mentions
        if mention.kind != "pronoun" and (code := _nation_of(article, parsed, mention, places))
    )
    return said.most_common(1)[0][0] if len(said) == 1 else None


def _nation_of(
    article: Article, parsed: ParsedArticle, mention: Mention, places: Sequence[Place]
) -> str | None:
    """The state that owns the thing: "Japan's", "Japanese" before the head word, "of Japan" behind it."""
    end = parsed.words[mention.head].end
    inside = [
        place
        for place in places[bisect_left(places, mention.start, key=lambda place: place.start) :][:4]
        if place.kind in _STATES and place.country
    ]
    owners = {place.country for place in inside if place.end < end}
    if not owners:
        owners = {place.country for place in inside if _OF_STATE.fullmatch(article.text[end : place.start])}
    if len(owners) == 1:
        return owners.pop()
    return nation_in(article.text[mention.start : end]) if not owners else None


def _wikidata(draft: _Draft, body: Body | None, country: str | None) -> str | None:
    if draft.places:
        return state_item(country) if any(place.kind in _STATES for place in draft.places) else None
    return body.wikidata if body is not None else None

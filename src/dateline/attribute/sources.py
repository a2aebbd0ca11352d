"""Who is answerable: the smallest complete phrase, who that is, and what kind of speaker.

Decides the phrase around the word that the encoder or the tree points at: title, name, possessor and complements,
without apposition and relative clause. Joined names are several speakers. The entity is the one with a mention on
that phrase; its type and the head word's class in ``lexicons/en/titles.yaml`` give the kind. A capital or a
building that speaks is read as its government, and the reading says so.

Declines: a phrase of impersonal words ("it" without antecedent, "there") is no speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from dateline.attribute.contents import runs
from dateline.attribute.cues import Cue
from dateline.attribute.verbs import is_verb
from dateline.lexicon import load_lexicon
from dateline.parse import syntax
from dateline.records.claim import Speaker, SpeakerKind
from dateline.records.entity import Entity
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle

_HEADS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "DET", "SYM"})


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Classes of words that tell what a phrase names, from the titles lexicon."""
    data = load_lexicon("dateline.attribute", "en/titles.yaml")
    return MappingProxyType({key: frozenset(value) for key, value in data.items() if isinstance(value, list)})


def source_of(parsed: ParsedArticle, cue: Cue) -> tuple[int, ...]:
    """Return the words of who stands behind ``cue`` by the tree; empty if the text names nobody."""
    if cue.rule.frame in {"adverb", "passive", "existential"}:
        return ()
    if cue.rule.frame in {"preposition", "citing"}:
        heads = _governed(parsed, cue)
    else:
        heads = _on_one_side(cue.head, [w for w in syntax.subjects(parsed, cue.head) if w not in cue.words])
    return tuple(sorted({word for head in heads for word in phrase_words(parsed, head)}))


def _on_one_side(verb: int, subjects: list[int]) -> list[int]:
    """Of subjects on both sides of a verb, those before it: the others begin what is said."""
    return [word for word in subjects if word < verb] or subjects


def _governed(parsed: ParsedArticle, cue: Cue) -> list[int]:
    """The noun that "according to" or "citing" introduces, with those joined to it."""
    first = cue.words[0]
    if parsed.words[first].deprel != "case":
        nouns = [w for w in syntax.children(parsed, first, "obj", "obl") if w > first]
        return [each for noun in nouns[:1] for each in syntax.conjuncts(parsed, noun)]
    head = parsed.words[first].head
    return syntax.conjuncts(parsed, head) if head > first else []


def direct_source(parsed: ParsedArticle, cue: Sequence[int], rule: Cue | None) -> tuple[int, ...]:
    """Who the tree puts beside a cue without guessing: the verb's own subject, or what "according to" governs.

    A relative pronoun stands for the noun that its clause describes. The subject of a passive hears and does not
    speak, except of "was quoted as saying".
    """
    if rule is not None and rule.rule.frame in {"preposition", "citing"}:
        return source_of(parsed, rule)
    verb = verb_of(parsed, cue)
    if verb is None:
        return ()
    if hears(parsed, cue):
        heads = [w for w in syntax.agents(parsed, verb) if "by" in syntax.prepositions(parsed, w)]
    else:
        heads = [
            each
            for subject in _on_one_side(verb, syntax.children(parsed, verb, "nsubj"))
            for each in syntax.conjuncts(parsed, subject)
        ]
    heads = [_antecedent(parsed, verb, head) for head in heads]
    return tuple(sorted({word for head in heads for word in phrase_words(parsed, head) if word not in cue}))


def verb_of(parsed: ParsedArticle, cue: Sequence[int]) -> int | None:
    """The verb of a cue: its first that is no auxiliary, so that "has been told" is "told"."""
    verbs = [w for w in cue if is_verb(parsed, w)]
    full = [w for w in verbs if not parsed.words[w].deprel.startswith(("aux", "cop"))]
    return next(iter(full or verbs), None)


def hears(parsed: ParsedArticle, cue: Sequence[int]) -> bool:
    """Whether the cue is a passive, whose subject hears and does not speak ("residents were told")."""
    verb = verb_of(parsed, cue)
    if verb is None or parsed.words[verb].xpos != "VBN":
        return False
    return syntax.is_passive(parsed, verb) and parsed.words[verb].lemma.lower() not in {
        "quote",
        "cite",
        "concern",
    }


def _antecedent(parsed: ParsedArticle, verb: int, head: int) -> int:
    relative = parsed.words[head].xpos in {"WP", "WDT"} and parsed.words[verb].deprel.startswith("acl")
    return parsed.words[verb].head if relative and parsed.words[verb].head >= 0 else head


def nearest_run(parsed: ParsedArticle, source: Sequence[int], anchor: Sequence[int]) -> tuple[int, ...]:
    """Of scattered words of a source, those that stand together nearest to the cue.

    Stretches joined by "and" or a comma stay together, so that several speakers do.
    """
    groups: list[list[int]] = []
    for word in sorted(source):
        if (
            groups
            and word - groups[-1][-1] <= 3
            and parsed.words[word].sentence == parsed.words[groups[-1][-1]].sentence
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    if len(groups) < 2 or not anchor:
        return tuple(sorted(source))
    sentence = parsed.words[anchor[0]].sentence

    def far(group: list[int]) -> tuple[bool, bool, int]:
        nouns = any(parsed.words[w].upos in {"NOUN", "PROPN", "PRON"} for w in group)
        return not nouns, parsed.words[group[0]].sentence != sentence, min(abs(w - anchor[0]) for w in group)

    nearest: list[int] = min(groups, key=far)
    return tuple(nearest)


def can_speak(parsed: ParsedArticle, words: Sequence[int]) -> bool:
    """Whether a phrase can be answerable: a name, a pronoun, an office, a group or a source; no reason or rule."""
    classes = word_classes()
    speaking = frozenset().union(*(classes[key] for key in _SPEAKING))
    return any(
        (parsed.words[w].upos in {"PROPN", "PRON"} and parsed.words[w].deprel != "nmod:poss")
        or parsed.words[w].lemma.lower() in speaking
        or parsed.words[w].text.lower() in speaking
        for w in words
    )


_SPEAKING = (
    "offices",
    "unnamed",
    "evidence",
    "groups",
    "governments",
    "organizations",
    "outlets",
    "outlet_nouns",
)


def phrase_words(parsed: ParsedArticle, head: int) -> range:
    """Word numbers of the smallest complete phrase around ``head``."""
    first, last = syntax.phrase(parsed, head)
    return range(first, last + 1)


def phrases_of(parsed: ParsedArticle, words: Sequence[int]) -> list[range]:
    """The phrases that some words of a source point at, one for each speaker, in order.

    The words may be incomplete or scattered: each head among them is completed by the tree, and by the words of
    the source that stand right beside it ("his lawyer" and the lawyer's name).
    """
    inside = set(words)
    heads = [w for w in words if parsed.words[w].head not in inside and parsed.words[w].upos in _HEADS]
    joined = [w for w in words if parsed.words[w].deprel == "conj" and parsed.words[w].upos in _HEADS]
    phrases: list[range] = []
    for head in sorted({*heads[:1], *joined}) or list(words[:1]):
        found = _widened(parsed, phrase_words(parsed, head), inside)
        if phrases and (set(found) & set(phrases[-1]) or _is_one_name(parsed, phrases[-1], found)):
            phrases[-1] = range(phrases[-1].start, max(found.stop, phrases[-1].stop))
        else:
            phrases.append(found)
    return phrases


def widened(parsed: ParsedArticle, by_tree: Sequence[int], by_encoder: Sequence[int]) -> tuple[int, ...]:
    """Who the tree puts beside a cue, with the encoder's words right beside that phrase."""
    beside = set(by_encoder)
    phrases = [range(first, last + 1) for first, last in runs(by_tree)]
    return tuple(sorted({word for phrase in phrases for word in _widened(parsed, phrase, beside)}))


def _widened(parsed: ParsedArticle, phrase: range, source: set[int]) -> range:
    """The phrase with the source's words beside it, up to a mark, a conjunction or a clause."""
    first, last = phrase.start, phrase.stop
    while first - 1 in source and _continues(parsed, first - 1):
        first -= 1
    while last in source and _continues(parsed, last):
        last += 1
    return range(first, last)


def _continues(parsed: ParsedArticle, word: int) -> bool:
    this = parsed.words[word]
    return this.upos not in {"PUNCT", "CCONJ", "SCONJ", "VERB", "AUX", "ADP", "ADV"} and this.xpos not in {
        "WP",
        "WDT",
    }


def _is_one_name(parsed: ParsedArticle, one: range, other: range) -> bool:
    """Whether two joined phrases are one name with "and" in it: one mention, and the first half is none."""
    whole = any(
        m.first <= one.start and m.last >= other.stop - 1 and parsed.words[m.head].upos == "PROPN"
        for m in parsed.mentions
    )
    return whole and all(m.last != one.stop - 1 for m in parsed.mentions)


def _answerable(parsed: ParsedArticle, phrase: range) -> range:
    """Who answers for what a phrase says: behind "data from the agency" the agency, behind "who" the one meant."""
    head = _head(parsed, phrase)
    if parsed.words[head].xpos in {"WP", "WDT"} and not parsed.words[head].text.isupper():
        return _meant(parsed, head) or phrase
    if parsed.words[head].lemma.lower() in word_classes()["evidence"]:
        for owner in syntax.children(parsed, head, "nmod"):
            from_it = {"from", "by"} & set(syntax.prepositions(parsed, owner))
            if from_it and parsed.words[owner].upos == "PROPN" and _is_somebody(parsed, owner):
                return phrase_words(parsed, owner)
    return phrase


def _meant(parsed: ParsedArticle, relative: int) -> range | None:
    """The noun phrase that ends right before a relative pronoun, or before the comma in front of it."""
    ends = {relative - 1, relative - 2}
    nouns = [m.head for m in parsed.mentions if m.last in ends and m.kind != "pronoun"]
    return phrase_words(parsed, nouns[0]) if nouns else None


def _is_somebody(parsed: ParsedArticle, word: int) -> bool:
    return any(m.head == word and m.type in {"person", "organization"} for m in parsed.mentions)


def speakers_of(
    text: str, parsed: ParsedArticle, values: Values, source: Sequence[int]
) -> tuple[Speaker, ...]:
    """Return the speakers that the words of a source name.

    Args:
        text: the canonical text.
        parsed: words and trees.
        values: whose entities and places the phrases are looked up in.
        source: word numbers.
    """
    if not source:
        return ()
    phrases = (_answerable(parsed, phrase) for phrase in phrases_of(parsed, source))
    return tuple(_speaker(text, parsed, values, phrase) for phrase in phrases)


def _speaker(text: str, parsed: ParsedArticle, values: Values, words: range) -> Speaker:
    start, end = parsed.words[words[0]].start, parsed.words[words[-1]].end
    head = _head(parsed, words)
    entity = entity_at(values, start, end, parsed.words[head].end)
    reading = _reading(values, entity, start, end)
    kind = "government" if reading else _kind(parsed, words, head, entity)
    return Speaker(
        text=text[start:end],
        start=start,
        end=end,
        entity=entity.id if entity else None,
        kind=kind,
        reading=reading,
    )


def _head(parsed: ParsedArticle, words: range) -> int:
    return next((w for w in words if parsed.words[w].head not in words), words[-1])


def entity_at(values: Values, start: int, end: int, head_end: int) -> Entity | None:
    """The entity with the mention that fits a phrase best: over its head word, of nearest extent."""
    best: tuple[int, Entity] | None = None
    for entity in values.entities:
        for mention in entity.mentions:
            if mention.start < head_end <= mention.end and mention.start < end and mention.end > start:
                apart = abs(mention.start - start) + abs(mention.end - end)
                if best is None or apart < best[0]:
                    best = (apart, entity)
    return best[1] if best else None


def _reading(values: Values, entity: Entity | None, start: int, end: int) -> str | None:
    """How a place name that speaks is read, if the speaker is nothing but a place name."""
    for place in values.places:
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
        return _kind_of_entity(entity) or ("group" if this.text.lower() in {"they", "we"} else "person")
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

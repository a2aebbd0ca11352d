"""What a mention says of the thing it refers to: its name without titles, its roles, number, gender and person.

Decides from the words of the mention alone, by tags and small word lists. Unknown is ``"?"`` and fits anything.

Declines: gender of a name without a title or a first name that nearly always goes with one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.parse.given_names import gender_of
from dateline.records.sentence import Mention, ParsedArticle, Word

PERSON_OF = {
    **dict.fromkeys(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"], 1),
    **dict.fromkeys(["you", "your", "yours", "yourself", "yourselves"], 2),
}
_MALE = frozenset(["he", "him", "his", "himself"])
_FEMALE = frozenset(["she", "her", "hers", "herself"])
_NEUTER = frozenset(["it", "its", "itself"])
_PLURAL = frozenset(
    [
        "we",
        "us",
        "our",
        "ours",
        "ourselves",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
        "these",
        "those",
        "both",
        "few",
        "many",
        "others",
    ]
)
_STOP_AT = frozenset({",", "(", ";", ":", "—", "–", "who", "which", "that", "whose", "where", "'", '"', "“"})
_BEFORE_A_PLACE = frozenset({"of", "from", "at", "in", "for", "with"})
_MODIFIERS = ("amod", "compound", "nmod", "nummod", "flat", "advmod")
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "both"])
_INDEFINITE = frozenset(
    [
        "a",
        "an",
        "some",
        "any",
        "another",
        "many",
        "several",
        "few",
        "no",
        "every",
        "each",
        "most",
        "all",
        "more",
        "other",
    ]
)


@dataclass(frozen=True, slots=True)
class Profile:
    """Of one mention. ``name`` are its name words in lower case without titles, determiners and countries' 's.

    ``roles`` are lemmas of titles and role nouns; ``modifiers`` lemmas of the content words around the head.
    """

    number: str
    gender: str
    person: int
    name: tuple[str, ...]
    roles: frozenset[str]
    head: str
    modifiers: frozenset[str]
    owner: str
    determiner: str


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of ``en/persons.yaml``."""
    return frozenset(map(str, load_lexicon("dateline.parse", "en/persons.yaml")[name]))


@cache
def _spellings() -> dict[str, str]:
    pairs: dict[str, Any] = load_lexicon("dateline.parse", "en/persons.yaml")["spelling_pairs"]
    return {str(one): str(other) for one, other in pairs.items()}


def profile(parsed: ParsedArticle, mention: Mention) -> Profile:
    """Describe ``mention``."""
    words = parsed.words
    core = _core(words, mention)
    texts = [words[number].text.lower() for number in core]
    head = words[mention.head]
    name = _name(words, core, mention) if mention.kind in {"name", "initials"} else ()
    roles = _roles(words, core, mention, name)
    return Profile(
        number=_number(words, mention, texts),
        gender=_gender(words, mention, texts, name, roles),
        person=PERSON_OF.get(texts[0], 3) if mention.kind == "pronoun" and texts else 3,
        name=name,
        roles=roles,
        head=_fold(head.lemma),
        modifiers=_modifiers(words, core, mention),
        owner=_owner(words, core),
        determiner=_determiner(texts),
    )


def _core(words: Sequence[Word], mention: Mention) -> list[int]:
    """Words of the mention up to what follows its head: a clause, a bracket, a comma."""
    core: list[int] = []
    for number in range(mention.first, mention.last + 1):
        word = words[number]
        if number > mention.head and (
            word.text.lower() in _STOP_AT or (word.upos in {"VERB", "AUX"} and word.xpos != "NNP")
        ):
            break
        if number > mention.head and mention.type == "person" and word.text.lower() in _BEFORE_A_PLACE:
            if mention.kind == "name":
                break
        if number < mention.head and word.text in {"(", ")"}:
            continue
        core.append(number)
    return core or [mention.head]


def _fold(word: str) -> str:
    low = word.lower().replace("’", "'").strip(".")
    return _spellings().get(low, low)


def core_words(words: Sequence[Word], mention: Mention) -> list[int]:
    """Numbers of the mention's words up to what follows its head: a clause, a bracket, a comma."""
    return _core(words, mention)


def name_words(words: Sequence[Word], mention: Mention) -> list[int]:
    """Numbers of the words of a mention's bare name, without titles, owners ("Japan's"), demonyms and "the"."""
    return _name_words(words, _core(words, mention), mention)


def _name_words(words: Sequence[Word], core: list[int], mention: Mention) -> list[int]:
    kept = [
        number for number in core if words[number].upos not in {"PUNCT", "SYM"} or words[number].text == "-"
    ]
    possessor = _possessor_end(words, kept, mention.head)
    kept = [number for number in kept if number > possessor]
    while len(kept) > 1 and words[kept[0]].upos in {"DET", "NUM", "PRON", "ADV"} and kept[0] < mention.head:
        kept = kept[1:]
    if mention.type == "person":
        kept = _without_titles(words, kept)
    else:
        kept = kept[_demonyms(words, kept) :]
    while kept and words[kept[-1]].text in {"'s", "’s", "'", "’", "-"}:
        kept = kept[:-1]
    return kept


def _name(words: Sequence[Word], core: list[int], mention: Mention) -> tuple[str, ...]:
    small = word_list("small_words")
    return tuple(
        _fold(words[number].text)
        for number in _name_words(words, core, mention)
        if words[number].text.lower() not in small and words[number].upos not in {"CCONJ", "PUNCT"}
    )


def _demonyms(words: Sequence[Word], kept: list[int]) -> int:
    """How many adjectives of nations stand before the name proper: "Japanese | Foreign Ministry"."""
    count = 0
    while count + 1 < len(kept) and words[kept[count]].xpos == "JJ" and words[kept[count]].text[:1].isupper():
        count += 1
    return count


def _possessor_end(words: Sequence[Word], kept: list[int], head: int) -> int:
    """The number of a 's before the head, or -1: "South Korea's | Joint Chiefs"."""
    ends = [number for number in kept if number < head and words[number].text in {"'s", "’s", "'", "’"}]
    return ends[-1] if ends else -1


def _without_titles(words: Sequence[Word], kept: list[int]) -> list[int]:
    titles = word_list("titles")
    last_title = -1
    for at, number in enumerate(kept[:-1]):
        if _fold(words[number].text) in titles and words[kept[at + 1]].upos in {"PROPN", "NOUN", "X", "ADJ"}:
            last_title = at
    names = [
        number
        for number in kept[last_title + 1 :]
        if words[number].xpos in {"NNP", "NNPS"} or words[number].upos in {"PROPN", "X"}
    ]
    # "Jr." and the like close a name; what follows a preposition is no name of a person
    return names or kept[last_title + 1 :]


def _roles(words: Sequence[Word], core: list[int], mention: Mention, name: tuple[str, ...]) -> frozenset[str]:
    if mention.type != "person" and mention.kind == "name":
        return frozenset()
    known = word_list("roles")
    named = set(name)
    return frozenset(
        low
        for number in core
        if (low := _fold(words[number].lemma if words[number].upos == "NOUN" else words[number].text))
        in known
        and low not in named
        and (number <= mention.head or words[number].head == mention.head)
    )


def _number(words: Sequence[Word], mention: Mention, texts: list[str]) -> str:
    if mention.kind == "pronoun":
        return "pl" if texts[0] in _PLURAL else "?" if texts[0] in {"you", "your", "who", "whose"} else "sg"
    if any(
        words[number].head == mention.head and words[number].deprel == "conj"
        for number in range(mention.head + 1, mention.last + 1)
    ):
        return "pl"
    if words[mention.head].xpos in {"NNS", "NNPS"}:
        return (
            "sg"
            if mention.kind in {"name", "initials"} and mention.type in {"place", "organization"}
            else "pl"
        )
    return "sg"


def _gender(
    words: Sequence[Word], mention: Mention, texts: list[str], name: tuple[str, ...], roles: frozenset[str]
) -> str:
    if mention.kind == "pronoun":
        for gender, forms in (("m", _MALE), ("f", _FEMALE), ("n", _NEUTER)):
            if texts[0] in forms:
                return gender
        return "?"
    if mention.type != "person":
        return "n"
    titled = set(texts) | {text.strip(".") for text in texts} | roles
    before_head = {words[number].text.lower().strip(".") for number in range(mention.first, mention.head + 1)}
    if mention.kind == "nominal":
        before_head = {_fold(words[mention.head].lemma)}
        return _by_lists(before_head, "nouns_male", "nouns_female")
    found = _by_lists(titled & before_head | (roles & titled), "titles_male", "titles_female")
    return gender_of(name[0]) if found == "?" and len(name) > 1 else found


def _by_lists(found: set[str] | frozenset[str], male: str, female: str) -> str:
    is_male, is_female = bool(found & word_list(male)), bool(found & word_list(female))
    return "m" if is_male and not is_female else "f" if is_female and not is_male else "?"


def _modifiers(words: Sequence[Word], core: list[int], mention: Mention) -> frozenset[str]:
    small = word_list("small_words")
    return frozenset(
        _fold(words[number].lemma)
        for number in core
        if number != mention.head
        and words[number].upos in {"ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"}
        and words[number].text.lower() not in small
    )


def _owner(words: Sequence[Word], core: list[int]) -> str:
    for number in core:
        if words[number].deprel == "nmod:poss" and number < core[-1]:
            return _fold(words[number].text)
        if words[number].xpos == "JJ" and words[number].text[:1].isupper() and number > core[0]:
            return _fold(words[number].text)
    return ""


def _determiner(texts: list[str]) -> str:
    first = texts[0] if texts else ""
    return "definite" if first in _DEFINITE else "indefinite" if first in _INDEFINITE else "none"

"""Who a pronoun stands for: the speaker for "I" in a quote, otherwise the best of the near antecedents.

Weighs recency, subjecthood, the chain's weight in the article and agreement in gender and number, after Lappin &
Leass (1994); binding rules of grammar exclude an object that would be its own subject. "It" and "they" need a
better candidate than "he" and "she": wrong links cost more than missing ones. "It" that speaks is a body, a state, or
what spoke before; "they" that speak are no things and no places; whoever speaks next has mostly spoken before, and "he" who speaks is
first of all who spoke in the sentence before.

Declines: "you"; "we" outside a quote; "nobody" and "people" as whom "he" stands for; those whom a quotation names for
who speaks it; what only says what somebody is;
for "it" that does not speak the agency that reports it; "it" where no near thing, body or state fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

from dateline.parse.chains import Chains
from dateline.parse.mentions import personal_pronouns
from dateline.parse.profiles import Profile, word_list
from dateline.parse.speakers import quotes, speakers
from dateline.parse.syntax import children, subjects
from dateline.read.credits import agencies
from dateline.records.sentence import Mention, ParsedArticle

_REACH = {"he": 4, "they": 2, "it": 2}
_WINDOW = 60  # mentions looked back at
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_REFLEXIVE = ("self", "selves")
_MUTE = frozenset({"object", "abstract", "event", "substance", "animal", "plant"})
_SPOKE_LAST = 1.0
"""What it counts that somebody spoke in the sentence before."""
_FLOOR = {"he": -4.0, "they": -0.6, "it": -0.6}


@dataclass(frozen=True, slots=True)
class _Scene:
    """What stays the same while the pronouns of one article are resolved."""

    parsed: ParsedArticle
    profiles: list[Profile]
    chains: Chains
    inside: list[int]
    speaker: dict[int, int]
    by_head: dict[int, int]


def link_pronouns(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    """Join each pronoun's mention to the chain it stands for, in order of the text."""
    inside = quotes(parsed)
    by_head: dict[int, int] = {}
    for number, mention in enumerate(parsed.mentions):
        by_head.setdefault(mention.head, number)
    scene = _Scene(parsed, profiles, chains, inside, speakers(parsed, inside), by_head)
    first_persons: dict[tuple[int, str], int] = {}
    for number, mention in enumerate(parsed.mentions):
        if mention.kind != "pronoun":
            continue
        if profiles[number].person == 1:
            _first_person(scene, number, mention, first_persons)
        elif profiles[number].person == 3:
            _third_person(scene, number, mention)


def _first_person(scene: _Scene, number: int, mention: Mention, earlier: dict[tuple[int, str], int]) -> None:
    quote = scene.inside[mention.head]
    plural = scene.profiles[number].number
    speaker = scene.by_head.get(scene.speaker.get(quote, -1)) if quote else None
    if plural == "sg" and speaker is not None:
        scene.chains.join(speaker, number)
        return
    key = (scene.chains.root(speaker) if speaker is not None else -1 - quote, plural)
    if key in earlier:
        scene.chains.join(earlier[key], number)
    earlier.setdefault(key, number)


def _third_person(scene: _Scene, number: int, mention: Mention) -> None:
    gender = scene.profiles[number].gender
    word = scene.parsed.words[mention.head].text.lower()
    kind = "he" if gender in {"m", "f"} else "it" if gender == "n" else "they"
    if kind == "they" and not word.startswith(("they", "them", "their")):
        return
    others = _others_in_clause(scene, number)
    best: tuple[float, int] | None = None
    here = scene.parsed.words[mention.head].sentence
    for other in range(number - 1, max(-1, number - 1 - _WINDOW), -1):
        candidate = scene.parsed.mentions[other]
        apart = here - scene.parsed.words[candidate.head].sentence
        if apart > _REACH[kind]:
            break
        if scene.chains.root(other) in others or not _possible(scene, kind, number, other):
            continue
        score = _score(scene, kind, number, other, apart)
        if best is None or score > best[0]:
            best = (score, other)
    if best is not None and best[0] > _FLOOR[kind]:
        scene.chains.join(best[1], number, any_type=kind != "he")


def _others_in_clause(scene: _Scene, number: int) -> set[int]:
    """Chains that stand beside the pronoun at its own verb, and so are somebody else: "Vega thanked him"."""
    pronoun = scene.parsed.words[scene.parsed.mentions[number].head]
    if pronoun.head < 0 or pronoun.deprel == "nmod:poss" or pronoun.text.lower().endswith(_REFLEXIVE):
        return set()
    beside = [scene.by_head.get(word) for word in subjects(scene.parsed, pronoun.head)]
    return {scene.chains.root(each) for each in beside if each is not None and each != number}


def _possible(scene: _Scene, kind: str, number: int, other: int) -> bool:
    chains, mention, candidate = scene.chains, scene.parsed.mentions[number], scene.parsed.mentions[other]
    own, before = scene.profiles[number], scene.profiles[other]
    if before.person != 3 or (candidate.type in {"time", "event"} and kind != "it"):
        return False
    if candidate.first <= mention.first and mention.last <= candidate.last:
        return False
    if _bound(scene, mention, candidate) or _is_predicate(scene, candidate, before):
        return False
    if kind != "it" and _names_nobody(scene, candidate):
        return False
    spoken = scene.inside[candidate.head]
    if candidate.kind != "pronoun" and spoken and scene.speaker.get(spoken) == mention.head:
        return False
    quote = scene.inside[mention.head]
    speaker = scene.by_head.get(scene.speaker.get(quote, -1)) if quote else None
    if speaker is not None and chains.same(speaker, other) and kind == "he":
        return False
    if kind == "he":
        return (
            candidate.type == "person"
            and chains.number(other) != "pl"
            and chains.gender(other) in {"?", own.gender}
            and before.gender in {"?", own.gender}
        )
    if kind == "it":
        if _speaks(scene, mention):
            if candidate.type in _MUTE and not _speaks(scene, candidate):
                return False
        elif _passes_on(scene, candidate):
            return False
        return (
            (
                candidate.kind == "pronoun"
                or candidate.type
                in {"organization", "place", "object", "abstract", "event", "substance", "animal", "plant"}
            )
            and before.number == "sg"
            and before.gender in {"n", "?"}
            and not (candidate.kind == "pronoun" and before.gender != "n")
        )
    if _speaks(scene, mention) and candidate.type in _MUTE | {"place"} and not _speaks(scene, candidate):
        return False
    return _may_be_they(candidate, before, chains, other)


def _is_predicate(scene: _Scene, candidate: Mention, profile: Profile) -> bool:
    """Whether a phrase only says what somebody is ("being a separatist") and so names nobody."""
    copulas = children(scene.parsed, candidate.head, "cop")
    return bool(copulas) and profile.determiner == "indefinite"


def _names_nobody(scene: _Scene, candidate: Mention) -> bool:
    """Whether it is a pronoun of nobody in particular ("no one", "people"), or a title beside the name it belongs to."""
    word = scene.parsed.words[candidate.head]
    if candidate.kind == "pronoun":
        return word.text.lower() not in personal_pronouns()
    return word.deprel == "nmod:desc"


def _passes_on(scene: _Scene, candidate: Mention) -> bool:
    """Whether a phrase is an agency's name: the one that tells is no part of what it tells."""
    words = scene.parsed.words[candidate.first : candidate.last + 1]
    return " ".join(word.text for word in words) in agencies()


def _speaks(scene: _Scene, mention: Mention) -> bool:
    """Whether a mention is the subject of a verb of speech: "it added"."""
    word = scene.parsed.words[mention.head]
    verb = scene.parsed.words[word.head] if word.head >= 0 and word.deprel in _SUBJECTS else None
    return verb is not None and verb.lemma.lower() in word_list("speech_verbs")


def _spoke_last(scene: _Scene, mention: Mention, candidate: Mention) -> bool:
    """Whether a mention speaks right behind a sentence of its paragraph that says that the candidate spoke."""
    words, blocks = scene.parsed.words, scene.parsed.sentence_block
    here, there = words[mention.head].sentence, words[candidate.head].sentence
    if here - there != 1 or blocks[here] != blocks[there]:
        return False
    if not (_speaks(scene, mention) and _speaks(scene, candidate)):
        return False
    return words[words[candidate.head].head].head < 0


def _may_be_they(candidate: Mention, before: Profile, chains: Chains, other: int) -> bool:
    if candidate.kind == "pronoun":
        return before.number == "pl"
    if before.number == "pl":
        return candidate.type not in {"time", "abstract"}
    return candidate.type == "organization" and chains.number(other) != "?"


def _bound(scene: _Scene, mention: Mention, candidate: Mention) -> bool:
    """An object that is no reflexive is not the subject of its own verb."""
    words = scene.parsed.words
    pronoun, other = words[mention.head], words[candidate.head]
    low = pronoun.text.lower()
    if low.endswith(_REFLEXIVE):
        return pronoun.head < 0 or candidate.head not in subjects(scene.parsed, pronoun.head)
    if pronoun.deprel == "nmod:poss":
        return other.deprel == "nmod:poss" and other.head == pronoun.head
    if pronoun.head == other.head and pronoun.head >= 0:
        return True
    return other.deprel == "conj" and other.head >= 0 and words[other.head].head == pronoun.head


def _score(scene: _Scene, kind: str, number: int, other: int, apart: int) -> float:
    words = scene.parsed.words
    mention, candidate = scene.parsed.mentions[number], scene.parsed.mentions[other]
    word, pronoun = words[candidate.head], words[mention.head]
    score = -1.0 * apart
    score -= min(mention.first - candidate.first, 60) / 60
    if word.deprel in _SUBJECTS:
        score += 1.0
        if pronoun.deprel in _SUBJECTS:
            score += 0.3
    elif word.deprel in {"obj", "obl:agent"}:
        score += 0.3
    elif word.deprel in {"nmod", "nmod:poss", "compound"}:
        score -= 0.4
    members = scene.chains.members(other)
    score += 0.3 * log2(1 + min(len(members), 15))
    score += 0.4 if _speaks(scene, mention) and _speaks(scene, candidate) else 0.0
    if kind == "he":
        own = scene.profiles[number].gender
        score += 1.0 if scene.chains.gender(other) == own else 0.0
        named = any(scene.parsed.mentions[member].kind == "name" for member in members[:20])
        score += 0.5 if named else 0.0
        spoke = _spoke_last(scene, mention, candidate)
        unsure = scene.profiles[other].determiner == "indefinite" and len(members) == 1 and apart
        score += _SPOKE_LAST if spoke else -0.5 if unsure else 0.0
    elif kind == "they":
        score += 0.6 if candidate.type == "person" else 0.0
        many = scene.profiles[other].number == "pl" or word.text.lower() in word_list("bodies_said_bare")
        score -= 0.0 if many else 1.0
    else:
        score += 0.5 if candidate.type in {"organization", "object"} else 0.0
        score -= 0.6 if candidate.type in {"abstract", "event"} else 0.0
        score += 0.7 if candidate.kind == "pronoun" else 0.0
    same_block = scene.parsed.sentence_block[word.sentence] == scene.parsed.sentence_block[pronoun.sentence]
    return score + (0.4 if same_block else 0.0)

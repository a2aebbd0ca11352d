"""Which mentions refer to the same thing: chains, by rules in passes from the surest to the least sure.

A multi-pass sieve after Lee et al. (2013, "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules"): appositions and definitions, names, initials, noun phrases with the same head, roles
that name somebody ("the spokesman"), pronouns. Each pass sees the chains of the passes before it, with what they
know together of name, gender, number and role; two chains that contradict each other are never joined.

Decides for precision: a mention that no rule places well stays alone in its chain. Declines: "you", generic
"they", events referred to by "it" or "this".

Time is linear in the number of mentions: every look back is bounded.
"""

from __future__ import annotations

from collections import defaultdict

from dateline.parse.chains import Chains
from dateline.parse.mentions import personal_pronouns
from dateline.parse.names import initials_of, letters_of, loosely_initials, same_name
from dateline.parse.profiles import Profile, profile, word_list
from dateline.parse.pronouns import link_pronouns
from dateline.records.sentence import Mention, ParsedArticle

_LOOK_BACK = 40
_NOUN_REACH = 12  # sentences
_NAMED_NEXT = 2  # sentences from an office to the first name that has it for a title
_NAMING = frozenset({"named", "called", "identified"})
_POINTS = frozenset({"north", "south", "east", "west"})
_STATES = frozenset({"place", "organization"})
"""What a state is taken for: a place where things happen, a body that acts."""


def link_mentions(parsed: ParsedArticle) -> tuple[tuple[int, ...], ...]:
    """Return the chains: mention numbers in order, chains in order of their first mention.

    Args:
        parsed: sentences, words and mentions; ``chain`` of the mentions is not read.
    """
    if not parsed.mentions:
        return ()
    profiles = [profile(parsed, mention) for mention in parsed.mentions]
    chains = Chains(parsed, profiles)
    _link_appositions(parsed, profiles, chains)
    _link_names(parsed, profiles, chains)
    _link_initials(parsed, profiles, chains)
    _link_compass_points(parsed, profiles, chains)
    _link_nouns(parsed, profiles, chains)
    _link_roles(parsed, profiles, chains)
    link_pronouns(parsed, profiles, chains)
    return chains.listed()


def _link_appositions(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    widest: dict[int, int] = {}
    for number, mention in enumerate(parsed.mentions):
        if mention.head not in widest:
            widest[mention.head] = number
    for number, mention in enumerate(parsed.mentions):
        word = parsed.words[mention.head]
        if word.deprel.startswith("appos") and widest[mention.head] == number:
            other = widest.get(word.head)
            if other is not None and _may_be_apposed(parsed, parsed.mentions[other], mention):
                chains.join(other, number, nested=True)
        elif widest[mention.head] != number and not _is_of_several(
            parsed, parsed.mentions[widest[mention.head]]
        ):
            chains.join(widest[mention.head], number, nested=True, any_type=True)
        _link_predicate(parsed, profiles, chains, widest, number)
    _link_bracketed(parsed, chains)
    _link_named_so(parsed, chains)


def _is_of_several(parsed: ParsedArticle, mention: Mention) -> bool:
    """Whether a phrase names its head word and others beside it ("the mayor and the governor")."""
    inside = parsed.words[mention.head : mention.last + 1]
    return any(word.head == mention.head and word.deprel == "conj" for word in inside)


def _may_be_apposed(parsed: ParsedArticle, left: Mention, right: Mention) -> bool:
    if left.type != right.type or left.type in {"time", "place"}:
        return False
    if left.kind == "pronoun" or right.kind == "pronoun":
        return False
    return parsed.words[right.head].upos in {"NOUN", "PROPN", "X"}


def _link_predicate(
    parsed: ParsedArticle, profiles: list[Profile], chains: Chains, widest: dict[int, int], number: int
) -> None:
    """ "X is the Y": a definite predicate noun is its subject."""
    mention = parsed.mentions[number]
    if (
        widest[mention.head] != number
        or mention.type != "person"
        or profiles[number].determiner != "definite"
    ):
        return
    below = [
        w
        for w in range(*parsed.sentence_words[parsed.words[mention.head].sentence])
        if parsed.words[w].head == mention.head
    ]
    relations = {parsed.words[w].deprel: w for w in below}
    if "cop" in relations and "nsubj" in relations and parsed.words[relations["cop"]].lemma == "be":
        subject = widest.get(relations["nsubj"])
        negated = any(parsed.words[w].lemma == "not" for w in below)
        if subject is not None and not negated and parsed.mentions[subject].type == mention.type:
            chains.join(subject, number)


def _link_bracketed(parsed: ParsedArticle, chains: Chains) -> None:
    """ "Joint Chiefs of Staff (JCS)"."""
    ends: dict[int, int] = {}
    for number, mention in enumerate(parsed.mentions):
        if mention.kind == "name":
            ends.setdefault(mention.last, number)
    for number, mention in enumerate(parsed.mentions):
        first, last = mention.first, mention.last
        if mention.kind != "initials" or first < 2 or last + 1 >= len(parsed.words):
            continue
        if parsed.words[first - 1].text not in {"(", "["} or parsed.words[last + 1].text not in {
            ")",
            "]",
            ",",
        }:
            continue
        before = ends.get(first - 2)
        if before is not None and loosely_initials(
            letters_of(parsed.words[mention.head].text), _texts(parsed, parsed.mentions[before])
        ):
            chains.join(before, number, nested=True)


def _link_named_so(parsed: ParsedArticle, chains: Chains) -> None:
    """ "A teacher named A. B.", but not "the coach named A. B. captain"."""
    ends: dict[int, int] = {}
    for number, mention in enumerate(parsed.mentions):
        if mention.kind == "nominal" and mention.type == "person":
            ends.setdefault(mention.head, number)
    for number, mention in enumerate(parsed.mentions):
        if mention.kind != "name" or mention.type != "person":
            continue
        naming = mention.first - (2 if parsed.words[mention.first - 1].text == "as" else 1)
        word = parsed.words[naming]
        acts = word.deprel in {"root", "conj", "parataxis", "ccomp", "advcl"} and naming == mention.first - 1
        if word.text.lower() in _NAMING and not acts and naming - 1 in ends:
            chains.join(ends[naming - 1], number, nested=True)


def _texts(parsed: ParsedArticle, mention: Mention) -> list[str]:
    return [parsed.words[number].text for number in range(mention.first, mention.last + 1)]


def _link_names(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    """A name goes with the latest earlier chain that has the same name, or a longer or shorter form of it."""
    seen: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(parsed.mentions):
        name = profiles[number].name
        if not name or mention.type == "time":
            continue
        recent = sorted({other for token in set(name) for other in seen[token][-_LOOK_BACK:]}, reverse=True)
        exact = [other for other in recent if profiles[other].name == name]
        for other in (*exact, *recent):
            alike = same_name(parsed.mentions[other], profiles[other], mention, profiles[number])
            twice = alike and mention.type == "person" and profiles[other].name == name
            if alike and chains.join(other, number, nested=twice):
                break
        for token in set(name):
            seen[token].append(number)


def _link_initials(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    """Initials go with a name whose letters they are, before them or, failing that, after."""
    by_letters: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(parsed.mentions):
        if mention.kind == "name" and mention.type in {"organization", "place", "object", "abstract"}:
            for letters in initials_of(_texts(parsed, mention)):
                by_letters[letters].append(number)
    for number, mention in enumerate(parsed.mentions):
        if mention.kind != "initials":
            continue
        found = by_letters.get(letters_of(parsed.words[mention.head].text), ())
        before = [other for other in found if other < number]
        after = [other for other in found if other > number]
        for other in (*reversed(before), *after):
            if parsed.mentions[other].type == mention.type or parsed.mentions[other].type == "organization":
                if chains.join(other, number):
                    break


def _link_compass_points(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    """ "the North" is the place of the article whose name begins so: North Korea."""
    named: dict[str, int] = {}
    for number, mention in enumerate(parsed.mentions):
        name = profiles[number].name
        if mention.kind == "name" and mention.type in _STATES and len(name) == 2 and name[0] in _POINTS:
            named.setdefault(name[0], number)
    for number, mention in enumerate(parsed.mentions):
        word = parsed.words[mention.head]
        low = word.text.lower()
        bare = mention.last - mention.first <= 2 and not (set(profiles[number].modifiers))
        if low in named and bare and word.text[0].isupper() and profiles[number].determiner == "definite":
            chains.join(named[low], number, any_type=True)


def _link_nouns(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    """ "the missiles" go with the latest phrase headed by "missiles" that says no less and nothing else."""
    seen: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(parsed.mentions):
        own = profiles[number]
        if mention.kind in {"pronoun", "initials"} or mention.type == "time":
            continue
        before = seen[own.head][-_LOOK_BACK:]
        if _is_said_bare(mention, own):
            bare = [other for other in before if parsed.mentions[other].first == parsed.mentions[other].last]
            _join_latest(chains, bare, number, parsed, _NOUN_REACH)
        elif mention.kind == "nominal" and (own.determiner == "definite" or own.owner):
            for other in reversed(_subject_last(parsed, before)):
                if _is_named_since(parsed, profiles, chains, other, number):
                    break
                if _same_noun(parsed, profiles, chains, other, number) and chains.join(other, number):
                    break
        seen[own.head].append(number)


def _is_named_since(
    parsed: ParsedArticle, profiles: list[Profile], chains: Chains, other: int, number: int
) -> bool:
    """Whether somebody was named with the office of ``number`` ("Trade Minister A B") after ``other`` named nobody."""
    own = profiles[number]
    if own.modifiers or own.owner or chains.names(other) or own.number != "sg":
        return False
    return any(
        parsed.mentions[between].kind == "name" and own.head in profiles[between].roles
        for between in range(other + 1, number)
    )


def _is_said_bare(mention: Mention, own: Profile) -> bool:
    """ "Police" needs no article to be the police of the sentence before."""
    return mention.first == mention.last and own.head in word_list("bodies_said_bare")


def _same_noun(
    parsed: ParsedArticle, profiles: list[Profile], chains: Chains, other: int, number: int
) -> bool:
    left, right = parsed.mentions[other], parsed.mentions[number]
    before, own = profiles[other], profiles[number]
    apart = parsed.words[right.head].sentence - parsed.words[left.head].sentence
    if left.type != right.type or before.number != own.number or apart > _NOUN_REACH:
        return False
    if own.owner in personal_pronouns() and left.kind == "name" and not before.owner:
        return False
    known = before.modifiers | chains.modifiers(other)
    if not own.modifiers <= known or (own.owner and before.owner and own.owner != before.owner):
        return False
    if right.kind == "nominal" and before.determiner == "indefinite" and own.number == "pl":
        return apart <= 4
    return not (own.owner and not before.owner and before.determiner == "indefinite")


def _link_roles(parsed: ParsedArticle, profiles: list[Profile], chains: Chains) -> None:
    """ "the spokesman" is the person said to be one; "the ministry", "the company" the body last named so.

    "The governor of the province" of the sentence before is "Governor Torres", if no governor was named before.
    """
    people: dict[str, list[int]] = defaultdict(list)
    unnamed: dict[str, list[int]] = defaultdict(list)
    bodies: list[int] = []
    countries: list[int] = []
    spokespeople = word_list("spokespeople")
    for number, mention in enumerate(parsed.mentions):
        own = profiles[number]
        roles = {"spokesperson" if role in spokespeople else role for role in own.roles}
        definite = mention.kind == "nominal" and own.determiner == "definite" and chains.is_alone(number)
        if definite and mention.type == "person" and own.number == "sg" and own.head in word_list("roles"):
            head = "spokesperson" if own.head in spokespeople else own.head
            _join_latest(chains, people[head][-6:], number, parsed, _NOUN_REACH)
            if chains.is_alone(number) and not people[head] and _is_local(parsed, mention):
                unnamed[head].append(number)
        elif definite and own.number == "sg" and not own.modifiers and not own.owner:
            if own.head in word_list("countries_said") and mention.type == "place":
                _join_latest(chains, countries[-1:], number, parsed, 4)
            elif own.head in word_list("bodies") and mention.type == "organization":
                same = [
                    b
                    for b in bodies[-8:]
                    if profiles[b].name[-1:] == (own.head,) or own.head in profiles[b].name
                ]
                _join_latest(chains, _subject_last(parsed, same), number, parsed, 8)
        if mention.type == "person" and (mention.kind == "name" or not chains.is_alone(number)):
            for role in roles:
                if mention.kind == "name" and not people[role]:
                    _join_latest(chains, unnamed[role][-1:], number, parsed, _NAMED_NEXT)
                people[role].append(number)
        if mention.kind in {"name", "initials"} and mention.type == "organization":
            bodies.append(number)
        if mention.kind == "name" and mention.type == "place" and _stands_alone(parsed, mention):
            countries.append(number)


def _is_local(parsed: ParsedArticle, mention: Mention) -> bool:
    """Whether an office is one by itself or of a place ("the governor of the province"), and of no other body."""
    inside = [m for m in parsed.mentions if mention.first < m.first and m.last <= mention.last]
    return all(m.type == "place" for m in inside)


def _subject_last(parsed: ParsedArticle, candidates: list[int]) -> list[int]:
    """The candidates with the subject of the last sentence behind what that sentence names in other phrases.

    "The ministry" of the next sentence is who denied, not whose report was denied.
    """
    if not candidates:
        return candidates
    words, mentions = parsed.words, parsed.mentions
    last = words[mentions[candidates[-1]].head].sentence
    return sorted(
        candidates,
        key=lambda number: (
            (head := words[mentions[number].head]).sentence == last,
            head.sentence == last and head.deprel == "nsubj",
        ),
    )


def _stands_alone(parsed: ParsedArticle, mention: Mention) -> bool:
    return parsed.words[mention.head].deprel in {"nsubj", "nsubj:pass", "obj", "root", "nmod:poss", "obl"}


def _join_latest(
    chains: Chains, candidates: list[int], number: int, parsed: ParsedArticle, reach: int
) -> None:
    here = parsed.words[parsed.mentions[number].head].sentence
    for other in reversed(candidates):
        near = here - parsed.words[parsed.mentions[other].head].sentence <= reach
        if near and chains.join(other, number):
            return

"""Are two reports of the same sort of happening?

Never where one tells what happened and the other what was planned, threatened or supposed. Otherwise they are

- where both have a kind: if it is the same, or one is a vaguer name of the other's family ("attack", "shelling");
- where a kind is missing: if the PLOVER roots are the same, or the trigger words name one kind
  (``lexicons/en/sorts.yaml``), or nothing but the trigger is known of one of them and it is the same word;
- if one counts the deaths of what the other tells did the harm, or both do;
- if they are told in the same words, whatever was made of them.
"""

from __future__ import annotations

from functools import cache

from dateline.code.kinds import kind_named, may_be_one
from dateline.lexicon import load_lexicon
from dateline.reconcile.facts import Facts, lemma_of

_REALITY = {"happened": "fact", "ongoing": "fact", "denied": "fact"}
_FEWEST_WORDS = 5


def are_of_one_sort(one: Facts, other: Facts) -> bool:
    """Whether two reports may, by what they tell of, be of one event."""
    if _REALITY.get(one.status, one.status) != _REALITY.get(other.status, other.status):
        return False
    return (
        told_in_the_same_words(one, other)
        or _same_kind(one, other)
        or _same_act(one, other)
        or deaths_of(one, other)
    )


def told_in_the_same_words(one: Facts, other: Facts) -> bool:
    """Whether a clause of more than a few words stands in both."""
    return len(one.words) >= _FEWEST_WORDS and one.summary == other.summary


def deaths_of(one: Facts, other: Facts) -> bool:
    """Whether a report counts the dead of what the other tells of or counts the dead of."""
    if _counts_deaths(one) and _counts_deaths(other):
        return True
    return (_counts_deaths(one) and _harms(other)) or (_counts_deaths(other) and _harms(one))


def does_harm(kind: str | None, trigger: str) -> bool:
    """Whether an act of that kind, or else of that word, hurts people.

    Args:
        kind: of the event; ``None`` if it has none.
        trigger: the word that names it, as written.
    """
    return kind_named(kind or _kinds_of_words().get(lemma_of(trigger))).harms


def tells_of_deaths(trigger: str) -> bool:
    """Whether a word, as written, tells that somebody died and not of what."""
    return lemma_of(trigger) in _deaths()


def _same_kind(one: Facts, other: Facts) -> bool:
    kind, also = _kind(one), _kind(other)
    if kind is not None and also is not None:
        return may_be_one(kind, also)
    return one.type is not None and one.type == other.type


def _same_act(one: Facts, other: Facts) -> bool:
    """The same word, where there is nothing else to go by."""
    bare = any(each.kind is None and each.type is None for each in (one, other))
    return bare and bool(one.trigger) and one.trigger == other.trigger


def _counts_deaths(facts: Facts) -> bool:
    return facts.counts_people and facts.trigger in _deaths()


def _harms(facts: Facts) -> bool:
    return kind_named(_kind(facts)).harms


def _kind(facts: Facts) -> str | None:
    return facts.kind or _kinds_of_words().get(facts.trigger)


@cache
def _kinds_of_words() -> dict[str, str]:
    named = load_lexicon("dateline.reconcile", "en/sorts.yaml")["kinds"]
    return {word: kind for kind, words in named.items() for word in words}


@cache
def _deaths() -> frozenset[str]:
    return frozenset(load_lexicon("dateline.reconcile", "en/sorts.yaml")["deaths"])

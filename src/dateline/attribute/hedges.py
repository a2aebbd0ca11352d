"""Which words weaken a claim.

Decides by ``lexicons/en/hedges.yaml``: phrases in the content, and cues that weaken by what they mean ("suspects").
Each hedge names the rule that knows it. A bound on a number ("about 800 km") is no hedge.

Declines: "could" of ability (negated, in a relative clause, said of "you"); "May" the month; "possible" and
"apparently" that say nothing of the whole ("as soon as possible", "apparently healthy birds").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.parse import syntax
from dateline.records.claim import Hedge
from dateline.records.sentence import ParsedArticle


@dataclass(frozen=True, slots=True)
class Weakening:
    """A hedge as word numbers, with its rule and whether that rule makes a claim a speculation."""

    words: tuple[int, ...]
    rule: str
    speculates: bool


@cache
def _lexicon() -> dict[str, Any]:
    return load_lexicon("dateline.attribute", "en/hedges.yaml")


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """Phrases by first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for rule in _lexicon()["rules"]:
        for phrase in rule["words"]:
            parts = tuple(phrase.split())
            table.setdefault(parts[0], []).append((parts, rule["id"], bool(rule["speculates"])))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def find_hedges(parsed: ParsedArticle, content: Sequence[int], cue: Sequence[int]) -> tuple[Weakening, ...]:
    """Return the weakening words of one claim, in order of the text.

    Args:
        parsed: the words.
        content: word numbers of the content.
        cue: word numbers of the cue.
    """
    found: list[Weakening] = []
    inside = set(content)
    at = 0
    while at < len(content):
        hit = _phrase_at(parsed, content[at], inside)
        if hit:
            found.append(hit)
            at += len(hit.words)
        else:
            at += 1
    for word in cue:
        lemma = parsed.words[word].lemma.lower()
        for rule in _lexicon()["cues"]:
            if lemma in rule["lemmas"] and parsed.words[word].upos in {"VERB", "NOUN", "ADV", "ADJ"}:
                found.append(Weakening((word,), rule["id"], bool(rule["speculates"])))
    return tuple(sorted(found, key=lambda hit: hit.words))


def _phrase_at(parsed: ParsedArticle, word: int, inside: set[int]) -> Weakening | None:
    low = parsed.words[word].text.lower()
    for parts, rule, speculates in _phrases().get(low, ()):
        stretch = tuple(range(word, word + len(parts)))
        if not set(stretch) <= inside or [parsed.words[w].text.lower() for w in stretch] != list(parts):
            continue
        if _weakens(parsed, word):
            return Weakening(stretch, rule, speculates)
    return None


def _weakens(parsed: ParsedArticle, word: int) -> bool:
    """Whether a word that may weaken does so here."""
    this = parsed.words[word]
    low = this.text.lower()
    if low in {"may", "might", "could"}:
        return this.xpos == "MD" and not (low == "could" and _is_ability(parsed, this.head))
    if low in {"possible", "potential"}:
        that = any(syntax.children(parsed, word, relation) for relation in ("ccomp", "csubj"))
        return this.deprel == "amod" or that
    if this.upos == "ADV" and word + 1 < len(parsed.words) and parsed.words[word + 1].deprel == "amod":
        return False
    return low != "likely" or this.upos in {"ADV", "ADJ"}


def _is_ability(parsed: ParsedArticle, verb: int) -> bool:
    if verb < 0:
        return False
    you = any(parsed.words[w].text.lower() == "you" for w in syntax.children(parsed, verb, "nsubj"))
    relative = parsed.words[verb].deprel.startswith("acl")
    return you or relative or syntax.negation(parsed, verb) is not None


def hedges_of(text: str, parsed: ParsedArticle, found: Sequence[Weakening]) -> tuple[Hedge, ...]:
    """The weakening words as records."""
    made = []
    for hit in found:
        start, end = parsed.words[hit.words[0]].start, parsed.words[hit.words[-1]].end
        made.append(Hedge(text=text[start:end], start=start, end=end, rule=hit.rule))
    return tuple(made)

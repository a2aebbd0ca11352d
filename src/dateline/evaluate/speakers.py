"""The task ``speakers``: whether the speaker of a claim is resolved to the right entity of the article.

Gold articles mark claims by their words, with who is answerable by every spelling that counts as the name of that
entity ("South Korea", "Seoul"), and how the text names the speaker there: ``pronoun, title, initials, surname, noun``
("the ministry"), ``capital``, ``group`` ("both sides"), ``name``, ``none``. A claim is right where the claim read at
those words has for each speaker an entity that bears a name of it, and none of another speaker of the article: an entity
that swallowed two is wrong for both. Several speakers may be one entity that is called by all their names together. Where
gold has no speaker, none may be a named entity. A claim that was not read is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import Any

from dateline.evaluate.bare import bare_article
from dateline.evaluate.gold_files import gold_cases
from dateline.parse import Model, load_model
from dateline.pipeline import told_in
from dateline.records.claim import Claim
from dateline.records.entity import Entity

Gold = dict[str, Any]
Spellings = Sequence[str]
_BEFORE_NAME = re.compile(r"^(?:the|an?|its|his|her|their|[\w .]+['’]s) ", re.IGNORECASE)


def score_speakers(path: Path) -> dict[str, Any]:
    """Keys ``accuracy found n`` (``found``: the share of marked claims that were read); by naming ``accuracy n``.

    Args:
        path: a gold file (JSON) or a folder of them.

    Raises:
        InputError: there are no such files.
    """
    found = []
    right: dict[str, list[bool]] = defaultdict(list)
    for article in gold_cases(path, "articles"):
        for gold, claim, verdict in judged(article, load_model()):
            found.append(claim is not None)
            right[gold["named_by"]].append(verdict)
    return {
        "accuracy": round(fmean(chain.from_iterable(right.values())), 4),
        "found": round(fmean(found), 4),
        "n": len(found),
        **{
            naming: {"accuracy": round(fmean(each), 4), "n": len(each)}
            for naming, each in sorted(right.items())
        },
    }


def judged(gold_article: Gold, model: Model) -> list[tuple[Gold, Claim | None, bool]]:
    """Each gold claim with the claim read at its words, and whether its speakers are the right entities."""
    article = bare_article(gold_article["text"])
    told = told_in(article, model)
    entities = {entity.id: entity for entity in told.values.entities}
    everyone = [spellings for each in gold_article["claims"] for spellings in each["speakers"]]
    verdicts = []
    for gold in gold_article["claims"]:
        claim = _claim_at(article.text, gold["words"], told.claims)
        speakers = claim.speakers if claim else ()
        meant = [entities[each.entity] for each in speakers if each.entity is not None]
        verdicts.append((gold, claim, claim is not None and _right(gold["speakers"], meant, everyone)))
    return verdicts


def _claim_at(text: str, words: str, claims: Sequence[Claim]) -> Claim | None:
    """The claim whose content shares most with the words where they stand; at least half of both (Dice)."""
    start = text.index(words)
    end = start + len(words)

    def shared(claim: Claim) -> float:
        spans = claim.content.spans
        common = sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans)
        return 2 * common / (end - start + sum(span.end - span.start for span in spans))

    best = max(claims, key=shared, default=None)
    return best if best is not None and shared(best) >= 0.5 else None


def _right(speakers: Sequence[Spellings], meant: Sequence[Entity], everyone: Sequence[Spellings]) -> bool:
    if not speakers:
        return not any(mention.kind in {"name", "initials"} for each in meant for mention in each.mentions)
    others = [one for one in everyone if not any(set(one) & set(speaker) for speaker in speakers)]
    if any(_bears(each, one) for each in meant for one in others):
        return False
    each_found = all(any(_bears(entity, one) for entity in meant) for one in speakers)
    return each_found or (len(speakers) > 1 and any(_is_called_by_all(each, speakers) for each in meant))


def _bears(entity: Entity, spellings: Spellings) -> bool:
    names = {_folded(name) for name in _names(entity)}
    return any(_folded(spelling) in names for spelling in spellings)


def _is_called_by_all(entity: Entity, speakers: Sequence[Spellings]) -> bool:
    """Whether one phrase for the entity has a name of every speaker: "Spain and Portugal"."""
    return any(
        all(any(one in name for one in spellings) for spellings in speakers) for name in _names(entity)
    )


def _names(entity: Entity) -> list[str]:
    said = [mention.text for mention in entity.mentions if mention.kind != "pronoun"]
    return [entity.name, *entity.aliases, *said]


def _folded(name: str) -> str:
    """The name without an article or owner before it."""
    return _BEFORE_NAME.sub("", name).casefold()

"""How likely an act that the text names is an event of the record, and not told in passing.

A logistic model over what is known of the act: the encoder's probability, whether a word rule knows it, what is
bound to it, how and where it is told. Its weights and least probabilities are in ``lexicons/salience.yaml``,
fitted by ``python -m models.salience``; the score of an event is this probability.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log

from dateline.code.mentions import Mention, coding
from dateline.code.ontology import is_verbal
from dateline.code.triggers import Hit
from dateline.lexicon import load_lexicon
from dateline.records.sentence import ParsedArticle

_UNKNOWN = 0.05
"""The encoder's probability where its event layer is missing."""
_SUREST = 0.997
_LEAD_BLOCKS = 2
_UNREAL = frozenset({"hypothetical", "denied", "threatened"})


@cache
def _numbers(name: str) -> dict[str, float]:
    return dict(load_lexicon("dateline.code", "salience.yaml")[name])


def worth_binding(hit: Hit, saying: frozenset[int], denied: frozenset[int], block: int) -> bool:
    """Whether a hit is likely enough to be looked at further.

    A word without a rule that is the cue of a claim is plain saying, which is a claim and no event. Less is asked
    of such a word in the first blocks, which tell what the article is about, and nothing of a word with a rule in what
    somebody denies: the encoder takes no denied act for one.
    """
    if hit.rule:
        return (
            hit.probability is None
            or _is_denied_deed(hit, denied)
            or hit.probability >= _numbers("least")["with_rule"]
        )
    root, _ = coding(hit)
    least = _numbers("least")["alone_in_opening" if block <= _LEAD_BLOCKS else "alone"]
    return (hit.probability or 0.0) >= least and (root is not None or hit.word not in saying)


def _is_denied_deed(hit: Hit, denied: frozenset[int]) -> bool:
    return hit.word in denied and hit.rule is not None and not is_verbal(hit.rule.root)


def is_event(mentions: Sequence[Mention], score: float) -> bool:
    """Whether an act of that salience is kept: it is likely enough, or what the article opens with.

    An act that a word rule knows in the headline and in the first paragraphs alike is what the page is about. Where
    somebody denies such an act, or having done it, the act is what they speak of.
    """
    known = [m for m in mentions if m.hit.rule and m.status not in _UNREAL]
    titled = any(m.headline for m in known)
    led = any(not m.headline and m.block <= _LEAD_BLOCKS for m in known)
    return (
        score >= _numbers("least")["kept"]
        or (titled and led)
        or any(m.hit.rule and m.disputed for m in mentions)
    )


def salience(mentions: Sequence[Mention], best: Mention, parsed: ParsedArticle, blocks: int) -> float:
    """The probability that an act, given by its mentions, is an event of the record.

    Args:
        mentions: all mentions of the act.
        best: the one that gives it its trigger.
        parsed: the article's words.
        blocks: how many blocks the article has.
    """
    signs = signs_of(mentions, best, parsed, blocks)
    weights = _numbers("weights")
    return 1 / (1 + exp(-sum(weights[name] * value for name, value in signs.items())))


def signs_of(
    mentions: Sequence[Mention], best: Mention, parsed: ParsedArticle, blocks: int
) -> dict[str, float]:
    """What the model weighs, by name."""
    known = any(m.hit.rule for m in mentions)
    odds = max(_log_odds(m.hit.probability) for m in mentions)
    trigger = parsed.words[best.hit.word]
    verb = parsed.words[best.hit.carrier.verb] if best.hit.carrier else trigger
    slots = [m.slots for m in mentions]
    signs: dict[str, float] = {
        "always": 1,
        "encoder_with_rule": odds if known else 0,
        "encoder_alone": 0 if known else odds,
        "mentions": log(len(mentions)),
        "position": best.block / max(1, blocks),
    }
    return signs | {
        "rule": known,
        "verbal": is_verbal(best.root),
        "material": best.root is not None and not is_verbal(best.root),
        "headline": any(m.headline for m in mentions),
        "lead": best.block <= _LEAD_BLOCKS,
        "actor": any(s.actors for s in slots),
        "recipient": any(s.recipients for s in slots),
        "place": any(s.where.place for s in slots),
        "time": any(s.when for s in slots),
        "claimed": any(m.claims for m in mentions),
        "planned": best.status == "planned",
        "unreal": best.status in _UNREAL,
        "noun": trigger.upos != "VERB",
        "carried": best.hit.carrier is not None,
        "bare_verb": verb.upos == "VERB" and verb.xpos in {"VB", "VBG"},
        "present": verb.upos == "VERB" and verb.xpos in {"VBZ", "VBP"},
        "toll": all(m.toll for m in mentions),
        "cue": best.cue,
        "apart": best.apart,
    }


def _log_odds(probability: float | None) -> float:
    sure = min(max(_UNKNOWN if probability is None else probability, 1 - _SUREST), _SUREST)
    return log(sure / (1 - sure))

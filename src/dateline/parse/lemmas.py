"""The dictionary form of a word, by its part of speech.

Decides by the fine tag of the Penn Treebank: only inflected forms change ("left" as a past is "leave", as an
adjective it stays). Irregular forms come from a table, regular ones from simplemma (Barbaresi 2023), and from
the spelling rules of English where simplemma has no entry. Names keep their writing.

Declines: an unknown form stays as it is, in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from simplemma import lemmatize

from dateline.lexicon import load_lexicon

_VERB_FORMS = frozenset({"VBD", "VBN", "VBG", "VBZ"})
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=65_536)
def lemma(text: str, upos: str, xpos: str) -> str:
    """Return the dictionary form of ``text``.

    Args:
        text: the word as written.
        upos: its Universal part of speech, such as ``VERB``.
        xpos: its Penn tag, such as ``VBD``.
    """
    low = text.lower().replace("’", "'")
    if upos in {"PROPN", "X", "SYM", "NUM", "PUNCT"}:
        return text
    if upos in {"VERB", "AUX"}:
        return _verb(low, xpos)
    if upos == "NOUN":
        return _noun(low, xpos)
    if upos in {"ADJ", "ADV"} and xpos in {"JJR", "JJS", "RBR", "RBS"}:
        return _comparative(low, upos)
    if low in {"n't", "nt"} or (upos == "PART" and low in {"'s", "'"}):
        return _table("clitics").get(low, low)
    if upos in {"PRON", "DET"}:
        if low == "an":
            return "a"
        if low == "her" and xpos == "PRP":
            return "she"
        return "I" if low == "i" else _table("pronouns").get(low, low)
    return low


@cache
def _table(kind: str) -> Mapping[str, str]:
    entries = load_lexicon("dateline.parse", "en/irregular.yaml")[kind]
    back: dict[str, str] = {}
    for base, forms in entries.items():
        for form in (base, *forms):
            back.setdefault(str(form), str(base))
    return MappingProxyType(back)


def _verb(low: str, xpos: str) -> str:
    if xpos == "MD":
        return _table("modals").get(low, low)
    if low == "'d":
        return "have"
    if low in {"'s", "s"} and xpos == "VBZ":
        return "be"
    table = _table("verbs")
    if xpos == "VBG":
        if low.endswith("in'"):
            low = low[:-1] + "g"
        if low in table and table[low] != low:
            return table[low]
        return _known(low, "ing") or _without_ending(low, "ing")
    if xpos in _VERB_FORMS or low in _table_be():
        if low in table and not (table[low] == low and xpos == "VBZ"):
            return _past(low, xpos)
        if xpos == "VBZ":
            return _known(low, "s") or _third_person(low)
        return _known(low, "ed") or _without_ending(low, "ed")
    return table.get(low, low) if low.startswith("'") else low


@cache
def _table_be() -> frozenset[str]:
    verbs = load_lexicon("dateline.parse", "en/irregular.yaml")["verbs"]
    return frozenset(map(str, (*verbs["be"], *verbs["have"])))


@cache
def _pasts() -> Mapping[str, str]:
    """Past forms that are dictionary forms of another verb too: "lay", "found", "saw", "felt"."""
    verbs = load_lexicon("dateline.parse", "en/irregular.yaml")["verbs"]
    return MappingProxyType({str(form): str(base) for base, forms in verbs.items() for form in forms})


def _past(low: str, xpos: str) -> str:
    if xpos in {"VBD", "VBN"} and low in _pasts():
        return _pasts()[low]
    return _table("verbs")[low]


def _known(low: str, ending: str) -> str | None:
    """What simplemma has, where it is a shorter form that the ending can have made."""
    found = str(lemmatize(low, "en")).lower()
    stem = low[: -len(ending)]
    if ending != "s" and found == stem + "e" and stem[-1:] in "wxy":
        return stem
    if found == low or not low.endswith(ending) or found[:2] != low[:2] or len(found) < len(stem) - 2:
        return None
    return found


def _without_ending(low: str, ending: str) -> str:
    if not low.endswith(ending) or len(low) < len(ending) + 3:
        return low
    stem = low[: -len(ending)]
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    short = len(stem) >= 2 and stem[-1] not in _VOWELS | set("wxyr") and stem[-2] in _VOWELS
    if stem[-1] in "cvguzs" or stem.endswith(("at", "iz", "bl", "pl", "tl", "dl")):
        return stem if stem.endswith(("ss", "ng")) else stem + "e"
    if short and len(stem) <= 4 and not stem.endswith(("en", "er", "on")) and stem[-3:-2] not in _VOWELS:
        return stem + "e"
    return stem


def _third_person(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _noun(low: str, xpos: str) -> str:
    table = _table("nouns")
    if low in table:
        return table[low]
    if low[0].isdigit():
        return low
    if xpos != "NNS" or not low.endswith("s"):
        return _noun_with_irregular_end(low) if xpos == "NNS" else low
    found = str(lemmatize(low, "en")).lower()
    if found != low and found[:3] == low[:3]:
        return found
    return _third_person(low)


def _noun_with_irregular_end(low: str) -> str:
    if low.endswith("men"):
        return low[:-2] + "an"
    return str(lemmatize(low, "en")).lower()


def _comparative(low: str, upos: str) -> str:
    if low in {"better", "best"}:
        return "well" if upos == "ADV" else "good"
    if low in {"more", "most"}:
        return low
    table = _table("comparatives")
    return table[low] if low in table else str(lemmatize(low, "en")).lower()

"""Settles the two parts of speech of a word where the encoder's coarse and fine tag contradict each other.

The two heads decide apart and now and then disagree ("rejected" as particle and past tense). A fine tag of a verb
outweighs a coarse tag that no verb form may have; a verb whose fine tag is none of a verb's, or the base form's
against its ending, takes the one that its ending shows. Declines elsewhere: both tags stay.

Source of the tags: https://universaldependencies.org/u/pos/ and the Penn Treebank.
"""

from __future__ import annotations

_NEVER_VERBAL = frozenset(
    {"PART", "NUM", "X", "SYM", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "INTJ", "PUNCT"}
)
_BASES_IN_ED = frozenset({"bed", "embed", "imbed", "shed", "shred", "sled", "wed"})
_BY_ENDING = (("ed", "VBD"), ("ing", "VBG"))


def settled_tags(text: str, upos: str, xpos: str) -> tuple[str, str]:
    """The coarse and the fine tag of a word, made to agree on whether it is a verb."""
    if xpos.startswith("VB") and upos in _NEVER_VERBAL:
        return "VERB", xpos
    low = text.lower()
    if upos == "VERB" and xpos in {"NNS", "NNPS"} and low.endswith("s"):
        return upos, "VBZ"
    if upos == "VERB" and not xpos.startswith("VB"):
        return upos, next((tag for ending, tag in _BY_ENDING if low.endswith(ending)), xpos)
    if upos == "VERB" and xpos in {"VB", "VBP"} and _shows_the_past(low):
        return upos, "VBD"
    return upos, xpos


def _shows_the_past(low: str) -> bool:
    """Whether a word ends as no base form does ("threatened", but "embed", "succeed")."""
    return low.endswith("ed") and not low.endswith("eed") and low not in _BASES_IN_ED

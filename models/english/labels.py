"""The label sets of all heads, in the order of their outputs; those of a treebank are read off it."""

from __future__ import annotations

ROOTS = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
TRIGGERS = ("O", *ROOTS, "OTHER")
STATUSES = ("happened", "ongoing", "planned", "threatened", "denied", "hypothetical")
ENTITIES = (
    "none", "person", "place", "organization", "object", "event", "time", "substance", "animal", "plant",
    "abstract",
)  # fmt: skip
PARTS = ("source", "cue", "content")
ANCHORS = ("O", "cue", "content")
STYLES = ("polnear", "guidelines")
UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip

"""Which language an article is written in: told from its words, and from what the page says where they are
few.

The identifier (py3langid, after Lui & Baldwin 2012, "langid.py: An Off-the-shelf Language Identification
Tool") is believed where it is sure. Where it is not, because the text is short or full of names, the
language that the page declares is taken; with neither, the language is not known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_SAMPLE = 1000
"""Characters of the article that are looked at."""
_SURE = 0.9
_LIKELY = 0.5
"""Probabilities from which the identifier is believed against the page, and where the page says nothing."""
_SHORT = 120
"""Characters below which the page's own word counts for more than the identifier's."""


def language_of(text: str, declared: str | None) -> str | None:
    """ISO 639-1 code of the language of a text, ``None`` where nothing tells.

    Args:
        text: the article's words.
        declared: the language that the page or somebody else declares, whatever its region.
    """
    declared = re.split("[-_]", declared.strip())[0].lower() if declared else None
    sample = text[:_SAMPLE]
    if declared and len(sample) < _SHORT:
        return declared
    found, probability = _identifier().classify(sample)
    if probability >= _SURE:
        return str(found)
    return declared or (str(found) if probability >= _LIKELY else None)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

"""What two spellings of a name compare as: no case, no marks over letters, one space between words.

``Oslo``, ``OSLO`` and ``Ōslo`` fold to the same; scripts are not folded into each other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def fold(text: str) -> str:
    """The comparable form of a name or a phrase."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", letters).split())


def fold_names(names: Iterable[str | None]) -> str:
    """All names of one thing, folded, one a line, each once, in the order given."""
    return "\n".join(dict.fromkeys(fold(name) for name in names if name and name.strip()))

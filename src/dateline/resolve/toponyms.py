"""How a name of a place is folded so that its spellings meet: the key of the gazetteer.

Accents, apostrophes, full stops and case go; hyphens and dashes become spaces; "St.", "Mt.", "Ft." and "&" are
written out. "Wŏnsan" and "Wonsan", "Côte d'Ivoire" and "Cote d'Ivoire", "St. Louis" and "Saint Louis" meet;
"the Gulf" and "Gulf" do not, since some names are names only with their article.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a",
        "’": "", "‘": "", "ʼ": "", "ʻ": "", "`": "", "'": "", "ʹ": "", ".": "", "-": " ", "–": " ", "—": " ",
        "‐": " ", "‑": " ", "/": " ", "&": " and ",
    }
)  # fmt: skip
_SPACES = re.compile(r"\s+")
_WRITTEN_OUT = (
    (re.compile(r"\b(?:st|ste) (?=\w)"), "saint "),
    (re.compile(r"\bmt (?=\w)"), "mount "),
    (re.compile(r"\bft (?=\w)"), "fort "),
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the key under which a name is kept and looked up; empty if nothing is left."""
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _SPACES.sub(" ", plain.translate(_LETTERS)).strip()
    for pattern, full in _WRITTEN_OUT:
        plain = pattern.sub(full, plain)
    return plain

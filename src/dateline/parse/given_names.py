"""Which gender bears a given name.

Decides by name lists of some eighty countries (``lexicons/given_names.yaml``) and a few names of our own beside them.

Declines: names that both genders bear, and what is a family name where those stand first ("Lee", "Wang").
"""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from dateline.lexicon import load_lexicon


@cache
def _borne_by() -> dict[str, str]:
    fetched = load_lexicon("dateline.parse", "given_names.yaml")
    own = load_lexicon("dateline.parse", "en/persons.yaml")
    borne = dict.fromkeys(fetched["male"].split(), "m") | dict.fromkeys(fetched["female"].split(), "f")
    borne |= dict.fromkeys(own["first_names_male"], "m") | dict.fromkeys(own["first_names_female"], "f")
    return {name: gender for name, gender in borne.items() if name not in own["family_names_first"]}


def gender_of(given: str) -> str:
    """The gender that a given name (in lower case) tells, if need be without its marks: m, f or ?."""
    plain = "".join(letter for letter in normalize("NFD", given) if not combining(letter))
    return _borne_by().get(given) or _borne_by().get(plain, "?")

"""Builds ``src/dateline/parse/lexicons/given_names.yaml``: given names that one gender bears.

usage: pip install -r sources/requirements.txt
       python sources/given_names.py [--out FILE]

Fetched layer (only needed here, never at run time):
    faker 40.54.0           given names of men and of women in some eighty countries (MIT)

What is cut: names in scripts other than Latin, Cyrillic and Greek (the latter two are spelt in Latin letters), names of
several words, and names that bear no gender: those that fewer than four times as many countries give to one gender as
to the other. A name with marks also stands without them. The file is the same, byte for byte, on each build with the
same inputs.
"""

from __future__ import annotations

import argparse
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from anyascii import anyascii
from faker.providers import person

OUT = Path(__file__).parent.parent / "src/dateline/parse/lexicons/given_names.yaml"
LISTS = {
    "male": ("first_names_male", "first_romanized_names_male"),
    "female": ("first_names_female", "first_romanized_names_female"),
}
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
CLEARLY = 4
HEAD = """\
about: >-
  Given names that one gender bears in nearly all countries that have them, in lower case, with and without marks.
  Built by sources/given_names.py.
source: Faker 40.54.0, name lists of its person providers (https://github.com/joke2k/faker), copyright Daniele Faraglia
licence: MIT
date: "2026-11-24"
"""


def spellings(name: str) -> set[str]:
    """A name in lower case as it is written in Latin letters, with and without marks; none of a name that is cut."""
    name = unicodedata.normalize("NFC", name).strip().lower()
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in name if letter.isalpha()}
    whole = len(name) > 1 and name.replace("-", "").isalpha()
    if not whole or len(scripts) != 1 or not scripts <= set(SCRIPTS):
        return set()
    plain = anyascii(name).lower()
    return {name, plain} if scripts == {"LATIN"} else {plain}


def names_of(provider: Any, lists: tuple[str, ...]) -> set[str]:
    """The spellings of all names that one country's lists give."""
    return {
        spelling for key in lists for name in getattr(provider, key, ()) for spelling in spellings(str(name))
    }


def countries() -> Iterator[dict[str, set[str]]]:
    """For each country that tells men's names from women's, both."""
    for module in sorted(found.name for found in iter_modules(person.__path__)):
        provider = import_module(f"{person.__name__}.{module}").Provider
        names = {gender: names_of(provider, lists) for gender, lists in LISTS.items()}
        if all(names.values()):
            yield names


def borne_by() -> dict[str, list[str]]:
    """The names that are clearly one gender's."""
    borne: dict[str, Counter[str]] = {gender: Counter() for gender in LISTS}
    for names in countries():
        for gender in LISTS:
            borne[gender].update(names[gender])
    male, female = borne["male"], borne["female"]
    return {
        "male": sorted(name for name in male if male[name] >= CLEARLY * female[name]),
        "female": sorted(name for name in female if female[name] >= CLEARLY * male[name]),
    }


def written(names: list[str]) -> str:
    """Names as one folded text, a blank between each."""
    return textwrap.fill(
        " ".join(names), 118, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT)
    out: Path = parser.parse_args().out
    lists = "".join(f"{gender}: >-\n{written(names)}\n" for gender, names in borne_by().items())
    out.write_text(HEAD + lists, encoding="utf-8")


if __name__ == "__main__":
    main()

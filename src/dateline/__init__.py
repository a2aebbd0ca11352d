"""Dateline reads news pages and keeps a chronology of what happened and who said so.

    >>> import dateline
    >>> reading = dateline.read_text("The port of Oslo reopened on Monday, the harbour master said.")
    >>> [claim.content.text for claim in reading.claims]
    ['The port of Oslo reopened on Monday']

The functions and records are those of ``dateline.library``, loaded when first used.
"""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import Any as _Any

if _TYPE_CHECKING:
    from dateline.library import *  # noqa: F403

    __version__: str


def __getattr__(name: str) -> _Any:
    if name == "__version__":
        return _import_module("importlib.metadata").version("dateline")
    if name.startswith("_") and name != "__all__":
        raise AttributeError(name)
    library = _import_module("dateline.library")
    if name == "__all__" or name in library.__all__:
        return getattr(library, name)
    raise AttributeError(f"dateline has no {name}")


def __dir__() -> list[str]:
    return [*_import_module("dateline.library").__all__, "__version__"]

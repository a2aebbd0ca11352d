"""Dateline reads news pages and keeps a chronology of what happened and who said so."""

from importlib.metadata import version as _version

__version__ = _version("dateline")

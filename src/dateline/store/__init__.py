"""The record kept: SQLAlchemy tables, one file per kind of record; knows records only."""

from dateline.store.connect import Store, open_store
from dateline.store.filters import Filter

__all__ = ["Filter", "Store", "open_store"]

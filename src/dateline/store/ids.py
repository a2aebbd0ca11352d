"""Short forms of ids: the first characters of an id, as many as no other record of its kind shares.

Tables show ids so; whoever names a record may write as much of its id. A short form stays good until a record is kept
whose id begins alike: then it is refused, never taken for either. Full ids are no matter of this file.
"""

from __future__ import annotations

import re

from sqlalchemy import ColumnElement, Connection, select

from dateline.errors import StoreError
from dateline.reconcile.mentions import chronology_id
from dateline.store import schema

SHORTEST = 4
"""Characters after the kind's letters that a short form has at least."""
_FULL = len("hp_") + 16
_SHORT = re.compile(r"(pg|ar|cl|ev|hp|fi)_[a-z2-7]+")


def short_id(connection: Connection, id_: str) -> str:
    """The shortest form that names this record alone among those kept."""
    for length in range(len("hp_") + SHORTEST, _FULL):
        if len(_beginning_with(connection, id_[:length])) < 2:
            return id_[:length]
    return id_


def full_id(connection: Connection, given: str) -> str:
    """The id that a person means who wrote it, or the first characters of it.

    What is no short form of an id is handed back as it is.

    Raises:
        StoreError: no record's id begins so, or several do.
    """
    wanted = given.strip().lower()
    if len(wanted) >= _FULL or not _SHORT.fullmatch(wanted):
        return given
    found = _beginning_with(connection, wanted) or _merged_away(connection, wanted)
    if not found:
        raise StoreError(f"nothing here has the id {given}")
    if len(found) > 1:
        raise StoreError(f"{given}: several ids begin so ({', '.join(found)}); write more of it")
    return found[0]


def _beginning_with(connection: Connection, short: str) -> list[str]:
    """Ids that begin so, not all of them where there are several."""
    found: dict[str, None] = {}
    for column in _columns(short[:2]):
        alike = column.between(short, short.ljust(_FULL, "z"))  # the last character in every collation
        query = select(column).where(alike).distinct().order_by(column).limit(2)
        found |= dict.fromkeys(connection.execute(query).scalars())
    return list(found)


def _columns(kind: str) -> tuple[ColumnElement[str], ...]:
    return {
        "pg": (schema.page.c.id, schema.tombstone.c.id),
        "ar": (schema.reading.c.article, schema.tombstone.c.article),
        "cl": (schema.claim.c.id,),
        "ev": (schema.event.c.id,),
        "hp": (schema.event.c.happening,),
        "fi": (schema.finding.c.id,),
    }.get(kind, ())


def _merged_away(connection: Connection, short: str) -> list[str]:
    """Ids of the chronology that are no longer in use, see ``redirects.py``."""
    if not short.startswith("hp_"):
        return []
    minted = map(chronology_id, connection.execute(select(schema.event.c.id)).scalars())
    return [id_ for id_ in dict.fromkeys(minted) if id_.startswith(short)]

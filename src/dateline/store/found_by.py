"""What articles, claims and events are found by: the names of who is in them, the places, the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, insert

from dateline.records.claim import Speaker
from dateline.records.entity import Entity
from dateline.records.event import Participant
from dateline.records.place import Place
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.folding import fold_names

SPEAKER, ACTOR, RECIPIENT = "speaker", "actor", "recipient"


class Rows:
    """Rows of one reading, gathered by table and written at once."""

    def __init__(self, number: int, reading: Reading) -> None:
        self._number = number
        self._entities: dict[str, Entity] = {entity.id: entity for entity in reading.entities}
        self._of: dict[Table, list[dict[str, Any]]] = defaultdict(list)

    def add(self, table: Table, **values: Any) -> None:
        """A row of the reading."""
        self._of[table].append({"reading": self._number, **values})

    def add_names(self, ref: str, role: str, people: Iterable[Speaker | Participant]) -> None:
        """That ``ref`` is found by every name these people go by: the words of the text, and their entity's."""
        for who in people:
            entity = self._entities.get(who.entity or "")
            names = fold_names([who.text, entity.name, *entity.aliases] if entity else [who.text])
            if names:
                self.add(schema.named, ref=ref, role=role, names=names)

    def add_places(self, ref: str, places: Iterable[Place]) -> None:
        """That ``ref`` is found at these places."""
        for place in places:
            self.add(
                schema.located,
                ref=ref,
                names=fold_names([place.name, place.text, *place.names]),
                lat=place.lat,
                lon=place.lon,
                radius_km=place.radius_km,
            )

    def add_words(self, ref: str, kind: str, words: str) -> None:
        """That ``ref`` is found by these words."""
        self.add(schema.searchable, ref=ref, kind=kind, words=words)

    def write(self, connection: Connection) -> None:
        """Insert them all."""
        for table, rows in self._of.items():
            connection.execute(insert(table), rows)

"""What the values of an article say of a phrase: which entity it names, which places stand in it.

Decides the entity by the mention over the phrase's head word that is nearest to it in extent.

Declines: a phrase whose head word no mention covers names nobody.
"""

from __future__ import annotations

from collections import defaultdict

from dateline.records.entity import Entity, EntityMention
from dateline.records.place import Place
from dateline.records.reading import Values

_STRETCH = 256
"""Code points kept together, so that a look-up reads its neighbourhood and not the whole article."""


class Named:
    """Entities and places of an article by where they stand."""

    def __init__(self, values: Values) -> None:
        self._mentions: dict[int, list[tuple[EntityMention, Entity]]] = defaultdict(list)
        self._places: dict[int, list[Place]] = defaultdict(list)
        for entity in values.entities:
            for mention in entity.mentions:
                for stretch in _stretches(mention.start, mention.end):
                    self._mentions[stretch].append((mention, entity))
        for place in values.places:
            for stretch in _stretches(place.start, place.end):
                self._places[stretch].append(place)

    def entity(self, start: int, end: int, head_end: int) -> Entity | None:
        """The entity that ``text[start:end]`` names, whose head word ends at ``head_end``."""
        best: tuple[int, Entity] | None = None
        for mention, entity in self._mentions.get((head_end - 1) // _STRETCH, ()):
            if mention.start < head_end <= mention.end and mention.start < end and mention.end > start:
                apart = abs(mention.start - start) + abs(mention.end - end)
                if best is None or apart < best[0]:
                    best = (apart, entity)
        return best[1] if best else None

    def places(self, start: int, end: int) -> list[Place]:
        """Places that touch ``text[start:end]``, in order of the text."""
        near = {
            (place.start, place.end): place
            for stretch in _stretches(start, end)
            for place in self._places.get(stretch, ())
        }
        return [place for at, place in sorted(near.items()) if at[0] < end and start < at[1]]


def _stretches(start: int, end: int) -> range:
    return range(start // _STRETCH, max(start, end - 1) // _STRETCH + 1)

"""Under which name somebody stands in the chronology.

Somebody the words name stands there as written, without the article; a pronoun gives way to the name of whom it
stands for. Declines pronouns of whom nobody knows who they are: they are no name, and no source.
"""

from __future__ import annotations

from dateline.code.wording import acting_pronouns, slot_words
from dateline.records.entity import Entity
from dateline.records.span import TextSpan


def name_as_written(person: TextSpan, entity: Entity | None) -> str | None:
    """The words of the text that name somebody; the entity's name where they are only a pronoun.

    Args:
        person: the words.
        entity: who that is, where it is known.
    """
    if _is_pronoun(person.text):
        return name_of(entity) if entity else None
    if entity and entity.name.casefold() == person.text.casefold():
        return entity.name
    return _without_article(person.text)


def name_of(entity: Entity) -> str | None:
    """The entity's name, or ``None`` where the text has only pronouns for it."""
    return None if _is_pronoun(entity.name) else entity.name


def _is_pronoun(text: str) -> bool:
    """``US`` and ``IT`` in capitals are initials."""
    initials = len(text) > 1 and text.isupper()
    return not initials and text.lower() in acting_pronouns()


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in slot_words("definite") | slot_words("indefinite") else text

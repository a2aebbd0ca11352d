"""Refuses XML whose document type defines entities that grow when expanded, or that come from elsewhere.

A few plain entities, as old feeds define for accented letters, are let through: their values refer to no other
entity and their uses add up to little. Everything else ("billion laughs", quadratic blow-up, external files)
is refused before any parser sees it; the parsers are set to expand and load nothing all the same.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.errors import FormatError
from dateline.read.decode import decode
from dateline.read.material import Material

_DOCTYPE: Final = re.compile(r"<!DOCTYPE\b[^\[<>]*\[", re.IGNORECASE)
_ENTITY: Final = re.compile(r"""<!ENTITY\s+(%\s*)?([^\s"'<>]+)\s+("[^"]*"|'[^']*'|[A-Z]+)""", re.IGNORECASE)
_MOST_ADDED: Final = 1 << 20


def refuse_entities(material: Material) -> None:
    """Look at the entities that the document defines for itself.

    Raises:
        FormatError: they could expand without bound, or load something.
    """
    if b"<!" not in material.content and b"\0" not in material.content:
        return
    text = decode(material.content, material.charset, markup=True)
    doctype = _DOCTYPE.search(text)
    if doctype is None:
        return
    added = 0
    for parameter, name, value in _ENTITY.findall(text, doctype.end()):
        if parameter or value[0] not in "\"'":
            raise FormatError(
                material.source, f"XML that defines the entity {name[:40]!r} from elsewhere; refused"
            )
        if re.search(r"&[^#\s;]+;|%\w+;", value):
            raise FormatError(material.source, f"XML with entities inside entities ({name[:40]!r}); refused")
        added += len(value) * text.count(f"&{name};")
        if added > _MOST_ADDED:
            raise FormatError(material.source, "XML whose entities expand to too much; refused")

"""The main document of a Safari web archive: a property list with the page's bytes, address and encoding."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from xml.parsers.expat import ExpatError

from dateline.errors import FormatError
from dateline.read.addresses import web_address
from dateline.read.material import Material
from dateline.read.xml_guard import refuse_entities


def main_resource(material: Material) -> Material:
    """The document itself. Web archives do not say when they were saved.

    Raises:
        FormatError: it is another property list, or damaged.
    """
    refuse_entities(material)
    try:
        archive = plistlib.loads(material.content)
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError, MemoryError, ExpatError):
        raise FormatError(material.source, "a damaged property list, no web archive") from None
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    content = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(content, bytes):
        raise FormatError(material.source, "a property list, but no Safari web archive")
    charset = main.get("WebResourceTextEncodingName")
    return replace(
        material,
        content=content,
        address=web_address(main.get("WebResourceURL")) or material.address,
        charset=charset if isinstance(charset, str) else None,
        name=None,
    )

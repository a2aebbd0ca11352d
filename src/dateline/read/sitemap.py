"""Links of a sitemap or sitemap index (sitemaps.org 0.9), with dates, and with Google's news extension.

A news entry gives publication date, title, outlet and language as hints; ``lastmod`` is the date of a change.
Namespaces are not insisted on, since sites misspell them. Where the XML breaks off, the entries before count.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]

from dateline.errors import FormatError, InputError
from dateline.read.addresses import web_address
from dateline.read.material import Link, Material
from dateline.records.page import Hint

_LONGEST = 4096


def read_sitemap(material: Material) -> Iterator[Link | InputError]:
    """The links in order; those of an index lead to sitemaps."""
    count = 0
    try:
        for entry in _entries(material.content):
            link = _link(material, entry)
            if link:
                count += 1
                yield link
    except etree.XMLSyntaxError as error:
        yield FormatError(material.source, f"the sitemap breaks off after {count} links ({error.msg})")
        return
    if not count:
        yield FormatError(material.source, "a sitemap without a link in it")


def _entries(content: bytes) -> Iterator[etree._Element]:
    parsing = etree.iterparse(
        io.BytesIO(content),
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, element in parsing:
        if _name(element) in {"url", "sitemap"}:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _link(material: Material, entry: etree._Element) -> Link | None:
    said: dict[str, str] = {}
    for element in entry.iter(etree.Element):
        text = " ".join((element.text or "").split())
        if text:
            said.setdefault(_name(element), text[:_LONGEST])
    url = web_address(said.get("loc"), material.address)
    if url is None:
        return None
    is_index = _name(entry) == "sitemap"
    hint = Hint(
        origin="sitemap",
        published=said.get("publication_date"),
        modified=said.get("lastmod"),
        title=said.get("title") if "publication_date" in said else None,
        outlet=said.get("name"),
        language=said.get("language"),
        url=url,
    )
    return Link(
        source=f"{material.source}#{url}",
        url=url,
        hints=(*material.member_hints(), hint),
        leads_to="sitemap" if is_index else "page",
    )


def _name(element: etree._Element) -> str:
    """The name without its namespace, or without its prefix where damage has left that undeclared."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()

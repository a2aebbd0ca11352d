"""Names and declared types that promise a container the bytes are not: an archive that is none, a feed that is no XML.

Read as what they are, such bytes would pass a server's error page for an article; so they are refused. A
promise of a page (``.html``, ``.txt``, ``text/html``) binds nothing: pages are told from their bytes alone.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from dateline.errors import FormatError
from dateline.read.magic import Kind, Sniffed
from dateline.read.material import Material

_XML: Final[frozenset[Kind]] = frozenset({"feed", "json_feed", "sitemap"})
_BY_SUFFIX: Final[dict[str, tuple[str, frozenset[Kind]]]] = {
    ".warc": ("a WARC archive", frozenset({"warc"})),
    ".wacz": ("a WACZ archive", frozenset({"zip"})),
    ".zip": ("a ZIP archive", frozenset({"zip"})),
    ".mht": ("an MHTML file", frozenset({"mhtml"})),
    ".mhtml": ("an MHTML file", frozenset({"mhtml"})),
    ".webarchive": ("a Safari web archive", frozenset({"webarchive"})),
    ".pdf": ("a PDF document", frozenset({"pdf"})),
    ".rss": ("a feed", _XML),
    ".atom": ("a feed", _XML),
    ".rdf": ("a feed", _XML),
    ".xml": ("XML", _XML),
    ".json": ("a JSON Feed", _XML),
}
_BY_TYPE: Final = {
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/feed+json": ".json",
    "application/warc": ".warc",
    "application/wacz": ".wacz",
}
_TABLES: Final = frozenset({".csv", ".tsv"})


def refuse_broken_promise(material: Material, found: Sniffed) -> None:
    """Hold the bytes against what their name or their server promises.

    Raises:
        FormatError: they are something else, or a table, which only makes sense as a manifest.
    """
    name = material.name or ""
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    if suffix in _TABLES and found.kind == "text":
        raise FormatError(material.source, "a table, no page; if it lists sources, give it as the manifest")
    promised = _BY_SUFFIX.get(suffix) or _BY_SUFFIX.get(_BY_TYPE.get(material.media_type or "", ""))
    if promised is None or found.kind in promised[1] or found.kind in {"unreadable", "gzip"}:
        return
    if suffix == ".xml" and found.what == "an XHTML page":
        return
    by = f"named {suffix}" if suffix in _BY_SUFFIX else f"declared {material.media_type}"
    raise FormatError(material.source, f"{by}, but it is not {promised[0]}: it holds {found.what}")

"""What bytes are is told from the bytes; names count only where they promise a container."""

from __future__ import annotations

import gzip
import plistlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import FormatError
from dateline.read.material import Material
from dateline.read.promises import refuse_broken_promise
from dateline.read.sniff import sniff
from tests.read.archives import page, record, wacz
from tests.read.documents import paragraph, pdf

XML = b'<?xml version="1.0"?>\n<!-- made by hand -->\n'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!DOCTYPE html><title>x</title>", "html"),
        (b"\n\n  <HTML><body>x", "html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "html"),
        (b"Saved.\n<div><p>One</p><p>Two</p><a href=x>three</a></div>", "html"),
        ("<!DOCTYPE html><p>Übersee</p>".encode("utf-16"), "html"),
        (b"The council met on Monday.\n\nIt rose <at noon>.", "text"),
        ("Müller sagte am Montag, er gehe.".encode("windows-1252"), "text"),
        (b"MZ is the name of a newspaper.", "text"),
        (b"BZh", "text"),
        (b"\x1b[31mThe council met.\x1b[0m It rose at noon.", "text"),
        (pdf([paragraph(700, ["x"])]), "pdf"),
        (XML + b"<rss version='2.0'><channel/></rss>", "feed"),
        (XML + b"<rdf:RDF xmlns:rdf='x'/>", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "json_feed"),
        (XML + b"<urlset/>", "sitemap"),
        (XML + b"<!DOCTYPE sitemapindex><sitemapindex/>", "sitemap"),
        (b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx", "mhtml"),
        (b"<p>From: a</p>\n<p>Subject: b</p>\n<p>Content-Type: c</p>", "html"),
        (b"Note: saved\nSubject: talks\n<html><body><p>x</p></body></html>", "html"),
        (plistlib.dumps({"WebMainResource": {}}), "webarchive"),
        (record("https://news.example/a", page("x"), packed=False), "warc"),
        (record("https://news.example/a", page("x")), "warc"),
        (wacz({"archive/a.warc": b""}), "zip"),
        (gzip.compress(page("x")), "gzip"),
        (b"", "unreadable"),
        (b" \n\t ", "unreadable"),
        (b"\xef\xbb\xbf\xef\xbb\xbf \n", "unreadable"),
        (b"\x89PNG\r\n\x1a\n", "unreadable"),
        (b"RIFF\0\0\0\0WEBP", "unreadable"),
        (bytes(range(256)) * 4, "unreadable"),
        (bytes(4096), "unreadable"),
        (b'{"a": 1}', "unreadable"),
        (XML + b"<invoice/>", "unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unreadable"),
    ],
)  # fmt: skip
def test_the_kind_is_told_from_the_bytes(content: bytes, kind: str) -> None:
    assert sniff(content).kind == kind


@pytest.mark.parametrize("encoding", ["quoted-printable", "8bit", "binary", "7bit"])
def test_a_page_saved_with_its_images_is_mhtml_though_its_markup_stands_there_as_it_is(encoding: str) -> None:
    saved = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/ferry
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: {encoding}

<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>The ferry sailed.</p></body></html>
------b--
"""
    assert sniff(saved.replace("\n", "\r\n").encode()).kind == "mhtml"


@given(st.binary(max_size=300))
def test_any_bytes_are_something(content: bytes) -> None:
    assert sniff(content).what


@pytest.mark.parametrize(
    ("name", "media_type", "content", "reason"),
    [
        ("crawl.warc.gz", None, b"Not found", "named .warc, but it is not a WARC archive: it holds plain text"),
        ("a.wacz", None, page("x"), "named .wacz, but it is not a WACZ archive: it holds an HTML page"),
        ("feed.xml", None, page("x"), "named .xml, but it is not XML: it holds an HTML page"),
        ("release.pdf", None, page("x"), "named .pdf, but it is not a PDF document: it holds an HTML page"),
        ("news", "application/rss+xml", page("x"), "declared application/rss+xml, but it is not a feed"),
        ("pages.csv", None, b"source,outlet\na,b\n", "a table, no page; if it lists sources, give it as the manifest"),
    ],
)  # fmt: skip
def test_a_promise_that_is_not_kept_is_named(
    name: str, media_type: str | None, content: bytes, reason: str
) -> None:
    material = Material("x", content, media_type=media_type, name=name)
    with pytest.raises(FormatError) as caught:
        refuse_broken_promise(material, sniff(content))
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", b"Plain words."),
        ("a.txt", page("x")),
        ("a.xml", b"<rss><channel/></rss>"),
        ("a.php", page("x")),
    ],
)
def test_the_name_of_a_page_promises_nothing(name: str, content: bytes) -> None:
    refuse_broken_promise(Material("x", content, name=name), sniff(content))

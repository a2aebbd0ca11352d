"""Pages saved by browsers: MHTML, Safari's web archives, and files that say where and when they were saved."""

from __future__ import annotations

import plistlib
from datetime import UTC, datetime
from typing import Any

import pytest

from dateline.errors import FormatError
from dateline.lexicon import load_lexicon
from dateline.read.archive_copy import Copy, copy_address, copy_marks, without_toolbar
from dateline.read.material import Material
from dateline.read.mhtml import main_document
from dateline.read.webarchive import main_resource

MHTML = b"""From: <Saved by Blink>\r
Snapshot-Content-Location: https://news.example/a\r
Subject: =?utf-8?Q?Caf=C3=A9_closes?=\r
Date: Fri, 5 Jan 2024 22:11:33 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="----b"\r
\r
------b\r
Content-Type: text/css\r
Content-Location: https://news.example/a.css\r
\r
p { color: red }\r
------b\r
Content-Type: text/html\r
Content-Location: https://ads.example/frame\r
\r
<p>Buy now</p>\r
------b\r
Content-Type: text/html; charset=windows-1252\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://news.example/a\r
\r
<html><p>The caf=E9 closed on Friday, the owner =\r
said.</p></html>\r
------b--\r
"""


class TestMhtml:
    def test_the_page_itself_is_found_among_its_parts(self) -> None:
        found = main_document(Material("a.mhtml", MHTML))
        assert found.content == b"<html><p>The caf\xe9 closed on Friday, the owner said.</p></html>"
        assert (found.media_type, found.charset) == ("text/html", "windows-1252")

    def test_it_has_the_address_the_title_and_the_moment_it_was_saved(self) -> None:
        found = main_document(Material("a.mhtml", MHTML))
        assert found.address == "https://news.example/a"
        assert found.hints[-1].title == "Café closes"
        assert found.captured_at == datetime(2024, 1, 5, 22, 11, 33, tzinfo=UTC)

    def test_a_mail_is_dated_by_its_head_and_not_captured_then(self) -> None:
        mail = b"From: press\r\nSubject: Release\r\nDate: Fri, 5 Jan 2024 22:11:33 +0900\r\n"
        mail += b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe ministry said on Friday.\r\n"
        found = main_document(Material("a.eml", mail))
        assert (found.captured_at, found.hints[-1].published) == (None, "Fri, 05 Jan 2024 22:11:33 +0900")

    def test_one_without_text_is_refused(self) -> None:
        picture = b"MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: image/png\r\n\r\nabc"
        with pytest.raises(FormatError, match="without text"):
            main_document(Material("a.mhtml", picture))


class TestWebArchive:
    @pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
    def test_the_main_document_comes_with_its_address(self, form: plistlib.PlistFormat) -> None:
        main = {
            "WebResourceData": b"<p>Caf\xe9</p>",
            "WebResourceURL": "https://news.example/a",
            "WebResourceTextEncodingName": "windows-1252",
        }
        content = plistlib.dumps({"WebMainResource": main}, fmt=form)
        found = main_resource(Material("a.webarchive", content))
        assert (found.content, found.charset) == (b"<p>Caf\xe9</p>", "windows-1252")
        assert found.address == "https://news.example/a"

    def test_another_property_list_is_refused(self) -> None:
        with pytest.raises(FormatError, match="no Safari web archive"):
            main_resource(Material("a.webarchive", plistlib.dumps({"Name": "x"})))


class TestArchiveCopies:
    def test_a_copy_from_an_archive_has_the_original_address_and_the_capture_time(self) -> None:
        found = copy_address("https://web.archive.org/web/20240105221133id_/https://news.example/a")
        assert (found.url, found.captured_at) == (
            "https://news.example/a",
            datetime(2024, 1, 5, 22, 11, 33, tzinfo=UTC),
        )

    def test_a_file_saved_by_a_browser_says_where_and_when(self) -> None:
        page = (
            b"<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://news.example/a \n"
            b" saved date: Fri Jan 05 2024 22:11:33 GMT+0100 (Central European Standard Time)\n--><p>News</p>"
        )
        found = copy_marks(page)
        assert (found.url, found.captured_at) == (
            "https://news.example/a",
            datetime(2024, 1, 5, 21, 11, 33, tzinfo=UTC),
        )

    def test_a_page_saved_from_an_archive_is_dated_by_the_archive_not_by_the_save(self) -> None:
        page = (
            b'<html><script>__wm.wombat("https://news.example/a","20240105221133","https://web.archive.org/")'
            b"</script><p>News</p>"
        )
        assert copy_marks(page).captured_at == datetime(2024, 1, 5, 22, 11, 33, tzinfo=UTC)

    @pytest.mark.parametrize("page", [b"<html><p>Saved on 5 January 2024</p>", b"", b"\xff" * 40])
    def test_without_a_mark_nothing_is_said(self, page: bytes) -> None:
        assert copy_marks(page) == Copy()

    def test_an_impossible_moment_is_none(self) -> None:
        assert copy_address("https://web.archive.org/web/20241399999999/https://news.example/a") == Copy()


LEXICON = load_lexicon("dateline.read", "archive_marks.yaml")
MARKS = LEXICON["addresses"] + LEXICON["marks"]


@pytest.mark.parametrize("rule", MARKS, ids=[rule["id"] for rule in MARKS])
def test_each_mark_is_known_and_near_misses_say_nothing(rule: dict[str, Any]) -> None:
    read = copy_address if rule in LEXICON["addresses"] else lambda text: copy_marks(text.encode())
    for text in rule["match"]:
        found = read(text)
        assert rule["id"] in found.rules, text
        assert found.url or found.captured_at, text
    assert [text for text in rule["near"] if read(text) != Copy()] == []


@pytest.mark.parametrize("rule", LEXICON["toolbars"], ids=[rule["id"] for rule in LEXICON["toolbars"]])
def test_an_archives_toolbar_is_taken_off_and_a_sites_own_left_on(rule: dict[str, Any]) -> None:
    assert [text for text in rule["match"] if without_toolbar(text).strip()] == []
    assert [text for text in rule["near"] if without_toolbar(text) != text] == []

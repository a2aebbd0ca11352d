"""Whatever a user names comes out as pages, in order; what fails comes out as one line, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import os
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.read.options import Limits, SourceOptions, since_from
from dateline.read.sources import make_page, open_sources
from dateline.records.page import Page
from tests.read.archives import page, record, wacz
from tests.read.documents import paragraph, pdf
from tests.read.site import Answer, Site

HTML = {"Content-Type": "text/html; charset=utf-8"}
NOW = SourceOptions(allow_private=True, limits=Limits(delay=0.0))
RSS = """<rss version="2.0"><channel><title>Harbour Daily</title>
<item><title>New</title><link>{0}/new</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description>The council met on Monday.</description></item>
<item><title>Old</title><link>{0}/old</link><pubDate>Tue, 05 Mar 2019 10:00:00 GMT</pubDate>
<description>The council met long ago.</description></item></channel></rss>"""


def opened(*sources: str | Path, options: SourceOptions = NOW) -> tuple[list[Page], list[str]]:
    """The pages and the errors that come of some sources."""
    found = list(open_sources([str(source) for source in sources], options))
    return (
        [each for each in found if isinstance(each, Page)],
        [str(each) for each in found if isinstance(each, InputError)],
    )


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


class TestFiles:
    def test_each_format_gives_its_page_with_its_hash(self, tmp_path: Path) -> None:
        files = [
            written(tmp_path, "a.html", page("News")),
            written(tmp_path, "b.txt", b"News"),
            written(tmp_path, "c.pdf", pdf([paragraph(700, ["News"])])),
            written(tmp_path, "d.html.gz", gzip.compress(page("News"))),
        ]
        pages, errors = opened(*files)
        assert [each.media_type for each in pages] == [
            "text/html",
            "text/plain",
            "application/pdf",
            "text/html",
        ]
        assert pages[0].sha256 == pages[3].sha256
        assert errors == []

    def test_the_same_bytes_at_the_same_address_are_one_page_wherever_they_lie(self, tmp_path: Path) -> None:
        options = SourceOptions(url="https://news.example/a")
        (one, other), _ = opened(
            written(tmp_path, "a.html", page("x")), written(tmp_path, "b.html", page("x")), options=options
        )
        assert one.id == other.id
        assert one.id != make_page("a.html", page("x"), SourceOptions(url="https://news.example/b")).id

    def test_a_folder_is_read_through_and_a_bad_file_in_it_named(self, tmp_path: Path) -> None:
        for name, content in (("a.html", page("A")), ("b.html", b""), ("c.html", page("C"))):
            written(tmp_path, name, content)
        pages, errors = opened(tmp_path)
        assert [Path(each.source).name for each in pages] == ["a.html", "c.html"]
        assert errors == [f"{tmp_path}/b.html: empty"]

    def test_a_file_that_is_not_there_or_no_file_is_named(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        assert opened(tmp_path / "gone.html", tmp_path / "pipe")[1] == [
            f"{tmp_path}/gone.html: No such file or directory",
            f"{tmp_path}/pipe: not a regular file",
        ]

    def test_more_markup_than_a_page_has_is_refused(self, tmp_path: Path) -> None:
        small = SourceOptions(limits=Limits(page=90_000, markup=9_000))
        _, errors = opened(written(tmp_path, "a.html", page("word " * 5_000)), options=small)
        assert errors == [
            f"{tmp_path}/a.html: 25,048 bytes, more than the 9,000 that are read of one page, embedded images not counted"
        ]

    def test_images_embedded_in_a_saved_page_do_not_count(self, tmp_path: Path) -> None:
        small = SourceOptions(limits=Limits(page=90_000, markup=9_000))
        saved = page(f'News <img src="data:image/png;base64,{"QUJD" * 9_000}">')
        pages, errors = opened(written(tmp_path, "a.html", saved), options=small)
        assert (len(pages), errors) == (1, [])

    def test_what_the_user_says_goes_with_every_page(self, tmp_path: Path) -> None:
        options = SourceOptions(published="2024-03-05", outlet="Harbour Daily")
        (found,), _ = opened(
            written(tmp_path, "a.warc.gz", record("https://news.example/a", page("A"))), options=options
        )
        assert [(hint.origin, hint.published, hint.outlet) for hint in found.hints] == [
            ("given", "2024-03-05", "Harbour Daily")
        ]


class TestStandardInput:
    def read(self, content: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Page], list[str]]:
        """Through a real pipe, which cannot go back."""
        out, into = os.pipe()

        def write() -> None:
            with os.fdopen(into, "wb") as pipe:
                pipe.write(content)

        threading.Thread(target=write, daemon=True).start()
        with os.fdopen(out, "rb") as pipe:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(pipe))
            return opened("-")

    @pytest.mark.parametrize(
        ("content", "count"),
        [
            (page("News " * 99_999), 1),
            (b"Plain news.", 1),
            (record("https://news.example/a", page("A")) + record("https://news.example/b", page("B")), 2),
            (wacz({"archive/a.warc.gz": record("https://news.example/a", page("A"))}), 1),
        ],
        ids=["html", "text", "warc", "wacz"],
    )
    def test_all_formats_come_through_a_pipe(
        self, content: bytes, count: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pages, errors = self.read(content, monkeypatch)
        assert (len(pages), errors) == (count, [])

    def test_nothing_on_it_is_an_error(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert self.read(b"", monkeypatch) == ([], ["-: empty"])


class TestAddresses:
    def test_a_page_has_its_last_address_and_the_moment_it_was_fetched(self, site: Site) -> None:
        site.answers["/a"] = Answer(status=301, headers={"Location": "/b"})
        site.answers["/b"] = Answer(page("News"), headers=HTML)
        (found,), _ = opened(site.url("/a"))
        assert (found.source, found.final_url) == (site.url("/a"), site.url("/b"))
        assert found.captured_at is not None

    def test_an_archives_copy_is_dated_by_the_archive(self, site: Site) -> None:
        site.answers["/a"] = Answer(
            page("News"), headers={**HTML, "Memento-Datetime": "Fri, 05 Jan 2024 22:11:33 GMT"}
        )
        (found,), _ = opened(site.url("/a"))
        assert found.captured_at == datetime(2024, 1, 5, 22, 11, 33, tzinfo=UTC)

    def test_a_server_that_promises_a_feed_and_sends_a_page_is_named(self, site: Site) -> None:
        site.answers["/feed"] = Answer(page("Sorry"), headers={"Content-Type": "application/rss+xml"})
        assert "declared application/rss+xml, but it is not a feed" in opened(site.url("/feed"))[1][0]

    def test_private_addresses_are_refused_unless_asked_for(self, site: Site) -> None:
        _, errors = opened(site.url("/a"), options=SourceOptions())
        assert errors == [
            f"{site.url('/a')}: 127.0.0.1 is a loopback address, refused unless private ones are allowed"
        ]
        assert site.asked == []


class TestLinks:
    def test_what_a_feed_links_to_is_fetched_with_what_the_feed_says_of_it(self, site: Site) -> None:
        site.answers["/feed"] = Answer(RSS.format(site.address).encode())
        site.answers["/new"] = site.answers["/old"] = Answer(page("In full"), headers=HTML)
        pages, errors = opened(site.url("/feed"))
        assert [each.final_url for each in pages] == [site.url("/new"), site.url("/old")]
        assert pages[0].hints[-1].published == "Tue, 05 Mar 2024 10:00:00 GMT"
        assert errors == []

    def test_the_summary_stands_in_for_a_page_that_cannot_be_had(self, site: Site) -> None:
        site.answers["/feed"] = Answer(RSS.format(site.address).encode())
        pages, errors = opened(site.url("/feed"))
        assert b"The council met on Monday." in pages[0].content
        assert pages[0].hints[-1].shortened == (
            "the feed holds only a summary; the link was not read (HTTP 404 (Not Found))"
        )
        assert errors == []

    def test_without_following_only_the_summaries_are_read(self, site: Site, tmp_path: Path) -> None:
        feed = written(tmp_path, "feed.xml", RSS.format(site.address).encode())
        pages, errors = opened(feed, options=SourceOptions(follow=False))
        assert (len(pages), errors, site.asked) == (2, [], [])

    def test_nothing_older_than_asked_for_is_fetched(self, site: Site) -> None:
        site.answers["/feed"] = Answer(RSS.format(site.address).encode())
        site.answers["/new"] = Answer(page("In full"), headers=HTML)
        since = SourceOptions(allow_private=True, limits=Limits(delay=0.0), since=since_from("2024-01-01"))
        pages, _ = opened(site.url("/feed"), options=since)
        assert [each.final_url for each in pages] == [site.url("/new")]
        assert "/old" not in site.paths()

    def test_an_index_leads_through_its_sitemaps_once_each(self, site: Site) -> None:
        index = "<sitemapindex>{0}{0}<sitemap><loc>{1}/index.xml</loc></sitemap></sitemapindex>"
        site.answers["/index.xml"] = Answer(
            index.format(f"<sitemap><loc>{site.address}/news.xml</loc></sitemap>", site.address).encode()
        )
        site.answers["/news.xml"] = Answer(
            f"<urlset><url><loc>{site.address}/a</loc></url></urlset>".encode()
        )
        site.answers["/a"] = Answer(page("News"), headers=HTML)
        pages, errors = opened(site.url("/index.xml"))
        assert [each.final_url for each in pages] == [site.url("/a")]
        assert site.paths().count("/news.xml") == 1
        assert errors == []

    def test_a_link_that_leads_to_a_feed_or_nowhere_is_one_error_among_pages(self, site: Site) -> None:
        site.answers["/map.xml"] = Answer(
            f"<urlset><url><loc>{site.address}/gone</loc></url><url><loc>{site.address}/a</loc></url></urlset>".encode()
        )
        site.answers["/a"] = Answer(page("News"), headers=HTML)
        pages, errors = opened(site.url("/map.xml"))
        assert len(pages) == 1
        assert errors == [f"{site.url('/map.xml')}#{site.url('/gone')}: HTTP 404 (Not Found)"]


class TestManifests:
    def test_rows_are_read_with_what_they_say_and_bad_ones_named(self, tmp_path: Path) -> None:
        written(tmp_path, "a.html", page("A"))
        manifest = written(
            tmp_path,
            "pages.csv",
            b"source,published,outlet,captured_at,url\n"
            b"a.html,2024-03-05,Harbour Daily,2024-03-06T00:00:00Z,https://news.example/a\n"
            b"gone.html,,,,\n,,,,\nx.html,,,never,\n",
        )
        (found,), errors = opened(options=SourceOptions(manifest=str(manifest)))
        assert found.final_url == "https://news.example/a"
        assert found.captured_at == datetime(2024, 3, 6, tzinfo=UTC)
        assert found.hints[-1].outlet == "Harbour Daily"
        assert [error.split(": ")[0] for error in errors] == [f"{tmp_path}/gone.html", f"{manifest}#line 5"]

    def test_a_manifest_that_is_none_is_one_error(self, tmp_path: Path) -> None:
        manifest = written(tmp_path, "pages.csv", b"a,b\n1,2\n")
        _, errors = opened(options=SourceOptions(manifest=str(manifest)))
        assert errors == [f"{manifest}: a manifest needs a column named source or url in its first line"]


def test_pages_known_to_be_older_are_left_out_and_others_are_not(tmp_path: Path) -> None:
    archive = record("https://news.example/old", page("A"), warc={"WARC-Date": "2019-03-05T10:00:00Z"})
    archive += record("https://news.example/new", page("B"))
    undated = written(tmp_path, "undated.html", page("C"))
    pages, _ = opened(
        written(tmp_path, "a.warc.gz", archive),
        undated,
        options=SourceOptions(since=since_from("2024-01-01")),
    )
    assert [each.final_url for each in pages] == ["https://news.example/new", None]

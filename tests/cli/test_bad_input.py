"""A desk throws whatever it has at the reader: each bad input is one clear line, the rest is read, nothing half-written."""

from __future__ import annotations

import gzip
import ipaddress
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.read import addresses
from tests.cli.desk import Desk
from tests.read.archives import page, record
from tests.read.site import Answer, Asked, Site, running_site

COUNCIL = (
    "The harbour budget was approved on Monday, the mayor said. The council denied that any money was missing. "
    * 2
)
BOMB = (
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
)
BAD = {
    "archive.warc": (b"404 not found", "named .warc, but it is not a WARC archive: it holds plain text"),
    "bomb.xml": (BOMB.encode(), "XML with entities inside entities ('b'); refused"),
    "cut.html.gz": (gzip.compress(page(COUNCIL))[:-20], "gzip: the compressed data end early (truncated)"),
    "empty.html": (b"", "empty"),
    "feed.rss": (b"<p>Sorry, no feed here", "named .rss, but it is not a feed: it holds an HTML page"),
    "furniture.html": (page("Subscribe to our newsletter"), "no text of an article was found"),
    "image.html": (b"\xff\xd8\xff\xe0" + bytes(99), "a JPEG image, no text to read"),
    "large.html": (
        b"<html>" + b"<p>x</p>" * 6_250_000,
        "50,000,006 bytes, more than the 16,777,216 that are read of one page, embedded images not counted",
    ),
    "nested.html": (
        b"<html><body>" + b"<div>" * 10_000 + b"</div>" * 10_000,
        "no text of an article was found (the markup is nested too deeply; what follows there is not read)",
    ),
    "noise.txt": (bytes(range(256)) * 9, "binary data, neither text nor a format that is read"),
}


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine."""
    with running_site() as found:
        yield found


def written(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    return str(folder / name)


def complaints(err: str) -> list[str]:
    """The lines on standard error, without what the program puts before them."""
    return [line.removeprefix("dateline: ") for line in err.splitlines()]


def test_each_bad_input_is_one_line_and_the_batch_goes_on(empty_desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, (content, _) in BAD.items():
        written(folder, name, content)
    for name in ("a-first.html", "z-last.html"):
        written(folder, name, page(f"{name} {COUNCIL}"))
    said = empty_desk.run("read", str(folder), "--format", "jsonl", "--quiet")
    assert said.status == 1
    assert complaints(said.err) == [f"{folder}/{name}: {reason}" for name, (_, reason) in BAD.items()]
    assert [Path(each["page"]["source"]).name for each in said.records()] == ["a-first.html", "z-last.html"]
    kept = empty_desk.run("pages", "--format", "jsonl").records()
    assert len(kept) == 2


def test_a_truncated_archive_gives_its_whole_pages_and_says_where_it_ends(
    empty_desk: Desk, tmp_path: Path
) -> None:
    whole, cut = (record(f"https://news.example/{name}", page(f"{name} {COUNCIL}")) for name in ("a", "b"))
    archive = written(tmp_path, "crawl.warc.gz", whole + cut[:-40])
    said = empty_desk.run("read", archive, "--format", "jsonl", "--quiet")
    assert said.status == 1
    assert [each["page"]["final_url"] for each in said.records()] == ["https://news.example/a"]
    assert complaints(said.err)[-1].startswith(f"{archive}: damaged or cut short after byte {len(whole):,}")


@pytest.mark.parametrize("declared", ["utf-8", "windows-1252", "utf-16", "klingon"])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_lying_encoding_spoils_no_letter(
    empty_desk: Desk, tmp_path: Path, declared: str, encoding: str
) -> None:
    words = f"The café’s owner denied it on Monday, the mayor said. {COUNCIL}"
    content = f'<html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'
    said = empty_desk.run(
        "read", written(tmp_path, "a.html", content.encode(encoding)), "--no-store", "--format", "jsonl"
    )
    assert said.records()[0]["article"]["text"].startswith("The café’s owner denied it")


def test_text_under_thousands_of_tags_is_read_or_refused_in_one_line(
    empty_desk: Desk, tmp_path: Path
) -> None:
    deep = f"<html><body>{'<div>' * 10_000}<p>{COUNCIL}</p>".encode()
    said = empty_desk.run("read", written(tmp_path, "deep.html", deep), "--no-store", "--format", "jsonl")
    assert (said.status, len(said.records())) in {(0, 1), (1, 0)}
    assert len(complaints(said.err)) == 1


def test_a_page_in_another_language_is_kept_with_a_note_and_without_claims(
    empty_desk: Desk, tmp_path: Path
) -> None:
    words = (
        "Le ministère a démenti lundi que les négociations aient échoué, a déclaré un porte-parole à Paris. "
        * 3
    )
    said = empty_desk.run("read", written(tmp_path, "fr.html", page(words)), "--format", "jsonl")
    assert said.status == 0
    (found,) = said.records()
    assert found["article"]["language"] == "fr"
    assert [note["code"] for note in found["article"]["notes"]] == ["language_unsupported"]
    assert found["claims"] == []


def test_terminal_escapes_and_formulas_in_a_page_are_shown_inert(empty_desk: Desk, tmp_path: Path) -> None:
    title = '=HYPERLINK("https://news.example")'
    content = f"<html><title>{title}</title><body><h1>{title}</h1><p>The \x1b[31m\x1b]0;x\x07mayor spoke. {COUNCIL}</p>"
    source = written(tmp_path, "a.html", content.encode())
    for form in ("table", "csv", "jsonl"):
        said = empty_desk.run("read", source, "--no-store", "--quiet", "--format", form)
        assert said.status == 0
        assert "\x1b" not in said.out + said.err
        if form == "csv":
            assert f',"{title}'.replace('"', '""') not in said.out
            assert "'=HYPERLINK" in said.out


def test_an_address_that_redirects_to_a_private_one_is_refused(
    empty_desk: Desk, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No public server can be had in a test, so one loopback address stands for the public Internet."""
    private = addresses.what_is_private
    public = ipaddress.ip_address("127.0.0.1")
    monkeypatch.setattr(addresses, "what_is_private", lambda a: None if a == public else private(a))
    inner = site.url("/inner").replace("127.0.0.1", "127.0.0.2")
    site.answers["/a"] = Answer(status=302, headers={"Location": inner})
    site.answers["/b"] = Answer(page(COUNCIL), headers={"Content-Type": "text/html"})
    said = empty_desk.run("read", site.url("/a"), site.url("/b"), "--format", "jsonl", "--quiet")
    assert said.status == 1
    assert complaints(said.err) == [
        f"{site.url('/a')}: redirected to {inner}: 127.0.0.2 is a loopback address,"
        " refused unless private ones are allowed"
    ]
    assert [each["page"]["final_url"] for each in said.records()] == [site.url("/b")]


def test_private_addresses_are_read_when_asked_for(empty_desk: Desk, site: Site) -> None:
    site.answers["/a"] = Answer(page(COUNCIL), headers={"Content-Type": "text/html"})
    assert empty_desk.run("read", site.url("/a"), "--quiet").status == 1
    assert empty_desk.run("read", site.url("/a"), "--quiet", "--allow-private").status == 0


def test_what_was_fetched_before_is_asked_for_changes_only(empty_desk: Desk, site: Site) -> None:
    def unless_unchanged(asked: Asked) -> Answer:
        if asked.headers.get("if-none-match") == '"one"':
            return Answer(status=304)
        return Answer(page(COUNCIL), headers={"Content-Type": "text/html", "ETag": '"one"'})

    site.answers["/a"] = unless_unchanged
    command = ("read", site.url("/a"), "--allow-private", "--format", "jsonl")
    first, second = empty_desk.run(*command), empty_desk.run(*command)
    assert [each.headers.get("if-none-match") for each in site.asked if each.path == "/a"] == [None, '"one"']
    assert (second.status, second.records()) == (0, first.records())
    third = empty_desk.run(*command, "--no-store")
    assert "if-none-match" not in site.asked[-1].headers
    assert third.records()[0]["article"] == first.records()[0]["article"]


@pytest.mark.parametrize("path", ["/feed.xml", "/sitemap.xml"])
def test_feeds_and_sitemaps_too_are_asked_for_changes_only(empty_desk: Desk, site: Site, path: str) -> None:
    feed = f"<rss version='2.0'><channel><title>News</title><item><link>{site.url('/a')}</link></item></channel></rss>"
    sitemap = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{site.url('/a')}</loc></url></urlset>"
    body = {"/feed.xml": feed, "/sitemap.xml": sitemap}[path].encode()

    def unless_unchanged(asked: Asked) -> Answer:
        if asked.headers.get("if-modified-since"):
            return Answer(status=304)
        return Answer(body, headers={"Last-Modified": "Mon, 10 Mar 2025 06:00:00 GMT"})

    site.answers[path] = unless_unchanged
    command = ("read", site.url(path), "--allow-private", "--format", "jsonl")
    assert empty_desk.run(*command).status == 1  # the page that it names is not there yet
    site.answers["/a"] = Answer(page(COUNCIL), headers={"Content-Type": "text/html"})
    second, third = empty_desk.run(*command), empty_desk.run(*command)
    assert ["if-modified-since" in each.headers for each in site.asked if each.path == path] == [
        False,
        True,
        True,
    ]
    assert (second.status, len(second.records())) == (0, 1)
    assert third.records()[0]["article"] == second.records()[0]["article"]
    empty_desk.run("forget", second.records()[0]["page"]["id"])
    empty_desk.run(*command)
    assert "if-modified-since" not in [each for each in site.asked if each.path == path][-1].headers


def test_since_and_manifest_reach_the_reader(empty_desk: Desk, tmp_path: Path) -> None:
    for name in ("old", "new"):
        written(tmp_path, f"{name}.html", page(f"{name} {COUNCIL}"))
    manifest = written(
        tmp_path,
        "pages.csv",
        b"source,published,outlet\nold.html,2019-03-05,Harbour Daily\nnew.html,2024-03-05,\n",
    )
    said = empty_desk.run("read", "--manifest", manifest, "--since", "2024-01-01", "--format", "jsonl")
    assert [each["article"]["published"]["value"] for each in said.records()] == ["2024-03-05"]
    wrong = empty_desk.run("read", "--manifest", manifest, "--since", "yesterday")
    assert (wrong.status, wrong.err) == (
        2,
        "dateline: 'yesterday' is no date such as 2025-05-08 or 2025-05-08T06:00Z\n",
    )


def test_pages_are_read_again_from_their_stored_bytes(empty_desk: Desk, tmp_path: Path) -> None:
    archive = record(
        "https://news.example/a", gzip.compress(page(COUNCIL)), http={"Content-Encoding": "gzip"}
    )
    first = empty_desk.run("read", written(tmp_path, "crawl.warc.gz", archive), "--format", "jsonl")
    (tmp_path / "crawl.warc.gz").unlink()
    again = empty_desk.run("reread", "--format", "json")
    assert (first.status, again.status, json.loads(again.out)) == (0, 0, [])
    assert again.err == "dateline: 0 changed, 1 as they were\n"

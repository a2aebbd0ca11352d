"""``dateline read``: pages in, records out, stored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.columns import Column
from dateline.cli.options import AllowPrivate, As, Db, Format, Outlet, Published, Quiet, given_date, settings

if TYPE_CHECKING:
    from dateline.cli.output import Progress, Record
    from dateline.read.options import SourceOptions
    from dateline.serve.rows import Row
    from dateline.store.connect import Store

COLUMNS = (
    Column("stored", "Stored"),
    Column("published", "Published", day=True),
    Column("outlet", "Outlet", share=1),
    Column("title", "Title", share=3, instead="source"),
    Column("claims", "Claims", number=True),
    Column("events", "Events", number=True),
    Column("findings", "Checks", number=True),
)


def read(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE…",
            help="A file (HTML, text, PDF, MHTML, WARC, WACZ, feed, sitemap), a folder, a URL, or - for"
            " standard input.",
            show_default=False,
        ),
    ] = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.csv", help="Sources in a table: source, published, outlet, captured_at, url."
        ),
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="Where it stood, where the page does not say.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Leave out what is known to be older.")
    ] = None,
    follow: Annotated[
        bool, typer.Option("--follow/--no-follow", help="Fetch what feeds and sitemaps link to.")
    ] = True,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Read in N processes.")] = 1,
    no_store: Annotated[bool, typer.Option("--no-store", help="Print only, keep nothing.")] = False,
    allow_private: AllowPrivate = False,
    db: Db = None,
    as_: As = Format.table,
    quiet: Quiet = False,
) -> None:
    """Read pages and keep what they say, who says it, and every word it rests on."""
    from dateline.cli.output import print_records, progress, say
    from dateline.read.options import SourceOptions, since_from

    options = SourceOptions(
        published=given_date(published),
        outlet=outlet,
        url=_given_address(url),
        since=since_from(since) if since else None,
        manifest=str(manifest) if manifest else None,
        follow=follow,
        allow_private=allow_private,
    )
    wanted = existing_sources(sources or [], manifest)
    store = None if no_store else _open(settings(db).db)
    with progress("pages read", quiet=quiet) as bar:
        batch = Batch(bar, quiet)
        found = batch.read(wanted, options, store, jobs)
        count = print_records(found, as_, COLUMNS if store else COLUMNS[1:])
    if not count and not batch.failed and not quiet:
        say("no pages to read")
    if batch.undated and not quiet:
        say(undated_line(batch.undated))
    raise typer.Exit(1 if batch.failed else 0)


def undated_line(count: int) -> str:
    """What follows where pages do not say when they were published, and what helps."""
    pages = "1 page has" if count == 1 else f"{count} pages have"
    return f"{pages} no date of publication: weekdays stay undated there unless --published DATE gives one"


def _given_address(url: str | None) -> str | None:
    """The address that a user gives, if it is one of the web."""
    from dateline.errors import UsageError
    from dateline.read.addresses import web_address

    if url is not None and web_address(url) is None:
        raise UsageError(f"--url {url}: not an address of the web such as https://news.example/a")
    return url


def _open(db: str) -> Store:
    from dateline.store.connect import open_store

    return open_store(db)


def existing_sources(sources: list[str], manifest: Path | None = None) -> list[str]:
    """The sources, if there is anything to read at all."""
    from dateline.errors import UsageError
    from dateline.read.manifest import read_manifest

    if not sources and manifest is None:
        raise UsageError("nothing to read: give a file, a folder, a URL, - or --manifest FILE.csv")
    if manifest is not None and not manifest.is_file():
        raise UsageError(f"{manifest}: no such file")
    if manifest is not None:
        next(read_manifest(str(manifest)), None)  # what is no manifest is refused before anything is read
    missing = [each for each in sources if each != "-" and "://" not in each and not Path(each).exists()]
    if sources and len(missing) == len(sources) and manifest is None:
        raise UsageError("; ".join(f"{each}: no such file or folder" for each in missing))
    return sources


class Batch:
    """A run over many pages: says which failed and what else is to be known of each, counts those without a date."""

    def __init__(self, bar: Progress, quiet: bool) -> None:
        self.failed = False
        self.undated = 0
        self._bar, self._quiet = bar, quiet

    def read(
        self, sources: list[str], options: SourceOptions, store: Store | None, jobs: int
    ) -> Iterator[tuple[Record, Row]]:
        """The record of each page that could be read and, where there is a store, kept."""
        from dateline.cli.output import say
        from dateline.errors import InputError
        from dateline.pipeline import keep_all, kept_in, read_batch
        from dateline.read.sources import open_sources
        from dateline.serve.rows import reading_row

        opened = open_sources(sources, options, kept_in(store))
        found = read_batch(opened, jobs=jobs, threads=settings().threads)
        for done in keep_all(store, found) if store else found:
            self._bar.step()
            if isinstance(done, InputError):
                self.failed = True
                say(str(done))
                continue
            self.undated += done.reading.article.published.value is None
            if not self._quiet:
                for note in done.reading.article.notes:
                    say(f"{done.page.source}: {note.text}")
            row = {**reading_row(done.reading), "stored": done.kept.outcome if done.kept else None}
            yield done.reading.model_dump(mode="json"), row

"""The stages called by name, top to bottom; and the batch that runs them over many pages.

``read_page`` is the whole way of one page and touches no database. ``read_batch`` runs it over all pages of
some sources, in this process or in several, keeps the order, and hands back either what was read or the error
that says why an input could not be. ``keep`` writes one page in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import tee
from typing import TYPE_CHECKING, Any

from dateline.attribute import attribute_claims, without_datelines
from dateline.check import check_article
from dateline.code import code_events
from dateline.errors import InputError, StoreError
from dateline.lexicon import lexicons_version
from dateline.parse import Model, load_model, parse_article
from dateline.processes import map_in_processes
from dateline.read.article import read_article
from dateline.read.canonical import TEXT_VERSION
from dateline.reconcile.mentions import happenings_of
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.happening import Happening
from dateline.records.page import Page
from dateline.records.reading import ProducedBy, Reading, Values
from dateline.records.sentence import ParsedArticle
from dateline.resolve import gazetteer_version, resolve_values

if TYPE_CHECKING:
    from dateline.read.fetched_before import FetchedBefore
    from dateline.store.changes import Changes
    from dateline.store.connect import Store
    from dateline.store.readings import Kept

STAGES_WITH_WORDS = ("read", "parse", "resolve", "attribute", "code", "reconcile", "check")
UNSUPPORTED = "language_unsupported"


@dataclass(frozen=True)
class Done:
    """A page with what was read out of it, and its events for the chronology; what keeping it did, if kept."""

    page: Page
    reading: Reading
    happenings: tuple[Happening, ...]
    kept: Kept | None = None


@dataclass(frozen=True)
class Told:
    """An article read up to its claims: its sentences as ``parsed`` and as ``reported``, without date lines."""

    parsed: ParsedArticle
    reported: ParsedArticle
    values: Values
    claims: tuple[Claim, ...]


def told_in(article: Article, model: Model) -> Told:
    """The stages from an article to its claims, in their order."""
    parsed = parse_article(article, model)
    values = resolve_values(article, parsed)
    reported = without_datelines(article, parsed, values)
    return Told(parsed, reported, values, attribute_claims(article, reported, values))


def read_page(page: Page, model: Model) -> Reading:
    """Everything Dateline reads out of one page.

    A page in a language that is not supported has its article and a note, and nothing further.

    Raises:
        FormatError: the page holds no article that can be read.
    """
    article = read_article(page)
    if any(note.code == UNSUPPORTED for note in article.notes):
        return _reading(page, article)
    told = told_in(article, model)
    events = code_events(article, told.reported, told.values, told.claims)
    findings = check_article(article, told.parsed, told.values)
    return _reading(
        page,
        article,
        told.values,
        sentences=told.parsed.sentences,
        claims=told.claims,
        events=events,
        findings=findings,
    )


def _reading(page: Page, article: Article, values: Values | None = None, **stages: Any) -> Reading:
    values = values or Values()
    return Reading(
        page=page,
        article=article,
        sentences=stages.get("sentences", ()),
        entities=values.entities,
        times=values.times,
        places=values.places,
        quantities=values.quantities,
        claims=stages.get("claims", ()),
        events=stages.get("events", ()),
        findings=stages.get("findings", ()),
        produced_by=produced_by(),
    )


@cache
def produced_by() -> ProducedBy:
    """Versions of everything a record depends on."""
    from importlib.metadata import version

    from dateline.parse.encoder import weights_version

    return ProducedBy(
        program=version("dateline"),
        text=TEXT_VERSION,
        weights=weights_version(),
        lexicons=lexicons_version(STAGES_WITH_WORDS),
        gazetteer=gazetteer_version(),
    )


def read_batch(
    pages: Iterable[Page | InputError], *, jobs: int = 1, threads: int = 2
) -> Iterator[Done | InputError]:
    """Read pages one after another, in the order given.

    Args:
        pages: pages, or the errors met in opening them, which are passed through in their place.
        jobs: how many processes read at once; each loads the model once.
        threads: of the encoder, in each process.
    """
    if jobs > 1:
        yield from _read_in_processes(pages, jobs)
        return
    model: Model | None = None
    for page in pages:
        if isinstance(page, InputError):
            yield page
            continue
        model = model or load_model(threads=threads)
        yield _read_or_say_why(page, model)


def _read_or_say_why(page: Page, model: Model) -> Done | InputError:
    """The batch loop's net: whatever one page does, the others are read, and its name and reason kept."""
    try:
        reading = read_page(page, model)
        return Done(page, reading, happenings_of(reading))
    except InputError as error:
        return error
    except RecursionError:
        return InputError(page.source, "nested too deeply to be read")
    except MemoryError:
        return InputError(page.source, "too large to be read in the memory there is")
    except Exception as error:
        return InputError(page.source, f"could not be read ({type(error).__name__}: {error})")


_model: Model | None = None


def _start_worker() -> None:
    global _model
    _model = load_model(threads=1)


def _work(page: Page | InputError) -> Done | InputError:
    if isinstance(page, InputError):
        return page
    assert _model is not None
    return _read_or_say_why(page, _model)


def _read_in_processes(pages: Iterable[Page | InputError], jobs: int) -> Iterator[Done | InputError]:
    handed, told = tee(pages)
    for done, page in zip(map_in_processes(_work, handed, jobs, _start_worker), told, strict=True):
        yield done or InputError(page.source, "reading it ended the process (out of memory?)")


def keep(store: Store, done: Done) -> Kept:
    """Write a page and what was read out of it, in one transaction.

    Raises:
        StoreError: the page was forgotten, or the database cannot be written.
    """
    from dateline.store.readings import keep_reading

    with store.writing() as connection:
        return keep_reading(connection, done.page, done.reading, done.happenings)


def kept_in(store: Store | None) -> FetchedBefore:
    """What the store holds of addresses, to be read again where their servers say that it still stands."""
    from dateline.read.fetched_before import NothingBefore
    from dateline.store.listings import FetchedInStore

    return FetchedInStore(store) if store else NothingBefore()


def keep_all(store: Store, found: Iterable[Done | InputError]) -> Iterator[Done | InputError]:
    """Keep what was read, page by page; one that cannot be kept (it was forgotten) is an input that failed."""
    for done in found:
        if isinstance(done, InputError):
            yield done
            continue
        try:
            yield replace(done, kept=keep(store, done))
        except StoreError as error:
            yield InputError(done.page.source, str(error))


@dataclass(frozen=True)
class Reread:
    """A stored page read again; ``changes`` is ``None`` where it came out as it was."""

    page: str
    changes: Changes | None


def reread(
    store: Store, ids: Sequence[str] = (), *, jobs: int = 1, threads: int = 2
) -> Iterator[Reread | InputError]:
    """Make the records of stored pages again, with what was said of them from outside, oldest first.

    Args:
        store: where they are, and where the new records go, one page a transaction.
        ids: of pages or articles; all, where none is given.
        jobs: how many processes read at once.
        threads: of the encoder, in each process.

    Raises:
        StoreError: nothing has one of the ids.
    """
    from dateline.store.articles import list_stored
    from dateline.store.readings import replace_reading

    with store.reading() as connection:
        numbers = [number for number, _ in list_stored(connection, ids)]
    pages = _stored_pages(store, numbers)
    for number, done in zip(numbers, read_batch(pages, jobs=jobs, threads=threads), strict=True):
        if isinstance(done, InputError):
            yield done
            continue
        with store.writing() as connection:
            kept = replace_reading(connection, number, done.reading, done.happenings)
        yield Reread(done.page.id, kept.changes)


def _stored_pages(store: Store, numbers: Sequence[int]) -> Iterator[Page | InputError]:
    from dateline.store.articles import load_stored
    from dateline.store.pages import load_page

    for number in numbers:
        try:
            with store.reading() as connection:
                stored = load_stored(connection, number)
                yield load_page(connection, stored.page, stored.hints)
        except StoreError as error:
            yield InputError(f"reading {number}", str(error))

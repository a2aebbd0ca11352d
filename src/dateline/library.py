"""What ``import dateline`` offers: the commands as functions, with records instead of printed lines.

A bad page never stops a batch: functions that read many pages yield an ``InputError`` in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.errors import DatelineError, InputError, StoreError, UsageError
from dateline.evaluate import score as evaluate_task
from dateline.parse import load_model
from dateline.pipeline import Reread, keep_all, kept_in, read_batch, read_page
from dateline.pipeline import reread as reread_pages
from dateline.read.options import SourceOptions
from dateline.read.sources import make_page, open_sources
from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.finding import Finding
from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.serve.about import Part
from dateline.serve.about import parts as about
from dateline.serve.chronology import Line, line_of
from dateline.serve.chronology import chronology as _happenings
from dateline.serve.doctor import Examined, examine
from dateline.serve.export import export
from dateline.serve.notes import note
from dateline.serve.show import load_record as show
from dateline.store.articles import ListedArticle, list_articles
from dateline.store.carriers import Carrier
from dateline.store.claims import ListedClaim, list_claims
from dateline.store.connect import Store, open_store
from dateline.store.events import list_events
from dateline.store.filters import Filter
from dateline.store.findings import ListedFinding, list_findings
from dateline.store.forgetting import forget
from dateline.store.notes import Note
from dateline.store.search import Hit, find_words

__all__ = [
    "Carrier",
    "Claim",
    "DatelineError",
    "Event",
    "Examined",
    "Filter",
    "Finding",
    "Happening",
    "Hit",
    "InputError",
    "Line",
    "ListedArticle",
    "ListedClaim",
    "ListedFinding",
    "Note",
    "Part",
    "Reading",
    "Reread",
    "SourceOptions",
    "Store",
    "StoreError",
    "UsageError",
    "about",
    "check_pages",
    "chronology",
    "claims",
    "doctor",
    "evaluate_task",
    "events",
    "export",
    "findings",
    "forget",
    "note",
    "open_store",
    "pages",
    "read_pages",
    "read_text",
    "reread_pages",
    "search",
    "show",
]

_NOTHING_SAID = SourceOptions()


def read_text(text: str, options: SourceOptions = _NOTHING_SAID) -> Reading:
    """The record of one page at hand: plain text or HTML; nothing is stored.

    Raises:
        InputError: there is no article in it.
        WeightsError: the model's weights are missing or not the ones expected.
    """
    return read_page(make_page("text", text.encode(), options), load_model())


def read_pages(
    sources: Sequence[str],
    store: Store | None = None,
    options: SourceOptions = _NOTHING_SAID,
    *,
    jobs: int = 1,
) -> Iterator[Reading | InputError]:
    """The records of all pages of some sources, in order; kept, one page a transaction, where a store is given.

    Args:
        sources: paths of files and folders, addresses, or ``-`` for standard input.
        store: where to keep them.
        options: what is known of the pages that they do not say themselves.
        jobs: how many processes read at once.
    """
    found = read_batch(open_sources(sources, options, kept_in(store)), jobs=jobs)
    for done in keep_all(store, found) if store else found:
        yield done if isinstance(done, InputError) else done.reading


def check_pages(
    sources: Sequence[str], options: SourceOptions = _NOTHING_SAID
) -> Iterator[tuple[Reading, Finding] | InputError]:
    """What the checks find on the pages of some sources, which are not kept; ``findings`` lists those kept."""
    for each in read_pages(sources, None, options):
        if isinstance(each, InputError):
            yield each
        else:
            yield from ((each, finding) for finding in each.findings)


def pages(store: Store, wanted: Filter | None = None) -> list[ListedArticle]:
    """The articles read, in order of publication, those without a date last."""
    with store.reading() as connection:
        return list(list_articles(connection, wanted))


def claims(store: Store, wanted: Filter | None = None) -> list[ListedClaim]:
    """Who said what, each claim with the article that carries it, in order of publication and of the text."""
    with store.reading() as connection:
        return list(list_claims(connection, wanted))


def events(store: Store, wanted: Filter | None = None) -> list[Happening]:
    """The events of the chronology with every value that anybody gave, in order of time, undated ones last."""
    with store.reading() as connection:
        return list(list_events(connection, wanted))


def findings(store: Store, wanted: Filter | None = None) -> list[ListedFinding]:
    """What the checks found, each finding with its article."""
    with store.reading() as connection:
        return list(list_findings(connection, wanted))


def chronology(store: Store, wanted: Filter | None = None, *, main_only: bool = False) -> list[Line]:
    """The events, each said in one line.

    Args:
        store: the record.
        wanted: which events.
        main_only: only what the pages are about, without what they mention as background.
    """
    return [line_of(happening) for happening in _happenings(store, wanted, main_only=main_only)]


def search(store: Store, words: str, limit: int = 50) -> list[Hit]:
    """Articles, claims and events that hold all the words, best first; ``"in quotes"`` a phrase, ``word*``.

    Raises:
        UsageError: there is no letter or digit in the words.
    """
    with store.reading() as connection:
        return find_words(connection, words, limit)


def doctor(db: str | Path = "dateline.db") -> list[Examined]:
    """Whether each part of this installation works; ``db`` need not exist."""
    return list(examine(str(db)))

"""sentences → places: every toponym of an article with the place it is taken for, and the others it might be.

``mentions_of_places`` finds the names, ``disambiguate`` ranks what each may mean. Here the records are made. "The North"
is a state where the article names it; a capital that speaks ("Seoul said") is its government, with the state's
point. A name that no candidate carries well enough, or whose best one strays from all else, has nulls and keeps its candidates.
"""

from __future__ import annotations

from dateline.records.article import Article
from dateline.records.ids import content_id
from dateline.records.place import GazetteerRef, Place, PlaceCandidate
from dateline.records.sentence import ParsedArticle
from dateline.resolve.disambiguate import Scored, government_of, rank_all
from dateline.resolve.gazetteer import Entry, Gazetteer, open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms, toponyms_at
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_strays import stray_names

CANDIDATES_KEPT = 5
SURE_ENOUGH = 0.06


def resolve_places(article: Article, parsed: ParsedArticle) -> tuple[Place, ...]:
    """Return the article's toponyms in order of the text.

    Args:
        article: the article; all its text is searched.
        parsed: its sentences; the entity layer is used where there is one.
    """
    table = open_gazetteer()
    toponyms = find_toponyms(article, parsed, table)
    ranked = rank_all(article.text, toponyms, table)
    isos = {best[0].entry.country for best in ranked if best and best[0].entry.kind == "country"}
    places = _placed(article, toponyms, ranked, table)
    places += _relative(article, table, {iso for iso in isos if iso}, places)
    return tuple(sorted(places, key=lambda place: place.start))


def resolve_spans(article: Article, parsed: ParsedArticle, spans: list[tuple[int, int]]) -> tuple[Place, ...]:
    """Return one place for each span given, in the order given: the second half of the work alone."""
    table = open_gazetteer()
    toponyms = toponyms_at(article, parsed, table, spans)
    ranked = rank_all(article.text, toponyms, table)
    places = _placed(article, toponyms, ranked, table)
    by_span = {(toponym.start, toponym.end): place for toponym, place in zip(toponyms, places, strict=True)}
    return tuple(by_span[span] for span in spans)


def _placed(
    article: Article, toponyms: list[Toponym], ranked: list[tuple[Scored, ...]], gazetteer: Gazetteer
) -> list[Place]:
    """The record of each toponym with what it may mean, best first."""
    strays = stray_names(article.text, toponyms, ranked)
    return [
        _place(article, toponym, scored, gazetteer, toponym.key in strays)
        for toponym, scored in zip(toponyms, ranked, strict=True)
    ]


def _place(
    article: Article, toponym: Toponym, scored: tuple[Scored, ...], gazetteer: Gazetteer, strays: bool
) -> Place:
    sure = bool(scored) and scored[0].score >= SURE_ENOUGH and not strays
    best = scored[0].entry if sure else None
    kind = best.kind if best else None
    if best is not None and (iso := government_of(article.text, toponym, best, gazetteer)):
        best, kind = gazetteer.entry(gazetteer.countries[iso].number), "government"
    return _record(article, toponym.start, toponym.end, best, kind, scored, gazetteer)


def _record(
    article: Article,
    start: int,
    end: int,
    best: Entry | None,
    kind: str | None,
    scored: tuple[Scored, ...],
    gazetteer: Gazetteer,
) -> Place:
    names = gazetteer.names_of(best.number) if best else ()
    return Place(
        id=content_id("pl", article.id, start, end, "place"),
        text=article.text[start:end],
        start=start,
        end=end,
        name=best.name if best else None,
        kind=kind,
        country=best.country if best else None,
        admin1=best.admin1 if best else None,
        lat=best.lat if best else None,
        lon=best.lon if best else None,
        radius_km=best.radius_km if best else None,
        gazetteer=GazetteerRef(dataset=best.dataset, id=best.ref) if best else None,
        names=names,
        candidates=tuple(
            PlaceCandidate(name=item.entry.name, id=item.entry.ref, score=item.score, reasons=item.reasons)
            for item in scored[:CANDIDATES_KEPT]
        ),
    )


def _relative(article: Article, gazetteer: Gazetteer, isos: set[str], places: list[Place]) -> list[Place]:
    """ "The North" and "the South", where the article names the state they stand for."""
    found = []
    taken = [(place.start, place.end) for place in places]
    for rule in context_words().relative:
        if not isos.issuperset(rule["with"]):
            continue
        word = str(rule["name"]).split()[-1].capitalize()
        for start in _bare(article.text, word):
            end = start + len(word)
            if not any(a < end and start < b for a, b in taken):
                entry = gazetteer.entry(gazetteer.countries[rule["country"]].number)
                scored = (Scored(entry, 0.9, ("stands for the state in an article that names it",)),)
                found.append(_record(article, start, end, entry, "country", scored, gazetteer))
    return found


def _bare(text: str, word: str) -> list[int]:
    """Offsets of "the North" (the capitalised word alone, with its article before and no name after)."""
    found = []
    at = text.find(f"he {word}")
    while at >= 0:
        start = at + 3
        after = text[start + len(word) : start + len(word) + 2]
        article = text[at - 1 : at] in ("t", "T") and (at < 2 or not text[at - 2].isalnum())
        if article and not after[:1].isalpha() and not (after[:1] in (" ", "-") and after[1:].isupper()):
            found.append(start)
        at = text.find(f"he {word}", start)
    return found

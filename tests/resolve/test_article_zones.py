"""Which zone an article tells its times in: written, the sentence's place, the date line, most places, the newsroom."""

from __future__ import annotations

import pytest

from dateline.records.sentence import ParsedArticle, Sentence
from dateline.resolve.places import resolve_places
from dateline.resolve.times import resolve_times
from tests.attribute.reading import article_of
from tests.resolve.texts import times


@pytest.mark.parametrize(
    ("text", "zone", "origin"),
    [
        ("Ships left Busan on 2 May 2019.", "Asia/Seoul", "place"),
        ("Ships left Busan at 14:30 GMT on 2 May 2019.", "+00:00", "written"),
        ("Ships left the United States on 2 May 2019.", None, "unknown"),
        ("Ships left on 2 May 2019.", None, "unknown"),
        ("ATHENS (AP) — Ships left on 2 May 2019.", "Europe/Athens", "dateline"),
        ("TALLINN (AP) — Estonia stopped a ship from Busan on 2 May 2019.", "Europe/Tallinn", "place"),
        ("ATHENS (AP) — Estonia stopped a ship from Busan on 2 May 2019.", "Asia/Seoul", "place"),
        ("Busan is busy. Ulsan is too. Ships left on 2 May 2019.", "Asia/Seoul", "place"),
        ("Busan is busy. Athens is too. Ships left on 2 May 2019.", None, "unknown"),
    ],
)
def test_the_zone_is_the_nearest_thing_that_tells_it(text: str, zone: str | None, origin: str) -> None:
    [time] = times(text)
    assert (time.zone, time.zone_from) == (zone, origin)


def test_of_the_places_of_a_sentence_the_one_of_the_title_tells_the_time() -> None:
    text = "Estonia stopped a ship from Busan on 2 May 2019."
    titled = article_of(text, "Estonia stops ship")
    parsed = ParsedArticle((Sentence(start=len("Estonia stops ship") + 2, end=len(titled.text)),), (), (), ())
    [time] = resolve_times(titled, parsed, resolve_places(titled, parsed))
    assert time.zone == "Europe/Tallinn"


def test_the_newsroom_decides_where_nothing_in_the_text_does() -> None:
    [time] = times("Ships left on 2 May 2019.", outlet="Yonhap")
    assert (time.zone, time.zone_from) == ("Asia/Seoul", "outlet")


def test_a_day_that_stands_alone_is_the_newsrooms() -> None:
    found = times("2 May 2019\n\nShips left Athens on Friday.", outlet="Yonhap")
    assert [time.zone for time in found] == ["Asia/Seoul", "Europe/Athens"]

"""Scoring places: right within 161 km at the marked words, and in bare text found as well."""

from __future__ import annotations

from pathlib import Path

from dateline.evaluate.places import read_corpus, score_places

LGL = """<articles><article><text>{text}</text><toponyms>{marks}</toponyms></article></articles>"""
MARK = """<toponym><start>{start}</start><end>{end}</end><phrase>{phrase}</phrase>
<gaztag geonameid="{number}"><lat>{lat}</lat><lon>{lon}</lon></gaztag></toponym>"""
TEXT = "Ferries from Split to Ancona were late, the port authority in Croatia said."


def mark(phrase: str, number: str, lat: float, lon: float, shift: int = 0) -> str:
    start = TEXT.index(phrase) + shift
    return MARK.format(start=start, end=start + len(phrase), phrase=phrase, number=number, lat=lat, lon=lon)


def corpus(folder: Path, *marks: str, name: str = "lgl.xml") -> Path:
    (folder / name).write_text(LGL.format(text=TEXT, marks="".join(marks)))
    return folder


SPLIT = ("Split", "3190261", 43.51, 16.44)
ANCONA = ("Ancona", "3183089", 43.6, 13.51)
CROATIA = ("Croatia", "3202326", 45.17, 15.5)


def test_towns_and_countries_placed_right_score_one(tmp_path: Path) -> None:
    figures = score_places(corpus(tmp_path, mark(*SPLIT), mark(*ANCONA), mark(*CROATIA)))["lgl"]
    assert figures["acc161"] == figures["exact_id"] == figures["coverage"] == 1
    assert figures["median_km"] < 20


def test_a_place_far_from_the_marked_point_is_wrong(tmp_path: Path) -> None:
    figures = score_places(corpus(tmp_path, mark("Ancona", "1", -9.0, -77.0), mark(*CROATIA)))["lgl"]
    assert figures["acc161"] == 0.5


def test_what_is_found_in_bare_text_beside_the_marks_costs_precision(tmp_path: Path) -> None:
    whole = score_places(corpus(tmp_path, mark(*SPLIT), mark(*ANCONA), mark(*CROATIA)))["lgl"]["text_f1"]
    part = score_places(corpus(tmp_path, mark(*CROATIA)))["lgl"]["text_f1"]
    assert part < whole


def test_marks_whose_offsets_run_ahead_are_found_by_their_words(tmp_path: Path) -> None:
    corpus(tmp_path, mark(*ANCONA, shift=6), name="TR-News.xml")
    [(text, marks)] = list(read_corpus(tmp_path / "TR-News.xml"))
    assert [text[each.start : each.end] for each in marks] == ["Ancona"]


def test_of_nested_marks_the_longest_is_kept(tmp_path: Path) -> None:
    corpus(tmp_path, mark(*CROATIA), mark("the port authority in Croatia", "", 45.17, 15.5))
    [(text, marks)] = list(read_corpus(tmp_path / "lgl.xml"))
    assert [text[each.start : each.end] for each in marks] == ["the port authority in Croatia"]

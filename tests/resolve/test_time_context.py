"""Words that may be times: what stands around them decides, and in doubt they are none."""

from __future__ import annotations

import pytest

from dateline.resolve.timex_grammar import find_expressions


def times(text: str) -> list[str]:
    return [text[e.start : e.end] for e in find_expressions(text) if e.meaning.kind == "calendar"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in May.", ["May"]),
        ("May I come in?", []),
        ("They march on.", []),
        ("It was built in 1957.", ["1957"]),
        ("About 1957 people came.", []),
        ("Flight 1957 was late.", []),
        ("Resolution 1701 was adopted.", []),
        ("It opened in the fall of 2019.", ["the fall of 2019"]),
        ("He feared the fall of the town.", []),
        ("It opened at 9:15.", ["9:15"]),
        ("The ratio of 9:15 was kept.", []),
        ("It will open in two weeks.", ["two weeks"]),
        ("It was built in two weeks.", []),
        ("It opened on Christmas Day.", ["Christmas Day"]),
        ("Mr Noel Christmas spoke.", []),
        ("They met during Eid in the city.", ["Eid"]),
        ("They met on Eid al-Fitr.", ["Eid al-Fitr"]),
        ("The shop, Eid al-Owain, was shut.", []),
        ("Ramadan Street was shut.", []),
        ("It opened last night.", ["last night"]),
        ("The night sky was clear.", []),
    ],
)
def test_the_words_around_say_whether_it_is_a_time(text: str, expected: list[str]) -> None:
    assert times(text) == expected

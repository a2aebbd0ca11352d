"""A page goes in; an attributed record comes out, and every span quotes the text."""

from __future__ import annotations

import pytest

from dateline.errors import FormatError
from dateline.parse import load_model
from dateline.pipeline import read_page
from dateline.read.sources import SourceOptions, make_page
from dateline.records.reading import Reading

LAUNCH = """Skip to content

Two missiles launched toward the sea, South Korea says

Here's the rewritten version:

North Korea fired two missiles toward the sea on Monday, the South Korean military said.

Privacy PolicyThe foreign ministry in Tokyo lodged a protest.

Read also:
"""


@pytest.fixture(scope="module")
def launch() -> Reading:
    page = make_page("launch.txt", LAUNCH.encode(), SourceOptions(published="2025-03-10"))
    return read_page(page, load_model())


def test_furniture_and_a_rewriters_line_are_set_aside_with_their_reasons(launch: Reading) -> None:
    reasons = {dropped.text: dropped.reason for dropped in launch.article.dropped}
    assert reasons["Skip to content"] == "navigation"
    assert reasons["Here's the rewritten version:"] == "rewriting_residue"
    assert reasons["Privacy Policy"] == "legal"


def test_the_sentence_glued_to_a_notice_is_kept(launch: Reading) -> None:
    assert "The foreign ministry in Tokyo lodged a protest." in launch.article.text


def test_the_military_is_answerable_for_the_launch(launch: Reading) -> None:
    said = [c for c in launch.claims if any("military" in s.text for s in c.speakers)]
    assert any("fired two missiles" in claim.content.text for claim in said)


def test_the_launch_is_a_weapon_test_and_the_protest_an_event_of_its_own(launch: Reading) -> None:
    kinds = {event.kind for event in launch.events}
    assert "weapon_test" in kinds
    assert "protest_lodged" in kinds


def test_every_span_quotes_the_text(launch: Reading) -> None:
    text = launch.article.text
    values = [*launch.times, *launch.places, *launch.quantities, *(e.trigger for e in launch.events)]
    speakers = [s for claim in launch.claims for s in claim.speakers]
    for value in [*values, *speakers]:
        assert text[value.start : value.end] == value.text


def test_reading_twice_gives_the_same_record(launch: Reading) -> None:
    again = read_page(launch.page, load_model())
    assert again.model_dump_json() == launch.model_dump_json()


@pytest.mark.parametrize("content", [b"", b"  \n ", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 9])
def test_what_is_no_page_is_named_with_its_reason(content: bytes) -> None:
    with pytest.raises(FormatError, match=r"page\.bin: "):
        make_page("page.bin", content, SourceOptions())

"""A ministry's PDF gives its paragraphs whole; running heads and page numbers are set apart."""

from __future__ import annotations

import pytest

from dateline.errors import FormatError
from dateline.read.pdf import read_pdf
from tests.read.documents import paragraph, pdf

FIRST = [
    "The foreign ministry said on Monday that the talks had ended without",
    "an agreement, a spokesman said.",
]
SECOND = [
    "The coast guard denied that a boat had been stopped in the strait, and",
    "called the report false.",
]


def blocks(*pages: list[tuple[int, int, int, str]]) -> tuple[str, ...]:
    return read_pdf(pdf(pages), "release.pdf").blocks


def test_lines_are_joined_to_paragraphs_and_headings_stand_alone() -> None:
    page = [(72, 760, 16, "Talks end"), *paragraph(730, FIRST), *paragraph(694, SECOND)]
    assert blocks(page) == ("Talks end", " ".join(FIRST), " ".join(SECOND))


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph_without_a_gap() -> None:
    assert blocks([*paragraph(730, [*FIRST, *SECOND])]) == (" ".join(FIRST), " ".join(SECOND))


def test_a_heading_over_two_lines_is_one() -> None:
    page = [(72, 760, 18, "Talks end without an"), (72, 738, 18, "agreement"), *paragraph(700, FIRST)]
    assert blocks(page)[0] == "Talks end without an agreement"


def test_points_of_a_list_are_blocks_of_their_own() -> None:
    page = paragraph(730, ["• a ceasefire at sea;", "• an exchange of prisoners;"])
    assert blocks(page) == ("• a ceasefire at sea;", "• an exchange of prisoners;")


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    columns = [*paragraph(120, FIRST[:1]), *paragraph(730, FIRST[1:], left=310)]
    assert blocks(columns) == (" ".join(FIRST),)
    assert blocks(paragraph(120, FIRST[:1]), paragraph(730, FIRST[1:])) == (" ".join(FIRST),)


def test_what_runs_along_the_pages_is_set_apart_and_parts_no_sentence() -> None:
    def page(number: int, lines: list[str]) -> list[tuple[int, int, int, str]]:
        return [(72, 800, 8, "Press release"), *paragraph(730, lines), (280, 30, 8, f"Page {number} of 2")]

    found = read_pdf(pdf([page(1, FIRST[:1]), page(2, FIRST[1:])]), "release.pdf")
    assert found.blocks == (" ".join(FIRST),)
    assert found.running == ("Press release", "Page 1 of 2", "Page 2 of 2")


def test_two_pages_that_say_the_same_are_no_running_heads() -> None:
    assert blocks(paragraph(500, FIRST), paragraph(500, FIRST)) == (" ".join(FIRST),) * 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (pdf([[]]), "without a text layer"),
        (pdf([paragraph(700, FIRST)])[:200], "damaged PDF"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 9, "damaged PDF"),
        (pdf([[]] * 301), "of 301 pages"),
    ],
    ids=["no text", "cut short", "noise", "too long"],
)
def test_documents_that_cannot_be_read_say_why(content: bytes, reason: str) -> None:
    with pytest.raises(FormatError, match=reason) as caught:
        read_pdf(content, "release.pdf")
    assert caught.value.source == "release.pdf"

"""Where quotations begin and end, with marks as the wires print them and as scrapes leave them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.attribute.quotations import Quotation, find_quotations, quotations_between
from dateline.records.article import Article
from tests.attribute.reading import article_of, claims_of


def quoted(text: str) -> list[str]:
    """The words inside each quotation, outer before inner."""
    found = sorted(quotations_between(text, 0, len(text)), key=lambda q: (q.start, -q.end))
    return [text[q.inner_start : q.inner_end] for q in found]


def quotations(article: Article) -> list[str]:
    return [article.text[q.inner_start : q.inner_end] for q in find_quotations(article)]


@pytest.mark.parametrize(
    "text",
    [
        '"The port is closed," she said.',
        "“The port is closed,” she said.",
        "‘The port is closed,’ she said.",
        "«The port is closed,» she said.",
        "„The port is closed,“ she said.",
        "``The port is closed,'' she said.",
        "'The port is closed,' she said.",
        "'The port is closed,'' she said.",
    ],
)
def test_all_marks_in_use_make_a_quotation(text: str) -> None:
    assert quoted(text) == ["The port is closed,"]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert quoted("The ministers' plan isn't the mayor's, it's the union's of the '90s.") == []


def test_feet_and_inches_are_no_quotation_marks() -> None:
    assert quoted("The wall is 5'10 high.") == []


def test_a_quotation_split_around_its_cue_is_two_stretches() -> None:
    assert quoted("“The port,” she said, “is closed.”") == ["The port,", "is closed."]


def test_a_quotation_inside_another_is_nested() -> None:
    text = "“They told us ‘stay inside’ and left,” she said."
    outer, inner = quotations_between(text, 0, len(text))[::-1]
    assert quoted(text) == ["They told us ‘stay inside’ and left,", "stay inside"]
    assert (outer.nested, inner.nested) == (False, True)


def test_a_quotation_that_never_closes_ends_with_its_sentence() -> None:
    assert quoted("“The port is closed, she said. Ships waited outside.") == ["The port is closed, she said."]


def test_a_quotation_that_never_closes_ends_where_another_opens() -> None:
    assert quoted("“The port is closed, he said, “and empty”.") == [
        "The port is closed, he said, ",
        "and empty",
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister called the accord “historic”.", "the accord “historic”"),
        ("The minister said “no serious damage” had been found.", "“no serious damage” had been found"),
        ("The minister said: “The bridge is safe.”", "The bridge is safe"),
    ],
)
def test_a_content_keeps_or_drops_both_marks_of_a_quotation(text: str, content: str) -> None:
    assert [claim.content.text for claim in claims_of(text)] == [content]


def test_an_open_quotation_runs_on_where_the_next_paragraph_opens_again() -> None:
    article = article_of("“The port is closed. Ships wait.\n“It opens on Monday,” she said.")
    assert quotations(article) == ["The port is closed. Ships wait.", "It opens on Monday,"]


def test_a_closing_mark_alone_is_no_quotation() -> None:
    assert quoted("The port is closed,” she said.") == []


MARKS = st.sampled_from(["“", "”", '"', "‘", "’", "'", "„", "«", "»", "``", "''"])
TEXTS = st.lists(
    st.one_of(MARKS, st.sampled_from(["port", "she", "closed", " ", ", ", ". ", "5", "("])), max_size=40
)


@given(TEXTS)
def test_any_mess_of_marks_gives_quotations_that_lie_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for q in quotations_between(text, 0, len(text)):
        assert 0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
        assert text[q.inner_start : q.inner_end].strip()


@settings(max_examples=400)
@given(TEXTS)
def test_quotations_never_cross_each_other(parts: list[str]) -> None:
    text = "".join(parts)
    found = quotations_between(text, 0, len(text))
    assert not any(_crosses(one, other) for one in found for other in found)


def _crosses(one: Quotation, other: Quotation) -> bool:
    return one.start < other.start < one.end < other.end

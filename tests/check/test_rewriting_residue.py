"""Scraps that a rewriter left on the page."""

from __future__ import annotations

from dateline.records.finding import DroppedRef
from tests.desk import read_text

REPORT = "A ferry ran aground near the harbour on Monday, the coast guard said.\n\nNobody was hurt, it said."


def test_a_rewriters_line_is_found_where_it_was_dropped() -> None:
    reading = read_text(f"Here's the rewritten version:\n\n{REPORT}")
    (found,) = [each for each in reading.findings if each.kind == "rewriting_residue"]
    (span,) = found.spans
    assert isinstance(span, DroppedRef)
    assert reading.article.dropped[span.dropped].text == found.text == "Here's the rewritten version:"
    assert found.verdict == "inconsistent"


def test_a_page_without_scraps_has_no_finding() -> None:
    assert read_text(REPORT).findings == ()


def test_a_report_about_rewriting_is_no_residue() -> None:
    text = f"{REPORT}\n\nThe ministry published the rewritten version of the law on Tuesday, it said."
    assert read_text(text).findings == ()

"""The desk's arithmetic on a page with two clocks, two units and wrong initials."""

from __future__ import annotations

import pytest

from dateline.parse import load_model
from dateline.pipeline import read_page
from dateline.read.sources import SourceOptions, make_page
from dateline.records.finding import Finding

TEXT = """Two missiles launched toward the sea

The missiles were launched near Wonsan at 8:10am (23:10 GMT on Wednesday), the Joint Chiefs of Staff (JSC) said.

They flew 800 km (500 miles), the military said.
"""


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    page = make_page("launch.txt", TEXT.encode(), SourceOptions(published="2025-05-08"))
    return read_page(page, load_model()).findings


def verdicts(findings: tuple[Finding, ...], kind: str) -> set[str]:
    return {finding.verdict for finding in findings if finding.kind == kind}


def test_a_gmt_clock_of_the_day_before_is_the_same_instant(findings: tuple[Finding, ...]) -> None:
    assert verdicts(findings, "clock_zone") == {"consistent"}


def test_kilometres_and_miles_agree_at_the_rounding_shown(findings: tuple[Finding, ...]) -> None:
    assert verdicts(findings, "unit_pair") == {"consistent"}


def test_initials_in_another_order_do_not_fit_their_name(findings: tuple[Finding, ...]) -> None:
    assert verdicts(findings, "initials_names") == {"inconsistent"}

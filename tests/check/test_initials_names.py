"""Initials in brackets behind a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.check.initials import is_misread, read_off
from dateline.lexicon import load_lexicon
from tests.desk import findings_of, verdicts_of

CASES = load_lexicon("dateline.check", "initials.yaml")
LAUNCH_PAGE = Path(__file__).parents[3] / "shared/pages/rewritten-launch-report.txt"


def verdicts(named: str) -> list[str]:
    return verdicts_of("initials_names", f"The missiles were fired at dawn, {named} said in a statement.")


@pytest.mark.parametrize(("name", "initials"), CASES["read"])
def test_initials_are_read_off_the_name_in_order(name: str, initials: str) -> None:
    assert read_off(name, initials) is not None


@pytest.mark.parametrize(("name", "initials"), CASES["misread"])
def test_two_letters_in_wrong_order_are_a_slip(name: str, initials: str) -> None:
    assert read_off(name, initials) is None
    assert is_misread(name, initials)


@pytest.mark.parametrize(("name", "initials"), CASES["open"])
def test_initials_that_may_come_from_another_language_are_left_open(name: str, initials: str) -> None:
    assert read_off(name, initials) is None
    assert not is_misread(name, initials)


def test_jcs_fits_the_joint_chiefs_of_staff() -> None:
    assert verdicts("South Korea's Joint Chiefs of Staff (JCS)") == ["consistent"]


def test_jsc_does_not_fit_the_joint_chiefs_of_staff() -> None:
    (found,) = findings_of(
        "initials_names", "South Korea's Joint Chiefs of Staff (JSC) said the missiles flew east."
    )
    assert found.verdict == "inconsistent"
    assert found.text.endswith("Joint Chiefs of Staff (JSC)")
    assert "JCS" in found.explanation


@pytest.mark.parametrize(
    "named",
    [
        "the World Trade Organization (WHO)",
        "the World Health Organization (WTO)",
        "the Organization for Security and Co-operation in Europe (OECD)",
        "the Balochistan Liberation Army (BLF)",
    ],
)
def test_the_initials_of_another_known_body_are_wrong(named: str) -> None:
    assert verdicts(named) == ["inconsistent"]


@pytest.mark.parametrize(
    ("named", "verdict"),
    [
        ("the World Trade Organization (WTO)", "consistent"),
        ("the International Monetary Fund (FMI)", "unknown"),
        ("the Wheat Traders Organization (WHO)", "unknown"),
        ("the Federal Security Service (FSB)", "unknown"),
    ],
)
def test_initials_that_may_be_the_name_s_own_are_not_called_wrong(named: str, verdict: str) -> None:
    assert verdicts(named) == [verdict]


@pytest.mark.parametrize(
    "named",
    [
        "the ministry (in Tokyo)",
        "Senator Smith (D-Md.)",
        "the minister (ICYMI)",
        "the union (2025)",
        "the agency (AP)",
    ],
)
def test_brackets_that_hold_no_initials_of_the_name_are_passed_over(named: str) -> None:
    assert verdicts(named) == []


def test_an_agency_in_a_dateline_is_no_name_of_the_city() -> None:
    text = "WASHINGTON (AP) - The president signed the treaty on Monday, his office said."
    assert verdicts_of("initials_names", text) == []


@pytest.mark.skipif(not LAUNCH_PAGE.exists(), reason="the shared page is not here")
def test_on_the_rewritten_launch_report_only_the_initials_and_the_residue_are_wrong() -> None:
    from tests.desk import read_text

    findings = read_text(LAUNCH_PAGE.read_text(), published="2025-05-08").findings
    wrong = {each.kind for each in findings if each.verdict == "inconsistent"}
    right = {each.kind for each in findings if each.verdict == "consistent"}
    assert wrong == {"initials_names", "rewriting_residue"}
    assert right == {"clock_zone", "unit_pair"}

"""Is an article a copy of another?"""

from __future__ import annotations

from dateline.reconcile.wording import SAME_WORDING, shared_wording

REPORT = (
    "A ferry with forty people on board ran aground near the old harbour on Monday evening, the coast guard said. "
    "Two lifeboats and a helicopter took the passengers off the ship before midnight. Three people were brought to "
    "hospital with light injuries. The ship had left the island in the afternoon and lost power in heavy rain. "
    "An investigation into the failure of the engine was opened on Tuesday by the transport ministry."
)
REWRITE = (
    "On Monday evening a ferry with forty people on board went aground close to the old harbour, according to the "
    "coast guard. Two lifeboats and a helicopter rescued the passengers before midnight, and three people were "
    "brought to hospital with light injuries. The vessel, which had left the island in the afternoon, lost power in "
    "heavy rain. The transport ministry opened an investigation on Tuesday."
)
INDEPENDENT = (
    "All forty passengers and crew of the island ferry are safe after it hit rocks outside the port, the transport "
    "minister told reporters on Tuesday. The vessel drifted for an hour without its engine in a storm. Rescuers from "
    "the town lifted most of them out by helicopter while others were taken ashore in small boats. The operator of "
    "the line, which has been fined twice for skipped inspections, declined to comment on the cause of the accident."
)


def test_a_reprint_shares_all_its_wording() -> None:
    assert shared_wording(REPORT, f"{REPORT} Read more about the sea.") == 1


def test_a_light_rewrite_shares_enough_to_be_called_one() -> None:
    assert shared_wording(REPORT, REWRITE) >= SAME_WORDING


def test_an_independent_report_of_the_same_accident_is_no_copy() -> None:
    assert shared_wording(REPORT, INDEPENDENT) < SAME_WORDING / 2


def test_quoting_the_same_statement_is_no_copying() -> None:
    statement = (
        " “"
        + "We thank the crews of the boats who went out in this weather without a second thought. " * 3
        + "”"
    )
    assert shared_wording(REPORT + statement, INDEPENDENT + statement) < SAME_WORDING / 2


def test_two_short_notices_are_too_short_to_tell() -> None:
    assert shared_wording("The port is closed today.", "The port is closed today.") == 0

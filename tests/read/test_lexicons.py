"""Every rule of reading knows the texts it must match from the near misses beside them."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.lexicon import load_lexicon
from dateline.read.boilerplate import LEXICONS, furniture_rules
from dateline.read.furniture import set_furniture_aside
from dateline.read.judged import Judged
from dateline.read.notices import (
    is_caption,
    is_correction,
    is_image_credit,
    is_letterhead,
    is_live_title,
    is_paywall,
    is_stamp,
)
from dateline.read.page_parts import setting_of
from dateline.read.seams import has_seam, speaks_to_reader
from dateline.read.summaries import summary_heading, summary_words

LINES = [row for name in LEXICONS for row in load_lexicon("dateline.read", name)["lines"]]
GLUED = [row for name in LEXICONS for row in load_lexicon("dateline.read", name).get("glued", ())]
SETTINGS = load_lexicon("dateline.read", "markup.yaml")["settings"]
SUMMARIES = load_lexicon("dateline.read", "en/added_summary.yaml")
SEAMS = load_lexicon("dateline.read", "en/seams.yaml")
NOTICES = load_lexicon("dateline.read", "en/notices.yaml")


def by_id(row: dict[str, Any]) -> str:
    return str(row["id"])


@pytest.mark.parametrize("row", LINES, ids=by_id)
def test_a_line_of_furniture_is_known_and_a_sentence_like_it_is_not(row: dict[str, Any]) -> None:
    rule = next(rule for rule in furniture_rules("lines") if rule.id == row["id"])
    assert [text for text in row["match"] if not rule.fits(text)] == []
    assert [text for text in row["near"] if rule.fits(text)] == []


@pytest.mark.parametrize("row", GLUED, ids=by_id)
def test_a_glued_notice_is_cut_off_and_a_sentence_like_it_stays_whole(row: dict[str, Any]) -> None:
    for text in row["match"]:
        parts = set_furniture_aside([Judged(text, "paragraph")])
        assert row["id"] in {part.rule for part in parts}, text
    for text in row["near"]:
        parts = set_furniture_aside([Judged(text, "paragraph")])
        assert row["id"] not in {part.rule for part in parts}, text


@pytest.mark.parametrize("row", [row for row in SETTINGS if "match" in row], ids=by_id)
def test_a_part_of_a_page_is_known_by_its_names(row: dict[str, Any]) -> None:
    assert [names for names in row["match"] if setting_of("div", names) != row["id"]] == []
    assert [names for names in row["near"] if setting_of("div", names) == row["id"]] == []


@pytest.mark.parametrize(
    ("rows", "knows"),
    [
        (SUMMARIES["openers"] + SUMMARIES["phrases"], summary_words),
        (SUMMARIES["headings"], summary_heading),
        (NOTICES["corrections"], is_correction),
        (NOTICES["captions"], is_caption),
        (NOTICES["image_credits"], is_image_credit),
        (NOTICES["letterheads"], is_letterhead),
        (NOTICES["paywalls"], is_paywall),
        (NOTICES["live_titles"], is_live_title),
        (NOTICES["stamps"], is_stamp),
        (SEAMS["seams"], has_seam),
        (SEAMS["to_the_reader"], speaks_to_reader),
    ],
    ids=[
        "summaries",
        "summary headings",
        "corrections",
        "captions",
        "image credits",
        "letterheads",
        "paywalls",
        "live titles",
        "stamps",
        "seams",
        "words to the reader",
    ],
)
def test_words_that_tell_a_block_apart_are_known_and_near_misses_are_not(rows: Any, knows: Any) -> None:
    assert [text for row in rows for text in row["match"] if not knows(text)] == []
    assert [text for row in rows for text in row["near"] if knows(text)] == []

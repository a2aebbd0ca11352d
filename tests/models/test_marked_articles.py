"""The articles written and marked for training: every mark is one that a desk could defend in form."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dateline.parse import features
from models.english import labels
from models.english.marked_articles import marked_articles

ARTICLES = marked_articles()
LONGEST_TRIGGER = 6
STOP_AT_THE_END = re.compile(r"[,;:]$|(?<!\b[ap]\.m)\.$")


def _spans(article: dict[str, Any]) -> list[dict[str, Any]]:
    claims = article["claims"]
    return [
        *(event["trigger"] for event in article["events"]),
        *(span for claim in claims for span in [*claim["speakers"], *claim["content"]]),
        *(claim["cue"] for claim in claims if claim["cue"]),
    ]


@pytest.fixture(params=ARTICLES, ids=lambda article: str(article["id"]))
def article(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


def test_no_two_articles_have_one_name() -> None:
    assert [name for name, times in Counter(a["id"] for a in ARTICLES).items() if times > 1] == []


def test_no_sign_of_the_notation_is_left_in_the_text(article: dict[str, Any]) -> None:
    assert re.findall(r"[\[\]<>]|  | [,.]", article["text"]) == []


def test_every_mark_covers_whole_words_and_says_which(article: dict[str, Any]) -> None:
    text = article["text"]
    words = list(features.words(text))
    starts, ends = {start for start, _ in words}, {end for _, end in words}
    wrong = [
        span["text"]
        for span in _spans(article)
        if span["start"] not in starts
        or span["end"] not in ends
        or text[span["start"] : span["end"]] != span["text"]
    ]
    assert wrong == []


def test_every_mark_lies_within_one_block(article: dict[str, Any]) -> None:
    assert [span["text"] for span in _spans(article) if "\n" in span["text"]] == []


def test_a_cue_stands_outside_what_it_introduces(article: dict[str, Any]) -> None:
    for claim in article["claims"]:
        cue = claim["cue"]
        if cue:
            assert all(
                cue["end"] <= span["start"] or span["end"] <= cue["start"] for span in claim["content"]
            ), f"the cue {cue['text']!r} stands in its own content"


def test_a_claim_has_a_speaker_or_a_cue(article: dict[str, Any]) -> None:
    loose = [
        claim["content"][0]["text"] for claim in article["claims"] if not (claim["speakers"] or claim["cue"])
    ]
    assert loose == []


def test_content_leaves_out_the_quote_marks_and_stops_around_it(article: dict[str, Any]) -> None:
    contents = [span["text"] for claim in article["claims"] for span in claim["content"]]
    assert [text for text in contents if STOP_AT_THE_END.search(text)] == []
    assert [text for text in contents if text.count('"') % 2] == []


def test_a_trigger_is_a_word_or_a_short_phrase(article: dict[str, Any]) -> None:
    for event in article["events"]:
        assert len(event["trigger"]["text"].split()) <= LONGEST_TRIGGER
        assert event["type"] is None or event["type"] in labels.ROOTS
        assert event["status"] in labels.STATUSES


def test_no_word_is_the_trigger_of_two_events(article: dict[str, Any]) -> None:
    taken = sorted((event["trigger"]["start"], event["trigger"]["end"]) for event in article["events"])
    assert all(one[1] <= other[0] for one, other in pairwise(taken))


def test_a_page_is_about_two_events_at_most(article: dict[str, Any]) -> None:
    assert sum(event["main"] for event in article["events"]) <= 2


def test_a_mark_that_is_never_closed_is_named_with_its_article(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("== harbour\nA ship [c1 sank, [s1 he] [q1 said].\n", encoding="utf-8")
    with pytest.raises(ValueError, match="harbour: c1 is never closed"):
        marked_articles(tmp_path)


def test_a_claim_without_content_is_named_with_its_article(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("== harbour\nA ship sank, [s1 he] [q1 said].\n", encoding="utf-8")
    with pytest.raises(ValueError, match="harbour: claim 1 has no content"):
        marked_articles(tmp_path)

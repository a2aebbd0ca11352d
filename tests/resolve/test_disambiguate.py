"""Which of the places that bear a name is meant, and when a capital stands for its state."""

from __future__ import annotations

import pytest

from dateline.resolve.disambiguate import government_of, rank_all
from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms
from tests.resolve.texts import UNREAD, article

TABLE = open_gazetteer()


def best(text: str) -> list[tuple[str, str | None]]:
    """For each toponym its words and the country of the place ranked first."""
    toponyms = find_toponyms(article(text), UNREAD, TABLE)
    ranked = rank_all(text, toponyms, TABLE)
    return [(toponym.text, scored[0].entry.country) for toponym, scored in zip(toponyms, ranked, strict=True)]


def test_one_name_has_one_meaning_in_an_article() -> None:
    found = best("A fire broke out in Paris, Texas. Paris has lost its mill. Smoke hung over Paris.")
    assert [country for text, country in found if text == "Paris"] == ["US", "US", "US"]


def test_a_container_beside_a_name_outweighs_the_rest_of_the_article() -> None:
    found = best("He left Paris, Texas, for Madrid. Spain and France welcomed him.")
    assert ("Paris", "US") in found


def test_a_country_goes_before_its_division_of_the_same_name() -> None:
    toponyms = find_toponyms(article(text := "Canada closed the border with Mexico."), UNREAD, TABLE)
    kinds = {
        t.text: scored[0].entry.kind
        for t, scored in zip(toponyms, rank_all(text, toponyms, TABLE), strict=True)
    }
    assert kinds == {"Canada": "country", "Mexico": "country"}


def test_scores_of_one_name_are_shares() -> None:
    text = "Smoke hung over Valencia."
    [scored] = rank_all(text, find_toponyms(article(text), UNREAD, TABLE), TABLE)
    assert sum(each.score for each in scored) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Seoul said it would answer.", "KR"),
        ("Talks between Seoul and Tokyo failed.", "KR"),
        ("Seoul's ambassador left.", "KR"),
        ("It rained in Seoul.", None),
        ("Seoul is large.", None),
        ("Busan said it would answer.", None),
    ],
)
def test_a_capital_is_its_state_only_where_it_acts(text: str, state: str | None) -> None:
    toponym = find_toponyms(article(text), UNREAD, TABLE)[0]
    [chosen, *_] = rank_all(text, [toponym], TABLE)
    assert government_of(text, toponym, chosen[0].entry, TABLE) == state

"""The line of an event is a clause that says who did what, and begins at its beginning."""

from __future__ import annotations

import pytest

from tests.code.conftest import Coder


@pytest.mark.parametrize(
    ("sentence", "kind", "summary"),
    [
        (
            "The operator said that all trains were cancelled on Monday.",
            "cancellation",
            "all trains were cancelled on Monday",
        ),
        (
            "Police shut down a street in Lagos on Monday, and arrested three men.",
            "arrest",
            "Police shut down a street in Lagos on Monday, and arrested three men.",
        ),
        (
            "The court closed early on Monday after soldiers attacked a police post in Kano.",
            "attack",
            "soldiers attacked a police post in Kano",
        ),
        (
            "Hundreds of farmers blocked the road to Lyon on Monday to protest against the tax.",
            "protest",
            "Hundreds of farmers blocked the road to Lyon on Monday to protest against the tax.",
        ),
    ],
)
def test_a_summary_is_the_clause_of_the_act_with_its_subject(
    code: Coder, sentence: str, kind: str, summary: str
) -> None:
    assert code(sentence, published="2024-05-14").one(kind).summary == summary


def test_a_long_summary_is_cut_at_a_word(code: Coder) -> None:
    sentence = (
        "Soldiers arrested three men in the old harbour district of Lagos on Monday evening with the help of the "
        "customs service, the river police, two towing companies and the guards of the port."
    )
    summary = code(sentence, published="2024-05-14").one("arrest").summary
    assert summary.startswith("Soldiers arrested three men")
    assert summary.endswith("…")
    assert sentence.startswith(summary[:-1] + " ") or sentence.startswith(summary[:-1] + ",")

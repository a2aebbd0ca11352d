"""Which claims report an act."""

from __future__ import annotations

from tests.code.conftest import Coder


def test_a_claim_reports_the_act_that_it_tells(code: Coder) -> None:
    event = code("Gunmen attacked a police post near Maiduguri on Monday, the governor said.").one("attack")
    assert event.voice == "claims"
    assert len(event.claims) == 1


def test_a_claim_that_only_touches_on_an_act_does_not_report_it(code: Coder) -> None:
    event = code(
        "Thousands marched in Warsaw on Sunday.",
        "The president accused the opposition of stoking unrest during the march.",
    ).one("protest")
    assert (event.voice, event.claims) == ("outlet", ())


def test_whoever_condemns_an_attack_does_not_report_it(code: Coder) -> None:
    event = code(
        "A bomb went off in a railway station in Quetta on Saturday, killing 26 people, the police said.",
        "The prime minister condemned the bombing as an act of cowards.",
        published="2024-11-10",
    ).events[0]
    assert len(event.claims) == 1

"""What several articles report of one event, as one event of the chronology."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

from dateline.reconcile.mentions import happenings_of
from dateline.reconcile.merging import merge
from dateline.records.happening import BestPlace, BestQuantity, Happening, Supported
from dateline.records.times import Interval
from tests.readings import make_reading

MORNING = datetime(2024, 3, 5, 17, 5, tzinfo=UTC)


PUBLISHED = {"Harbour Daily": "2024-03-06", "Hill Post": "2024-03-07"}


def report(outlet: str, **best: Any) -> Happening:
    """The earthquake as one outlet has it, with other values where they are given."""
    (told,) = happenings_of(make_reading(outlet=outlet))
    source = told.reports[0].model_copy(update={"published": PUBLISHED.get(outlet)})
    values = {
        name: ()
        if value is None
        else (
            Supported(value=value, claims=told.reports[0].claims, origins=(told.origins.groups[0].origin,)),
        )
        for name, value in best.items()
        if name in type(told.values).model_fields and not isinstance(value, tuple)
    }
    return told.model_copy(
        update={
            "reports": (source,),
            "best": told.best.model_copy(update=best),
            "values": told.values.model_copy(update=values),
        }
    )


def figure(text: str, value: float, of: str = "injured people") -> BestQuantity:
    return BestQuantity(text=text, value=value, low=value, high=value, unit=None, bound="exact", of=of)


def merged(*reports: Happening, copies: dict[str, str] | None = None) -> Happening:
    return merge(reports, "hp_one", copies or {})


def disagreements(*reports: Happening) -> dict[str, tuple[str, ...]]:
    return {each.field: each.values for each in merged(*reports).disagreements}


def test_every_report_stays_with_its_article_and_claims() -> None:
    one, other = report("Harbour Daily"), report("Hill Post")
    event = merged(one, other)
    expected = [told.model_copy(update={"joined_by": "time"}) for told in (*one.reports, *other.reports)]
    assert list(event.reports) == expected
    (kind,) = event.values.kind
    assert kind.claims == (*one.reports[0].claims, *other.reports[0].claims)


def test_a_report_without_a_time_says_that_it_was_joined_by_its_publication() -> None:
    undated = {"interval": None, "when": None, "precision": None}
    event = merged(report("Harbour Daily", **undated), report("Hill Post", **undated))
    assert {told.joined_by for told in event.reports} == {"publication"}
    assert merged(report("Harbour Daily")).reports[0].joined_by is None


def test_one_speaker_in_two_articles_is_one_origin() -> None:
    origins = merged(report("Harbour Daily"), report("Hill Post")).origins
    assert [group.origin for group in origins.groups] == ["the seismological centre"]
    assert len(origins.groups[0].articles) == 2
    assert (origins.count_low, origins.count_high) == (1, 1)


def in_own_voice(outlet: str) -> Happening:
    told = report(outlet)
    group = told.origins.groups[0].model_copy(update={"origin": outlet, "evidence": ()})
    return told.model_copy(update={"origins": told.origins.model_copy(update={"groups": (group,)})})


def test_two_outlets_in_their_own_voice_may_be_two_origins_or_one() -> None:
    origins = merged(in_own_voice("Harbour Daily"), in_own_voice("Hill Post")).origins
    assert (origins.count_low, origins.count_high) == (1, 2)


def test_an_outlet_that_copies_another_is_no_origin_of_its_own() -> None:
    first, copy = in_own_voice("Harbour Daily"), in_own_voice("Hill Post")
    origins = merged(first, copy, copies={copy.reports[0].article: first.reports[0].article}).origins
    assert [group.origin for group in origins.groups] == ["Harbour Daily"]


def test_speakers_of_two_countries_are_two_origins_at_least() -> None:
    def of(country: str) -> Happening:
        told = report(f"Paper of {country}")
        group = told.origins.groups[0].model_copy(update={"origin": country, "country": country})
        return told.model_copy(update={"origins": told.origins.model_copy(update={"groups": (group,)})})

    assert merged(of("CL"), of("AR")).origins.count_low == 2


def test_a_page_of_no_known_outlet_speaks_for_itself() -> None:
    reading = make_reading(outlet=None)
    told = reading.events[0].model_copy(update={"claims": ()})
    (alone,) = happenings_of(reading.model_copy(update={"events": (told,)}))
    assert [group.origin for group in alone.origins.groups] == ["the page itself"]


def test_the_finer_time_is_the_best_and_does_not_disagree_with_the_day() -> None:
    day = Interval(start=MORNING - timedelta(hours=14), end=MORNING + timedelta(hours=10))
    told = (report("Harbour Daily", interval=day, when="2024-03-05", precision="day"), report("Hill Post"))
    assert merged(*told).best.precision == "minute"
    assert disagreements(*told) == {}


def test_two_clocks_disagree_and_both_are_listed() -> None:
    later = Interval(start=MORNING + timedelta(minutes=20), end=MORNING + timedelta(minutes=21))
    told = (report("Harbour Daily"), report("Hill Post", interval=later, when="2024-03-05 14:25 (UTC−3)"))
    assert disagreements(*told)["interval"] == ("2024-03-05 14:05 (UTC−3)", "2024-03-05 14:25 (UTC−3)")


def test_a_town_far_away_disagrees_and_the_country_does_not() -> None:
    town = BestPlace(name="Iquique", kind="city", country="CL", lat=-20.2, lon=-70.1, radius_km=10)
    country = BestPlace(name="Chile", kind="country", country="CL", lat=-33.0, lon=-71.0, radius_km=2000)
    assert "place" in disagreements(report("Harbour Daily"), report("Hill Post", place=town))
    event = merged(report("Harbour Daily"), report("Hill Post", place=country))
    assert event.disagreements == ()
    assert event.best.place is not None
    assert event.best.place.name != "Chile"


def test_a_denial_disagrees_with_a_report() -> None:
    assert disagreements(report("Harbour Daily"), report("Hill Post", status="denied"))["status"] == (
        "happened",
        "denied",
    )


def test_different_figures_for_one_thing_disagree_and_are_never_averaged() -> None:
    told = (
        report("Harbour Daily", quantities=(figure("12 people", 12),)),
        report("Hill Post", quantities=(figure("15 people", 15),)),
    )
    assert disagreements(*told)["quantities"] == ("12 people", "15 people")


def so_far(text: str, value: float) -> BestQuantity:
    return figure(text, value, "people killed").model_copy(
        update={"high": None, "bound": "at_least", "unit": "person"}
    )


def test_two_tolls_so_far_disagree_and_a_rough_word_does_not() -> None:
    one = report("Harbour Daily", quantities=(so_far("at least 78 people", 78),))
    event = merged(one, report("Hill Post", quantities=(so_far("34", 34),)))
    (disagreement,) = event.disagreements
    assert disagreement.explanation == "people killed: at least 78 people or 34"
    assert disagreements(one, report("Hill Post", quantities=(so_far("dozens", 24),))) == {}


def test_two_magnitudes_disagree_and_two_lengths_may_be_of_different_things() -> None:
    def measured(unit: str, value: float) -> BestQuantity:
        return figure(f"{value} {unit}", value).model_copy(update={"of": None, "unit": unit})

    def apart(unit: str) -> dict[str, tuple[str, ...]]:
        return disagreements(
            report("Harbour Daily", quantities=(measured(unit, 6.0),)),
            report("Hill Post", quantities=(measured(unit, 6.1),)),
        )

    assert apart("magnitude")["quantities"] == ("6.0 magnitude", "6.1 magnitude")
    assert apart("metre") == {}


def test_figures_for_different_things_do_not_disagree() -> None:
    told = (
        report("Harbour Daily", quantities=(figure("12 people", 12),)),
        report("Hill Post", quantities=(figure("15 houses", 15, "houses"),)),
    )
    assert disagreements(*told) == {}


def test_merging_does_not_depend_on_the_order_of_the_reports() -> None:
    told = (
        report("Harbour Daily"),
        report("Hill Post", status="denied"),
        report("Valley Times", kind="natural_disaster"),
    )
    assert len({merged(*order).model_dump_json() for order in permutations(told)}) == 1


def test_a_single_report_is_an_event_as_it_stands() -> None:
    told = report("Harbour Daily")
    assert merged(told) == told.model_copy(update={"id": "hp_one"})

"""What a time expression says, before anybody knows the day of publication, the tense or the zone.

A ``Meaning`` holds only what the words hold. ``dates.py`` puts it into the calendar, ``dated_drafts.py`` onto the
clock of the world, ``timex3.py`` writes it in TIMEX3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["calendar", "vague", "duration", "set", "nothing"]
Base = Literal["published", "reference", "event"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: hours 0..24. ``half`` says whether am or pm is known (``None`` and hour 1..12: not)."""

    hour: int
    minute: int | None = None
    second: int | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """``count`` units (``None``: a vague number of them)."""

    count: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """The parts of a time that stand in its words.

    ``weekday`` counts from Monday 0. ``shift`` moves by whole ``unit`` from the ``base`` (last -1, this 0,
    next +1). ``steps`` with ``sign`` count from the base ("two days ago": 2 days, -1). ``edge``: early, mid,
    late, start, end, earlier, later. ``part``: part of the day. ``either``: two numbers of which one is the
    month. ``nth`` of ``of_unit`` or of ``weekday`` within the month or year.
    """

    kind: Kind = "calendar"
    year: int | None = None
    year_end: int | None = None
    month: int | None = None
    day: int | None = None
    day_end: int | None = None
    weekday: int | None = None
    either: tuple[int, int] | None = None
    nth: int | None = None
    of_unit: str | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    era: str | None = None
    fiscal: bool = False
    unit: str | None = None
    shift: int | None = None
    window: str | None = None
    steps: tuple[Step, ...] = ()
    sign: int = 0
    base: Base = "published"
    edge: str | None = None
    part: str | None = None
    clock: Clock | None = None
    clock_end: Clock | None = None
    zone: str | None = None
    local: bool = False
    holiday: str | None = None
    value: str | None = None
    approx: bool = False
    bound: str | None = None

    @property
    def names_day(self) -> bool:
        """Whether the words point at one day (or the night of one)."""
        return self.kind == "calendar" and (
            self.day is not None
            or (self.weekday is not None and self.nth is None)
            or self.either is not None
            or self.holiday is not None
            or (self.shift is not None and self.unit in {"day", "night", "morning", "afternoon", "evening"})
            or (bool(self.steps) and self.steps[-1].unit == "day")
            or (self.nth is not None and self.weekday is not None)
        )

    @property
    def names_date(self) -> bool:
        """Whether a day of a month stands in the words."""
        return self.day is not None and self.unit is None

    @property
    def only_weekday(self) -> bool:
        """Whether the words give a weekday and nothing else of the date."""
        return self.weekday is not None and self.day is None and self.nth is None and self.month is None

    @property
    def only_part(self) -> bool:
        """Whether the words give a part of the day and no day."""
        return self.part is not None and not self.names_day and self.clock is None


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression in a text: ``[start, end)``, its meaning, and the rules that found its pieces."""

    start: int
    end: int
    meaning: Meaning
    rule: str

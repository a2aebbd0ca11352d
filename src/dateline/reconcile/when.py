"""When an event was, in the words a desk would log: no finer than it is known, in its own zone where that is
known.

``2025-05-08 08:10–09:20 (UTC+9)``, ``2025-05-08 22:00 to 2025-05-09 04:00 (UTC+9)``, ``2025-05-08``, ``2025-05``,
``2025``. Where only a clock or weekday is
known and no date, the answer is ``None``: the words of the text still stand in the record.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateline.records.times import Interval, Precision, Time

_CLOCKS = frozenset({"second", "minute", "hour", "part_of_day"})
_LONG = frozenset({"decade", "century"})


def when_words(interval: Interval | None, precision: Precision | None, time: Time | None) -> str | None:
    """Say an interval at its precision.

    Args:
        interval: of the event, half-open, UTC.
        precision: how finely it is known.
        time: the expression it came from, which knows the zone; may be ``None``.
    """
    if interval is None:
        return None
    zone = _zone(time, interval.start)
    if precision in _CLOCKS and zone is not None:
        return _clocks(interval, precision, zone)
    if precision in _CLOCKS and not _is_widened(interval, time):
        return _clocks(interval, precision, UTC)
    if zone is None:
        return _dates(*_middle_dates(interval), precision)
    start, end = interval.start.astimezone(zone), interval.end.astimezone(zone) - timedelta(microseconds=1)
    return _dates(start, end, precision)


def _zone(time: Time | None, at: datetime) -> timezone | ZoneInfo | None:
    """The zone as a fixed offset where the text or place gives one."""
    if time is None:
        return None
    if time.local and time.local.offset:
        offset = datetime.fromisoformat(f"2000-01-01T00:00:00{time.local.offset}").utcoffset()
        return timezone(offset) if offset is not None else None
    if not time.zone:
        return None
    try:
        return ZoneInfo(time.zone)
    except (ZoneInfoNotFoundError, ValueError):
        pass
    try:
        return datetime.fromisoformat(f"2000-01-01T00:00:00{time.zone}").tzinfo  # type: ignore[return-value]
    except ValueError:
        return None


def _is_widened(interval: Interval, time: Time | None) -> bool:
    """Whether the interval stands for all zones that a day or clock may mean (26 hours of them)."""
    if time is not None and time.zone is None and time.zone_from == "unknown":
        return True
    return interval.end - interval.start > timedelta(hours=26)


def _middle_dates(interval: Interval) -> tuple[datetime, datetime]:
    """First and last day of an interval whose zone is not known: the day that most of its first hours are."""
    length = interval.end - interval.start
    if length >= timedelta(hours=49):  # widened from UTC+14 to UTC−12
        before, after = timedelta(hours=14), timedelta(hours=12)
    elif length % timedelta(days=1) == timedelta(0) and interval.start.hour >= 10:
        before = after = timedelta(hours=14)  # a day east of Greenwich begins there the evening before
    else:
        before = after = timedelta(0)
    return interval.start + before, interval.end - after - timedelta(microseconds=1)


def _clocks(interval: Interval, precision: Precision | None, zone: timezone | ZoneInfo) -> str:
    start, end = interval.start.astimezone(zone), interval.end.astimezone(zone)
    shape = "%H:%M:%S" if precision == "second" else "%H:%M"
    last = end - {"second": timedelta(seconds=1), "minute": timedelta(minutes=1)}.get(
        precision or "", timedelta(0)
    )
    text = f"{start:%Y-%m-%d} {start.strftime(shape)}"
    if last > start:
        ends_at = last.strftime(shape)
        midnight = ends_at == "00:00" and last.date() - start.date() == timedelta(days=1)
        if midnight or last.date() == start.date():
            text += f"–{'24:00' if midnight else ends_at}"
        else:
            text += f" to {last:%Y-%m-%d} {ends_at}"
    return f"{text} ({_offset_words(start)})"


def _offset_words(at: datetime) -> str:
    minutes = int((at.utcoffset() or timedelta(0)).total_seconds() // 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "")


def _dates(start: datetime, last: datetime, precision: Precision | None) -> str:
    if precision == "year" and start.year == last.year:
        return f"{start:%Y}"
    if precision in _LONG:
        return f"{start:%Y}–{last:%Y}"
    if precision == "month" and (start.year, start.month) == (last.year, last.month):
        return f"{start:%Y-%m}"
    if precision in {"quarter", "season", "half_year", "month", "year"}:
        return f"{start:%Y-%m} to {last:%Y-%m}"
    if start.date() == last.date():
        return f"{start:%Y-%m-%d}"
    return f"{start:%Y-%m-%d} to {last:%Y-%m-%d}"

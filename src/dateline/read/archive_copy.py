"""Where and when an archive copy or a saved page was taken, by its address or by marks in its markup.

Declines where there is no such mark: the date of a file, or a date in the text, says nothing of capture.
The marks are data (``lexicons/archive_marks.yaml``).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

from dateline.lexicon import load_lexicon
from dateline.read.encodings import bom_encoding, utf16_without_bom
from dateline.read.options import moment_of

_HEAD: Final = 1 << 16
_FOOT: Final = 1 << 14
_JAVASCRIPT_DATE: Final = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|UTC)([+-]\d{4})?"
)
_FOOT_DATE: Final = re.compile(r"(\d\d:\d\d:\d\d) ([A-Z][a-z]{2}) (\d\d), (\d{4})")


@dataclass(frozen=True)
class Copy:
    """The original's address, when it was taken (UTC) and the rules that say so."""

    url: str | None = None
    captured_at: datetime | None = None
    rules: tuple[str, ...] = ()


def copy_address(address: str | None) -> Copy:
    """What the address of an archive says of the page it holds."""
    if not address:
        return Copy()
    for rule, pattern in _rules("addresses"):
        match = pattern.match(address)
        moment = _moment(match["time"], "stamp") if match else None
        if match and moment:
            return Copy(_mended(match["url"]), moment, (rule["id"],))
    return Copy()


def copy_marks(content: bytes, address: str | None = None) -> Copy:
    """What address and markup together say; the address is believed first."""
    found = copy_address(address)
    text = _ends(content)
    for rule, pattern in _rules("marks"):
        if found.url and found.captured_at:
            break
        match = pattern.search(text)
        if match:
            found = _joined(found, rule, match)
    return found


def without_toolbar(text: str) -> str:
    """Markup without the bar that an archive put over the page."""
    for _, pattern in _rules("toolbars"):
        text = pattern.sub("", text)
    return text


def _joined(found: Copy, rule: dict[str, Any], match: re.Match[str]) -> Copy:
    groups = match.groupdict()
    url = groups.get("url") or (f"http://{groups['host']}" if groups.get("host") else None)
    moment = _moment(groups["time"], rule["form"]) if groups.get("time") else None
    inner = copy_address(html.unescape(url)) if url else Copy()
    url = inner.url or (html.unescape(url) if url else None)
    return Copy(
        found.url or url,
        found.captured_at or inner.captured_at or moment,
        (*found.rules, rule["id"]),
    )


def _ends(content: bytes) -> str:
    encoding = bom_encoding(content) or utf16_without_bom(content)
    if encoding:
        return content[: 2 * _HEAD].decode(encoding, "replace")
    if len(content) <= _HEAD + _FOOT:
        return content.decode("latin-1")
    return f"{content[:_HEAD].decode('latin-1')}\n{content[-_FOOT:].decode('latin-1')}"


def _moment(written: str, form: str) -> datetime | None:
    if form == "stamp":
        return _stamp(re.sub(r"\D", "", written))
    script = _JAVASCRIPT_DATE.match(written)
    if script:
        month, day, year, clock, offset = script.groups()
        return moment_of(f"{day} {month} {year} {clock} {offset or '+0000'}")
    foot = _FOOT_DATE.match(written)
    if foot:
        clock, month, day, year = foot.groups()
        return moment_of(f"{day} {month} {year} {clock} +0000")
    return moment_of(written)


def _stamp(digits: str) -> datetime | None:
    """Eight to fourteen digits, year first; what is left out is the beginning of what is given."""
    for form, length in (("%Y%m%d%H%M%S", 14), ("%Y%m%d%H%M", 12), ("%Y%m%d%H", 10), ("%Y%m%d", 8)):
        if len(digits) == length:
            try:
                return datetime.strptime(digits, form).replace(tzinfo=UTC)
            except ValueError:
                return None
    return None


def _mended(url: str) -> str:
    """Some archives write one slash after the scheme."""
    return re.sub(r"^(https?):/(?!/)", r"\1://", url)


@cache
def _rules(section: str) -> tuple[tuple[dict[str, Any], re.Pattern[str]], ...]:
    rules = load_lexicon("dateline.read", "archive_marks.yaml")[section]
    return tuple((rule, re.compile(rule["pattern"])) for rule in rules)

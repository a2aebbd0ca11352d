"""Content types are read as servers write them."""

from __future__ import annotations

import pytest

from dateline.read.content_type import content_type


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("text/html; charset=ISO-8859-1", ("text/html", "iso-8859-1")),
        ("text/html;charset=utf-8;charset=utf-8", ("text/html", "utf-8")),
        ("text/html, text/html; charset=utf-8", ("text/html", "utf-8")),
        ("", (None, None)),
        (None, (None, None)),
    ],
)
def test_content_types_are_read_as_servers_write_them(
    header: str | None, told: tuple[str | None, str | None]
) -> None:
    assert content_type(header) == told

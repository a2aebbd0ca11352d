"""A web site on this machine, for everything that is fetched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.read.site import Site, running_site


@pytest.fixture
def site() -> Iterator[Site]:
    """A site that has nothing on it yet, robots.txt included."""
    with running_site() as found:
        yield found

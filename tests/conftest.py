"""Laws are tried on many cases without a time limit: a busy machine is no reason to fail."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.load_profile("desk")

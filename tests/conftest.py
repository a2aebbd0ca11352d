"""Laws are tried without a time limit, a busy machine is no reason to fail; and on the same cases each time.

New cases are looked for with ``pytest --hypothesis-profile search``: what that finds becomes a test of its own.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("desk", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("desk")

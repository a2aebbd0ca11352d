"""values → claims: who says what, in which words, and by whom it was passed on."""

from __future__ import annotations

from dateline.attribute.claims import attribute_claims
from dateline.attribute.datelines import without_datelines

__all__ = ["attribute_claims", "without_datelines"]

"""values → claims: who is made answerable for what."""

from dateline.attribute.claims import attribute_claims

__all__ = ["attribute_claims"]

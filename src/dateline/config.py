"""Settings, read once by a face and passed down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """What a user may set. ``db`` is a path or an SQLAlchemy URL; ``threads`` those of the encoder."""

    db: str = "dateline.db"
    threads: int = 2
    allow_private: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """Take ``DATELINE_DB`` and ``DATELINE_THREADS`` from the environment given."""
        return cls(
            db=environ.get("DATELINE_DB") or cls.db,
            threads=int(environ.get("DATELINE_THREADS") or cls.threads),
        )

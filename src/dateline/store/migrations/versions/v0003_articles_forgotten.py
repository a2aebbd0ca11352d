"""Which article a forgotten page was read as, so that the article can be let in again."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("tombstone", sa.Column("article", sa.Text(), comment="what the page was read as"))

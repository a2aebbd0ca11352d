"""Feeds and sitemaps as last fetched, to ask later whether they have changed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text()),
        sa.Column("charset", sa.Text()),
        sa.Column("captured_at", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_listing")),
        comment="Feeds and sitemaps as last fetched, deflated, each in the place of the one before.",
    )

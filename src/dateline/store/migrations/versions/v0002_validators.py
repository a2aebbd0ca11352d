"""What servers gave with pages, to ask later whether they have changed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column(
        "page",
        sa.Column("etag", sa.Text(), comment="what its server gave to ask later whether it has changed"),
    )
    op.add_column("page", sa.Column("last_modified", sa.Text()))
    op.create_index(op.f("ix_page_final_url"), "page", ["final_url"])

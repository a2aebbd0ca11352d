"""The agency that an article names for its words, to find articles by; of readings kept before, out of their record."""

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    credit = sa.Column("credit", sa.Text(), comment="the agency that the article names for its words")
    op.add_column("reading", credit)
    reading = sa.table("reading", sa.column("number"), sa.column("record"), sa.column("credit"))
    connection = op.get_bind()
    numbers = connection.execute(sa.select(reading.c.number)).scalars().all()
    for number in numbers:
        this = reading.c.number == number
        packed = connection.execute(sa.select(reading.c.record).where(this)).scalar_one()
        named = json.loads(zlib.decompress(packed))["article"]["credit"]
        connection.execute(sa.update(reading).where(this).values(credit=named))

"""The tables of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
        comment="The bytes of pages, deflated, once for each digest.",
    )
    op.create_table(
        "note",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("written_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_note")),
    )
    op.create_index(op.f("ix_note_target"), "note", ["target"], unique=False)
    op.create_table(
        "tombstone",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("forgotten_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tombstone")),
    )
    op.create_table(
        "page",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("charset", sa.Text(), nullable=True),
        sa.Column("captured_at", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("first_read_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["content.sha256"], name=op.f("fk_page_sha256_content")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page")),
    )
    op.create_index(op.f("ix_page_sha256"), "page", ["sha256"], unique=False)
    op.create_table(
        "change",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False, comment="JSON: what was added, removed, changed"),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["page.id"], name=op.f("fk_change_page_page"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_page"), "change", ["page"], unique=False)
    op.create_table(
        "reading",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column(
            "hints", sa.Text(), nullable=False, comment="JSON list: what was said of the page from outside"
        ),
        sa.Column("hints_digest", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True, comment="as printed: an EDTF date or an instant"),
        sa.Column("published_from", sa.Text(), nullable=True),
        sa.Column("published_start", sa.Text(), nullable=True, comment="first instant it may mean"),
        sa.Column("published_end", sa.Text(), nullable=True, comment="first instant it no longer means"),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False, comment="the whole reading as JSON, deflated"),
        sa.Column("record_digest", sa.Text(), nullable=False),
        sa.Column(
            "happenings",
            sa.LargeBinary(),
            nullable=False,
            comment="its events of the chronology, deflated JSON",
        ),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["page"], ["page.id"], name=op.f("fk_reading_page_page"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_reading")),
        sa.UniqueConstraint("page", "hints_digest", name=op.f("uq_reading_page_hints_digest")),
    )
    op.create_index(op.f("ix_reading_article"), "reading", ["article"], unique=False)
    op.create_index(op.f("ix_reading_outlet"), "reading", ["outlet"], unique=False)
    op.create_index(op.f("ix_reading_published_start"), "reading", ["published_start"], unique=False)
    op.create_table(
        "claim",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"], ["reading.number"], name=op.f("fk_claim_reading_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_id"), "claim", ["id"], unique=False)
    op.create_index(op.f("ix_claim_reading"), "claim", ["reading"], unique=False)
    op.create_table(
        "event",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("happening", sa.Text(), nullable=False, comment="id in the chronology"),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("origins_low", sa.Integer(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"], ["reading.number"], name=op.f("fk_event_reading_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_happening"), "event", ["happening"], unique=False)
    op.create_index(op.f("ix_event_id"), "event", ["id"], unique=False)
    op.create_index(op.f("ix_event_reading"), "event", ["reading"], unique=False)
    op.create_index(op.f("ix_event_starts"), "event", ["starts"], unique=False)
    op.create_table(
        "finding",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"], ["reading.number"], name=op.f("fk_finding_reading_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_finding")),
    )
    op.create_index(op.f("ix_finding_id"), "finding", ["id"], unique=False)
    op.create_index(op.f("ix_finding_reading"), "finding", ["reading"], unique=False)
    op.create_table(
        "located",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False, comment="id of an article, claim or event"),
        sa.Column("names", sa.Text(), nullable=False, comment="every name of the place, folded, one a line"),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("radius_km", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reading"], ["reading.number"], name=op.f("fk_located_reading_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_located")),
    )
    op.create_index(op.f("ix_located_lat_lon"), "located", ["lat", "lon"], unique=False)
    op.create_index(op.f("ix_located_reading"), "located", ["reading"], unique=False)
    op.create_index(op.f("ix_located_ref"), "located", ["ref"], unique=False)
    op.create_table(
        "named",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False, comment="id of an article, claim or event"),
        sa.Column("role", sa.Text(), nullable=False, comment="actor, recipient or speaker"),
        sa.Column("names", sa.Text(), nullable=False, comment="every name it goes by, folded, one a line"),
        sa.ForeignKeyConstraint(
            ["reading"], ["reading.number"], name=op.f("fk_named_reading_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_named")),
    )
    op.create_index(op.f("ix_named_reading"), "named", ["reading"], unique=False)
    op.create_index(op.f("ix_named_ref_role"), "named", ["ref", "role"], unique=False)
    op.create_table(
        "searchable",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="article, claim or event"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"], ["reading.number"], name=op.f("fk_searchable_reading_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_searchable")),
    )
    op.create_index(op.f("ix_searchable_reading"), "searchable", ["reading"], unique=False)
    op.create_index(op.f("ix_searchable_ref"), "searchable", ["ref"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_searchable_ref"), table_name="searchable")
    op.drop_index(op.f("ix_searchable_reading"), table_name="searchable")
    op.drop_table("searchable")
    op.drop_index(op.f("ix_named_ref_role"), table_name="named")
    op.drop_index(op.f("ix_named_reading"), table_name="named")
    op.drop_table("named")
    op.drop_index(op.f("ix_located_ref"), table_name="located")
    op.drop_index(op.f("ix_located_reading"), table_name="located")
    op.drop_index(op.f("ix_located_lat_lon"), table_name="located")
    op.drop_table("located")
    op.drop_index(op.f("ix_finding_reading"), table_name="finding")
    op.drop_index(op.f("ix_finding_id"), table_name="finding")
    op.drop_table("finding")
    op.drop_index(op.f("ix_event_starts"), table_name="event")
    op.drop_index(op.f("ix_event_reading"), table_name="event")
    op.drop_index(op.f("ix_event_id"), table_name="event")
    op.drop_index(op.f("ix_event_happening"), table_name="event")
    op.drop_table("event")
    op.drop_index(op.f("ix_claim_reading"), table_name="claim")
    op.drop_index(op.f("ix_claim_id"), table_name="claim")
    op.drop_table("claim")
    op.drop_index(op.f("ix_reading_published_start"), table_name="reading")
    op.drop_index(op.f("ix_reading_outlet"), table_name="reading")
    op.drop_index(op.f("ix_reading_article"), table_name="reading")
    op.drop_table("reading")
    op.drop_index(op.f("ix_change_page"), table_name="change")
    op.drop_table("change")
    op.drop_index(op.f("ix_page_sha256"), table_name="page")
    op.drop_table("page")
    op.drop_table("tombstone")
    op.drop_index(op.f("ix_note_target"), table_name="note")
    op.drop_table("note")
    op.drop_table("content")

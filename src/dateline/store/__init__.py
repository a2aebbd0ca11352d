"""The record kept: SQLAlchemy tables, one file per kind of record; knows records only."""

"""Alembic's migrations, run by ``store/connect.py`` when a database is opened."""

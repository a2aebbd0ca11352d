"""The stages called by name, top to bottom."""

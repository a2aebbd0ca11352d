"""Scores against gold sets, by the public scorers' definitions."""

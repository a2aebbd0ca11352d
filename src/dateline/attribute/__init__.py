"""values → claims: who is made answerable for what."""

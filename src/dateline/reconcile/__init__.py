"""reports → one event: which reports tell of the same event, whose word they rest on, and where they differ."""

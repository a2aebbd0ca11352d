"""Questions to the store and answers fit to show or export; no HTTP, no terminal."""

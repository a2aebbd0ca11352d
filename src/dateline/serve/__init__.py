"""Questions to the store, with no terminal and no HTTP: chronology, listings, single records, exports."""

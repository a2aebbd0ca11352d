"""reports → one event: near-duplicates, witnesses, merging and disagreement."""

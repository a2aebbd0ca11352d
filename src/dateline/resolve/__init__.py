"""sentences → values: times, places, quantities and entities of one article."""

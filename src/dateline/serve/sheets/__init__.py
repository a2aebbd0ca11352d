"""Records for people: each kind of record as sections of labelled lines, with the words it rests on."""

"""claims → events: PLOVER event mentions bound to their actors, place, time and claims."""

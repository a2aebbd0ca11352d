"""claims → events: PLOVER event mentions bound to their actors, place, time and claims."""

from dateline.code.events import code_events

__all__ = ["code_events"]

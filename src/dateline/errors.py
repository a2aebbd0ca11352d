"""Every error Dateline raises on purpose.

DatelineError
├── InputError            an input cannot be read; carries the input and the reason
│   ├── FetchError        an address cannot be fetched (refused, timed out, too large, robots)
│   └── FormatError       bytes are not what they claim to be, or nothing we can read
├── LexiconError          a data file breaks its own rules
├── WeightsError          the model's weights are missing or not the ones expected
├── StoreError            the database cannot be opened or does not hold what was asked for
└── UsageError            a request makes no sense as put
"""

from __future__ import annotations


class DatelineError(Exception):
    """Base of all errors raised on purpose; its message is one line fit to show."""


class InputError(DatelineError):
    """An input cannot be read. ``source`` names it, ``reason`` says why in one line."""

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = " ".join(reason.split())
        super().__init__(f"{source}: {self.reason}")

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        return type(self), (self.source, self.reason)


class FetchError(InputError):
    """An address cannot be fetched."""


class FormatError(InputError):
    """The bytes are not what they claim to be, or nothing Dateline can read."""


class LexiconError(DatelineError):
    """A lexicon or other data file breaks its own rules; the message names file and rule."""


class WeightsError(DatelineError):
    """The weights are missing, or their digest is not the one this version expects."""


class StoreError(DatelineError):
    """The database cannot be opened, or does not hold what was asked for."""


class UsageError(DatelineError):
    """A request makes no sense as put."""

"""What can go wrong, said so that somebody on deadline can act on it.

Every message names what was wanted, what was found and what to do. Nothing else in the library raises on purpose:
`find` functions skip what they cannot read, and checks stay silent when in doubt.
"""

from __future__ import annotations

from typing import Any


class FactcheckError(Exception):
    """Parent of every error that this library raises on purpose."""


class InputError(FactcheckError):
    """A document that could not be read: missing, too big, binary, or in an unknown format (exit code 3).

    Attributes:
        name: of the document.
        said: why, a `factcheck.model.Sentence`, which a report says in the language of its reader.
    """

    def __init__(self, name: str, said: Any) -> None:
        super().__init__(f"{name}: {said}")
        self.name, self.said = name, said

    def __reduce__(self) -> tuple[type[InputError], tuple[str, Any]]:
        return type(self), (self.name, self.said)


class UsageError(FactcheckError):
    """A wrong option, argument or language: the caller can mend it (exit code 2).

    Attributes:
        said: what is wrong, a `factcheck.model.Sentence`, which a command says in the language of its reader; or words.
    """

    def __init__(self, said: Any) -> None:
        super().__init__(said)
        self.said = said


class ConfigError(UsageError):
    """A settings file with an unknown key or a value of the wrong kind (exit code 2)."""


class LedgerError(UsageError):
    """A ledger that cannot be opened, read or written: locked, damaged, of a newer version, no ledger (exit code 2)."""


class PackError(FactcheckError):
    """A language pack whose tables do not fit the schema."""

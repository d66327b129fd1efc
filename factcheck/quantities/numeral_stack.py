"""The stack of falling terms that a numeral is read as."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal

from factcheck.classes import dataclass


@dataclass(slots=True)
class Stack:
    """Falling terms, each a value and the room it leaves; the seed is the figure in digits at the head."""

    terms: list[tuple[Decimal, Decimal]] = field(default_factory=list)
    seed: Decimal | None = None
    factor: Decimal = Decimal(1)

    def total(self) -> Decimal:
        """The value so far."""
        return sum((value for value, _ in self.terms), Decimal())

    def room(self) -> Decimal | None:
        """What fits behind the last term."""
        return self.terms[-1][1] if self.terms else None

    def room_before(self) -> Decimal:
        """What fits behind the term before the last."""
        return self.terms[-2][1] if len(self.terms) > 1 else Decimal()


def room_of(value: int) -> Decimal:
    """What fits behind an atom: 20 leaves room for 1 to 9, 100 for 1 to 99, 5 for nothing."""
    if value == 0:
        return Decimal()
    room = 1
    while value % (room * 10) == 0:
        room *= 10
    return Decimal(room)

"""The standard `dataclass`, made in less than half the time, and its frozen instances too.

A check of one article makes 145 of these classes. For each of them the standard decorator writes, compiles and runs up
to eight functions, a quarter of the whole start. Here it only makes the slots and `__init__`; the other methods are
shared.

To fill the fields of a frozen instance one by one through `object.__setattr__` takes three times as long as those of
another. So an instance has, until all are filled, a class of the same slots that freezes nothing.

A type checker sees the standard decorator. Left out is what the library does without: classes without slots, bases with
fields, `__post_init__`.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from dataclasses import dataclass as standard
from functools import wraps
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass

    Key = Callable[[Any], tuple[Any, ...]]

__all__ = ["dataclass"]


def _dataclass(*, slots: bool, frozen: bool = False, eq: bool = True, repr: bool = True, order: bool = False) -> Any:  # noqa: A002 - as in the standard
    """As `dataclasses.dataclass`."""
    del slots  # always

    def made(cls: type) -> type:
        new: type = standard(repr=False, eq=False, slots=True)(cls)
        own = fields(new)
        shared = _frozen() if frozen else {}
        if repr:
            shared["__repr__"] = _repr([field.name for field in own if field.repr])
        if eq:
            key = _key([field.name for field in own if field.compare])
            shared |= {"__eq__": _equal(key), "__hash__": _hash(key) if frozen else None}
            shared |= {f"__{sign.__name__}__": _ordered(sign, key) for sign in (lt, le, gt, ge) if order}
        for name, method in shared.items():
            if name not in cls.__dict__:
                setattr(new, name, method)
        return _closing(new) if frozen else new

    return made


if not TYPE_CHECKING:
    dataclass = _dataclass


def _closing(new: Any) -> type:
    """The class with an `__init__` that fills an open instance and closes it."""
    fill, opened, set_class = new.__init__, _opened(new), object.__setattr__

    @wraps(fill)
    def init(self: Any, *given: object, **named: object) -> None:
        set_class(self, "__class__", opened)
        fill(self, *given, **named)
        self.__class__ = new

    new.__init__ = init
    return new  # type: ignore[no-any-return] # a class


def _opened(new: type) -> type:
    """A class of the same slots whose fields can be set."""
    return type(
        new.__name__, (new,), {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    )


def _frozen() -> dict[str, Any]:
    """What freezes an instance, and takes it through a pickle all the same."""
    return {"__setattr__": _refuse, "__delattr__": _refuse, "__getstate__": _state, "__setstate__": _restore}


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"no field of a {type(self).__name__} can be set: {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


def _key(names: list[str]) -> Key:
    """The fields that are compared, as one tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda item: tuple([getattr(item, name) for name in names])


def _repr(names: list[str]) -> Callable[[object], str]:
    def shown(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    return shown


def _equal(key: Key) -> Callable[[object, object], bool]:
    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _ordered(sign: Callable[[Any, Any], bool], key: Key) -> Callable[[object, object], bool]:
    def ordered(self: object, other: object) -> bool:
        return sign(key(self), key(other)) if other.__class__ is self.__class__ else NotImplemented

    return ordered


def _hash(key: Key) -> Callable[[object], int]:
    def hashed(self: object) -> int:
        return hash(key(self))

    return hashed

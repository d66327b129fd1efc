"""The standard `dataclass`, made in less than half the time, and its frozen instances too.

A check of one article loads 145 of these classes. For each of them the standard decorator writes, compiles and runs up
to eight functions, a quarter of the whole start. Here it only makes `__init__` and the list of fields, when one is
first asked for, since half of the classes have no instance in a run; the other methods are shared.

To fill the fields of a frozen instance one by one through `object.__setattr__` takes three times as long as those of
another, and an article makes a hundred of them. So a frozen class makes open instances, and the last act of `__init__`
gives each the class of the same slots and name that freezes it. What asks an instance for its class is told the open
one, the only one that has a name in a module; `type` alone tells them apart.

A type checker sees the standard decorator. Left out is what the library does without: classes without slots, bases with
fields, variables of the class among the fields, fields that are not compared.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as standard
from inspect import get_annotations
from operator import attrgetter, ge, gt, le, lt
from threading import RLock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass

    Key = Callable[[Any], tuple[Any, ...]]

__all__ = ["dataclass"]


def _dataclass(*, slots: bool, frozen: bool = False, eq: bool = True, repr: bool = True, order: bool = False) -> Any:  # noqa: A002 - as in the standard
    """As `dataclasses.dataclass`."""
    del slots  # always

    def made(cls: Any) -> type:
        names = tuple(get_annotations(cls))

        def made_whole() -> None:
            with _ONE_AT_A_TIME:
                if "__init__" not in cls.__dict__:
                    _make_whole(cls, many=len(names) > _MANY)
                for part in _LATE:
                    setattr(new, part, cls.__dict__[part])

        if frozen:
            before: Callable[[Any], None] | None = cls.__dict__.get("__post_init__")

            def close(self: Any) -> None:
                if before:
                    before(self)
                self.__class__ = closed

            cls.__post_init__ = close
        own = {name: kept for name, kept in cls.__dict__.items() if name not in {*names, "__dict__", "__weakref__"}}
        own |= {"__slots__": names, "__match_args__": names, "__qualname__": cls.__qualname__}
        own |= {part: _Late(part, made_whole) for part in _LATE}
        if repr:
            own.setdefault("__repr__", _shown)
        if eq:
            key = _key(names)
            shared = {"__eq__": _equal(key), "__hash__": _hash(key) if frozen else None}
            shared |= {f"__{sign.__name__}__": _ordered(sign, key) for sign in (lt, le, gt, ge) if order}
            own = shared | own
        new: type = type(cls.__name__, cls.__bases__, own)
        closed = _closed(new, names) if frozen else None
        return new

    return made


if not TYPE_CHECKING:
    dataclass = _dataclass


_MANY = 30
"""A class with more fields is the table of a pack, with one instance a language: its `__init__` is a loop over the
fields, since to write and compile one with a hundred arguments takes ten times as long as to run it."""
_LATE = ("__init__", "__dataclass_fields__")
"""What the standard decorator makes that we need."""
_ONE_AT_A_TIME = RLock()


class _Late:
    """Stands in a class for one of these parts until one of them is asked for."""

    def __init__(self, part: str, made_whole: Callable[[], None]) -> None:
        self._part, self._made_whole = part, made_whole

    def __get__(self, instance: object, owner: type) -> Any:
        """The part, which stands here from now on."""
        self._made_whole()
        return getattr(owner if instance is None else instance, self._part)


def _make_whole(cls: Any, *, many: bool) -> None:
    """Give a class its `__init__` and its list of fields."""
    standard(init=not many, repr=False, eq=False)(cls)
    if many:
        cls.__init__ = _in_a_loop(cls)


def _in_a_loop(cls: Any) -> Callable[..., None]:
    """The `__init__` of a class with many fields."""
    own = fields(cls)

    def fill(self: Any, *values: Any, **given: Any) -> None:
        if values:
            _by_name(cls, values, given)
        for field in own:
            if field.name in given:
                value = given.pop(field.name)
            elif field.default_factory is not MISSING:
                value = field.default_factory()
            elif field.default is not MISSING:
                value = field.default
            else:
                raise TypeError(f"{cls.__name__} needs {field.name!r}")
            setattr(self, field.name, value)
        if given:
            raise TypeError(f"{cls.__name__} has no {', '.join(given)}")
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    return fill


def _by_name(cls: Any, values: tuple[Any, ...], given: dict[str, Any]) -> None:
    """Put what is given by place under the name of its field."""
    own = fields(cls)
    if len(values) > len(own):
        raise TypeError(f"{cls.__name__} has {len(own)} fields, not {len(values)}")
    for field, value in zip(own, values, strict=False):
        if field.name in given:
            raise TypeError(f"{cls.__name__} is given {field.name!r} twice")
        given[field.name] = value


def _closed(new: type, names: tuple[str, ...]) -> type:
    """The class of the closed instances of another: no field can be set, and a pickle makes them anew."""

    def made_of(self: object) -> tuple[type, tuple[Any, ...]]:
        return new, tuple([getattr(self, name) for name in names])

    told = {"__class__": property(lambda _: new), "__qualname__": new.__qualname__, "__module__": new.__module__}
    frozen = {"__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": made_of}
    return type(new.__name__, (new,), {"__slots__": (), "__doc__": new.__doc__, **told, **frozen})


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"no field of a {type(self).__name__} can be set: {name!r}")


def _key(names: tuple[str, ...]) -> Key:
    """The fields that are compared, as one tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda item: tuple([getattr(item, name) for name in names])


def _shown(self: Any) -> str:
    shown = [f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _equal(key: Key) -> Callable[[object, object], bool]:
    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if type(other) is type(self) else NotImplemented

    return equal


def _ordered(sign: Callable[[Any, Any], bool], key: Key) -> Callable[[object, object], bool]:
    def ordered(self: object, other: object) -> bool:
        return sign(key(self), key(other)) if type(other) is type(self) else NotImplemented

    return ordered


def _hash(key: Key) -> Callable[[object], int]:
    def hashed(self: object) -> int:
        return hash(key(self))

    return hashed

"""Classes of fields behave as those of the standard decorator."""

import copy
import inspect
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from factcheck import classes


def both(**options: bool) -> list[type]:
    """One class of fields, made by the standard decorator and by ours."""
    made = []
    for decorator in (dataclass, classes.dataclass):

        class Pair:
            """Two fields, one of them with a default."""

            left: int
            right: list[int] = field(default_factory=list)

        made.append(decorator(slots=True, **options)(Pair))
    return made


@pytest.mark.parametrize(
    "options", [{}, {"frozen": True}, {"frozen": True, "order": True}, {"eq": False, "repr": False}]
)
def test_instances_are_filled_shown_and_compared_as_in_the_standard(options: dict[str, bool]) -> None:
    """The same signature, display, equality and order; only the message of a frozen field differs."""
    standard, ours = both(**options)
    assert str(inspect.signature(standard)) == str(inspect.signature(ours))
    assert [entry.name for entry in fields(standard)] == [entry.name for entry in fields(ours)]
    for cls in (standard, ours):
        one, same, other = cls(1), cls(left=1, right=[]), cls(1, [2])
        assert (one == same, one == other) == ((True, False) if options.get("eq", True) else (False, False))
        assert one.right is not same.right
        assert replace(one, left=3).left == 3
        assert one != (1, [])
        if options.get("order"):
            assert one < other
            assert sorted([other, one]) == [one, other]
    assert (repr(standard(1)) == repr(ours(1))) is options.get("repr", True)


def test_a_frozen_field_cannot_be_set_or_deleted() -> None:
    """Not even though `__init__` fills an open instance; the class that is told is the one with a name."""
    _, ours = both(frozen=True)
    made = ours(1)
    with pytest.raises(FrozenInstanceError, match="left"):
        made.left = 2
    with pytest.raises(FrozenInstanceError, match="left"):
        del made.left
    assert made.__class__ is ours
    assert isinstance(made, ours)
    assert type(made).__qualname__ == ours.__qualname__


@classes.dataclass(frozen=True, slots=True)
class Frozen:
    """One that a pickle can find."""

    left: int
    right: tuple[int, ...] = ()


def test_a_frozen_instance_is_hashed_by_its_fields_and_goes_through_a_pickle() -> None:
    """Workers send what they find through pickles."""
    one, same = Frozen(1, (2,)), pickle.loads(pickle.dumps(Frozen(1, (2,))))  # noqa: S301 - our own
    assert one == same == copy.copy(one)
    with pytest.raises(FrozenInstanceError):
        same.left = 2
    assert {one: "found"}[same] == "found"


def test_what_is_made_late_is_made_once() -> None:
    """Whoever asks first, and however many at a time."""
    for _ in range(20):
        _, ours = both(frozen=True)
        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda number, cls=ours: cls(number), range(16)))
        assert [(one.left, one.right) for one in made] == [(number, []) for number in range(16)]
        assert {type(one) for one in made} == {type(ours(1))}
        assert fields(ours)[1].default_factory is list


def test_an_open_class_with_equality_has_no_hash() -> None:
    """What may change is no key."""
    _, ours = both()
    with pytest.raises(TypeError, match="unhashable"):
        hash(ours(1))


def _many(**extra: object) -> type:
    """A class of forty fields, all but the first with a default."""
    names = [f"f{number}" for number in range(40)]
    body = {name: number for number, name in enumerate(names) if number}
    body["f39"] = field(default_factory=list)
    body |= {"__annotations__": dict.fromkeys(names, "object"), "__module__": __name__, **extra}
    return classes.dataclass(frozen=True, slots=True)(type("Many", (), body))


def test_a_class_with_many_fields_is_filled_as_one_with_few() -> None:
    """Defaults, a list of its own for each instance, freezing and copies; by name and by place."""
    many = _many()
    assert many("a", 1, f3=2) == many(f0="a", f3=2)
    one, other = many(f0="a"), many(f0="a", f3=0)
    assert (one.f0, one.f3, one.f39, other.f3) == ("a", 3, [], 0)
    assert one.f39 is not other.f39
    assert one != other
    assert replace(other, f3=3) == one
    assert [entry.name for entry in fields(many)][:2] == ["f0", "f1"]
    with pytest.raises(FrozenInstanceError, match="f1"):
        one.f1 = 2


def test_a_class_with_many_fields_refuses_what_it_does_not_know() -> None:
    """A field without a default must be given, once, and one that is none must not."""
    with pytest.raises(TypeError, match="'f0'"):
        _many()()
    with pytest.raises(TypeError, match="'f0' twice"):
        _many()(1, f0=1)
    with pytest.raises(TypeError, match="40 fields, not 41"):
        _many()(*range(41))
    with pytest.raises(TypeError, match="f40"):
        _many()(f0=1, f40=2)


def test_a_class_with_many_fields_sees_to_them_when_they_are_filled() -> None:
    """`__post_init__` runs last."""
    seen = []
    _many(__post_init__=lambda self: seen.append(self.f3))(f0=1)
    assert seen == [3]

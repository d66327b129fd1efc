"""Tables that ship with the library: TOML for people, with a ready-made twin in JSON where the build has written one.

TOML is what packs are written and reviewed in, but reading one pack costs more than checking an article. The build
(`hatch_build.py`) therefore writes `id.toml.json` beside `id.toml`. A twin carries the digest of the text it was made
from and is passed over when the two differ, so an edited table always counts.
"""

from __future__ import annotations

import hashlib
import json
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TWIN = ".json"
_HEADS = "heads.toml.json"


def raw(package: str, name: str) -> bytes | None:
    """What a file that ships with the library holds, or `None` where there is none.

    Through the package's own loader: `importlib.resources` would load seven milliseconds of modules for temporary
    files, archives and random numbers.

    Args:
        package: the package that holds it.
        name: path inside the package, with `/`.
    """
    try:
        found = pkgutil.get_data(package, name)
    except OSError:
        return None
    return found.replace(b"\r\n", b"\n") if found is not None else None


def content(package: str, name: str) -> str | None:
    """As `raw`, as text."""
    found = raw(package, name)
    return found.decode("utf-8") if found is not None else None


def _shipped(package: str, name: str) -> str:
    found = content(package, name)
    if found is None:
        raise FileNotFoundError(f"{package} ships without {name}")
    return found


@cache
def table(package: str, name: str) -> dict[str, Any]:
    """The table in a TOML file.

    Args:
        package: the package that holds it, for example `factcheck.claims`.
        name: path inside the package, for example `concepts.toml`.
    """
    source = _shipped(package, name)
    twin = _twin(package, name + _TWIN)
    made = twin.get("table")
    return made if isinstance(made, dict) and twin.get("digest") == digest(source) else _toml(source)


@cache
def first_table(package: str, name: str) -> dict[str, Any]:
    """The first table of a TOML file, read without the rest of it."""
    folder, _, base = name.rpartition("/")
    source = _beginning(_shipped(package, name))
    twin = _twin(package, f"{folder}/{_HEADS}").get(base, {})
    made = twin.get("table")
    return made if isinstance(made, dict) and twin.get("digest") == digest(source) else _only(source)


def write_twins(top: Path) -> Iterator[Path]:
    """Write the twin of every TOML file below a folder, and one file of first tables beside each pack; for the build.

    Args:
        top: the folder of the package.
    """
    for file in sorted(top.rglob("*.toml")):
        source = file.read_text("utf-8")
        yield _written(file.with_name(file.name + _TWIN), {"digest": digest(source), "table": _toml(source)})
    for folder in sorted({file.parent for file in top.rglob("packs/*.toml")}):
        heads = {file.name: _beginning(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))}
        made = {name: {"digest": digest(source), "table": _only(source)} for name, source in heads.items()}
        yield _written(folder / _HEADS, made)


def _written(file: Path, content: dict[str, Any]) -> Path:
    file.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return file


@cache
def _twin(package: str, name: str) -> dict[str, Any]:
    twin: dict[str, Any] = json.loads(content(package, name) or "{}")
    return twin


def _toml(source: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - a build with twins need not load it

    return tomllib.loads(source)


def digest(source: str | bytes) -> str:
    """What tells a text from any other, for what the build makes of it."""
    return hashlib.blake2b(source.encode() if isinstance(source, str) else source, digest_size=16).hexdigest()


def _beginning(source: str) -> str:
    """The text of the first table, up to the header of the next."""
    end = source.find("\n[", source.index("[") + 1)
    return source[: end if end > 0 else None]


def _only(source: str) -> dict[str, Any]:
    (made,) = _toml(source).values()
    return dict(made)

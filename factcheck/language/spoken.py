"""What reports say, in other languages than English."""

from __future__ import annotations

from functools import cache

from factcheck.tables import content


@cache
def translations(code: str) -> dict[str, str]:
    """English templates to those of another language; empty for a language that has none.

    The keys are the `template`s of `factcheck.model.Sentence`, and every translation has the same fields.
    """
    source = content("factcheck.language", f"messages/{code}.toml")
    if source is None:
        return {}
    import tomllib  # noqa: PLC0415 - English, in which most reports are written, has no table

    table: dict[str, str] = tomllib.loads(source)["messages"]
    return table

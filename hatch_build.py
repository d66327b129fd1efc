"""Build step: beside every table in TOML, its twin in JSON, which loads in a tenth of the time."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path(__file__).parent / "factcheck"


class TwinsHook(BuildHookInterface[Any]):
    """Writes the twins before a wheel is made, editable ones included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write them, and take them along although version control does not."""
        del version
        spec = importlib.util.spec_from_file_location("tables", PACKAGE / "tables.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(PACKAGE / "tables.py")
        tables = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(tables)
        build_data["artifacts"] += [f"/{file.relative_to(PACKAGE.parent)}" for file in tables.write_twins(PACKAGE)]

"""What importing the package costs and keeps."""

import importlib
import pkgutil
import subprocess
import sys
import types

import pytest

import factcheck

HEAVY = {"anyascii", "babel", "click", "dateparser", "pint", "pydantic", "rapidfuzz", "spacy"}


def run(code: str) -> str:
    """What a fresh interpreter prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_a_bare_import_loads_nothing_heavy():
    """`import factcheck` loads none of the packages that cost time, nor any room."""
    loaded = set(run("import sys, factcheck; print(*sys.modules)").split())
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("factcheck")} == {"factcheck", "factcheck._version"}


def test_a_check_of_plain_text_loads_no_other_reader():
    """Checking an article loads no other reader, no noun of several documents, no package that costs time."""
    loaded = set(
        run(
            "import sys, factcheck; factcheck.check('Rapat digelar oleh Budi.', language='id'); print(*sys.modules)"
        ).split()
    )
    assert not loaded & {"click", "pydantic", "rapidfuzz", "spacy"}
    assert not loaded & {"factcheck.model.backing", "factcheck.model.stories"}
    assert not loaded & {f"factcheck.read.{name}" for name in ("docx", "html", "json_article", "markdown")}


@pytest.mark.parametrize("first", ["import factcheck.read", "from factcheck.read import text", "factcheck.check"])
def test_read_is_the_function_whatever_is_imported_first(first):
    """The room of the readers never takes the place of the public function `factcheck.read`."""
    assert run(f"import factcheck\n{first}\nprint(type(factcheck.read).__name__)") == "function"


def test_an_unknown_name_is_an_attribute_error():
    """A name that the package does not have is refused as Python does."""
    assert "no attribute 'nothing'" in run(
        "import factcheck\ntry: factcheck.nothing\nexcept AttributeError as error: print(error)"
    )


def test_no_file_of_a_room_hides_what_its_door_has():
    """A file called like a function of its door would take the function's place when it is loaded."""
    for module in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        room = importlib.import_module(module.name) if module.ispkg else None
        hidden = [name for name in getattr(room, "__all__", ()) if isinstance(getattr(room, name), types.ModuleType)]
        assert not hidden, f"{module.name}: {hidden}"

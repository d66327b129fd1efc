"""The wheel: what is in it, and that it works where nothing else is."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]

pytestmark = pytest.mark.wheel


def run(*command, code=0, cwd=None):
    """Run a command and return what it printed; its exit code must be as expected."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, cwd=cwd)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from this folder."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, TOP)
    (built,) = out.glob("factcheck_news-*.whl")
    return built


def test_everything_of_the_package_is_in_the_wheel(wheel):
    """Every file of the package ships: modules, packs, schema, style sheet."""
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("factcheck/")}
    here = {
        str(path.relative_to(TOP))
        for path in (TOP / "factcheck").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    needed = {"report/report.schema.json", "report/html/style.css", "language/packs/id.toml"}
    assert {f"factcheck/{name}" for name in needed} <= shipped
    assert here <= shipped


def test_the_wheel_works_in_an_empty_environment(wheel, tmp_path):
    """Installed alone, with what it asks for, it checks the example article from another folder."""
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", wheel)
    article = TOP / "docs" / "examples" / "kunjungan-menlu.txt"
    out = run(home / "bin" / "factcheck", "check", "--exit-zero", "--output", "json", article, cwd=tmp_path)
    report = json.loads(out)
    assert report["documents"][0]["language"] == "id"
    installed = run(python, "-c", "import factcheck; print(factcheck.__file__)", cwd=tmp_path)
    assert str(home) in installed

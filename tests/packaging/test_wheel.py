"""The wheel: what is in it, and that it works where nothing else is."""

import json
import resource
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


@pytest.fixture(scope="module")
def home(wheel, tmp_path_factory):
    """An environment with nothing in it but the wheel and what it asks for."""
    made = tmp_path_factory.mktemp("empty") / "env"
    venv.create(made, with_pip=True)
    run(made / "bin" / "python", "-m", "pip", "install", "-q", wheel)
    return made


def test_the_wheel_works_in_an_empty_environment(home, tmp_path):
    """Installed alone, with what it asks for, it checks the example article from another folder."""
    article = TOP / "docs" / "examples" / "kunjungan-menlu.txt"
    out = run(home / "bin" / "factcheck", "check", "--exit-zero", "--output", "json", article, cwd=tmp_path)
    report = json.loads(out)
    assert report["documents"][0]["language"] == "id"
    installed = run(home / "bin" / "python", "-c", "import factcheck; print(factcheck.__file__)", cwd=tmp_path)
    assert str(home) in installed


def test_the_first_ten_minutes(home, tmp_path, monkeypatch):
    """A new user's way: a first report, its manual, a page, names of the house, a baseline, the lines of CI."""
    monkeypatch.setenv("FACTCHECK_UI_LANG", "en")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    (tmp_path / "content").mkdir()
    words = (TOP / "docs" / "examples" / "kunjungan-menlu.txt").read_text("utf-8")
    (tmp_path / "content" / "menlu.txt").write_text(words, "utf-8")

    def factcheck(*arguments, code=0):
        return run(home / "bin" / "factcheck", *arguments, code=code, cwd=tmp_path)

    assert "WARNING  name-variant" in factcheck("check", "content/menlu.txt", code=1)
    assert "PERINGATAN name-variant" in factcheck(
        "check", "--ui-lang", "id", "--output", "concise", "content/menlu.txt", code=1
    )
    assert "Silent" in factcheck("explain", "name-variant")
    factcheck("check", "content", "--output", "html=report.html", code=1)
    assert "<h1" in (tmp_path / "report.html").read_text("utf-8")
    assert "factcheck.toml: names" in factcheck("names", "add", "Choe Sun Hui", "--also", "Choe Son Hui")
    assert "accepted" in factcheck("names", "test", "Choe Son Hui")
    assert "name-variant" not in factcheck("check", "content", "--output", "concise")
    assert "+Menteri Luar Negeri Choe Sun Hui" in factcheck("check", "--diff", "content", code=1)
    (tmp_path / "names.csv").unlink()
    (tmp_path / "factcheck.toml").unlink()
    factcheck("check", "content", "--write-baseline")
    assert "2 known, hidden (baseline)" in factcheck("check", "content")
    (tmp_path / "factcheck.toml").unlink()
    for arguments in (
        ["init", "-q"],
        ["add", "content"],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one"],
    ):
        run("git", *arguments, cwd=tmp_path)
    outputs = ["github", "sarif=fc.sarif", "html=fc.html", f"markdown={tmp_path / 'summary.md'}"]
    lines = [part for output in outputs for part in ("--output", output)]
    assert "0 warnings" in factcheck("check", "content/", "--changed-since", "HEAD", *lines)
    (tmp_path / "content" / "menlu.txt").write_text(
        words.replace("Choe Son Hui singgah", "Choe Son Hui lalu singgah"), "utf-8"
    )
    assert "::warning file=content/menlu.txt" in factcheck(
        "check", "content/", "--changed-since", "HEAD", *lines, code=1
    )
    assert json.loads((tmp_path / "fc.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert (tmp_path / "summary.md").stat().st_size


def test_help_is_quick(home):
    """The manual of the installed command costs a tenth of a second of CPU at most, the least of five runs."""
    took = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run(home / "bin" / "factcheck", "--help")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(took) <= 0.1

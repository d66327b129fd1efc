"""One run: read the inputs, check them, write the outputs, say how it ends."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck import pipeline, reading
from factcheck.classes import dataclass
from factcheck.cli import baseline
from factcheck.cli.inputs import STDIN, Source, sources
from factcheck.cli.progress import Progress
from factcheck.cli.respell import rewritings
from factcheck.cli.streams import colours, complain
from factcheck.config import expired, matches, relative
from factcheck.engine import Lost, spread, usable_cores
from factcheck.errors import InputError, UsageError
from factcheck.model import Document, NotChecked, Report, fault, say
from factcheck.report import Voice, defused, is_folder, replace_file, write, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.cli.options import Output
    from factcheck.config import Config
    from factcheck.ledger import Ledger
    from factcheck.past import Past
    from factcheck.report import Style

T = TypeVar("T")
Timed = tuple[Report, float]
"""A report, and the seconds that it took."""

_MANY = 64
"""Inputs from which several processes pay: each takes 0.3 s to start."""
_PATIENCE = 120.0
"""Seconds that a further process may spend on one input; the largest that the limits allow takes a tenth of it."""


@dataclass(slots=True, eq=False, repr=False)
class Ending:
    """How a run ends.

    Attributes:
        fail_on: least severity that makes it 1; `never`: findings do not.
        exit_zero: 0 in the place of 1.
    """

    fail_on: str
    exit_zero: bool = False

    def code(self, report: Report) -> int:
        """The exit code: 3 when some input could not be checked, else 1 for findings, else 0."""
        if not report.complete:
            return 3
        return int(self.fail_on != "never" and not self.exit_zero and not report.ok(self.fail_on))


@dataclass(slots=True, eq=False, repr=False)
class Desk:
    """Checks the inputs of one command, each on its own; one that cannot be read does not stop the others.

    Attributes:
        config: settings.
        language: of every input, else each tells.
        published: reference day of every input, else each tells.
        stdin_name: what standard input is called.
        jobs: processes that check; `None`: as many as pay.
        pages: keep what only a page shows, HTML or Markdown.
        voice: the language of what is said on standard error.
        took: seconds that each input took.
        past: what was printed before, when inputs are held against it.
    """

    config: Config
    language: str | None = None
    published: date | None = None
    stdin_name: str | None = None
    jobs: int | None = None
    pages: bool = True
    voice: Voice = field(default_factory=Voice)
    took: dict[str, float] = field(default_factory=dict)
    past: Past | None = None

    def check(self, paths: Sequence[str]) -> Report:
        """One report of all inputs, by several processes when there are many."""
        inputs = list(sources(paths, self.config.limits))
        parts = []
        with Progress(len(inputs), sys.stderr) as progress:
            for source, (part, seconds) in zip(inputs, self._parts(inputs), strict=True):
                self.took[source.name] = seconds
                parts.append(part)
                progress.step()
                if part.failures:
                    progress.clear()
                    self._complain(part.failures)
        return Report(
            documents=tuple(checked for part in parts for checked in part.documents),
            findings=tuple(finding for part in parts for finding in part.findings),
            timelines=tuple(line for part in parts for line in part.timelines),
            failures=tuple(failure for part in parts for failure in part.failures),
            silenced=tuple(item for part in parts for item in part.silenced),
        )

    def fixed(self, paths: Sequence[str]) -> Report:
        """One report of all inputs, once the listed names in them are written as the house writes them."""
        for rewriting in rewritings(self._readable(paths)[0], self.config.house, self.voice):
            rewriting.save()
            for edit in rewriting.made:
                said = say("wrote “{new}” instead of “{old}”", new=edit.new, old=edit.old)
                complain(f"{rewriting.path}:{edit.where}: {self.voice(said)}")
        return self.check(paths)

    def differences(self, paths: Sequence[str]) -> int:
        """Show as a diff what `fixed` would write; the exit code: 3 for an unread input, 1 for a difference, else 0."""
        read, failures = self._readable(paths)
        self._complain(failures)
        lines = [line for rewriting in rewritings(read, self.config.house, self.voice) for line in rewriting.diff()]
        sys.stdout.writelines(f"{defused(line)}\n" for line in lines)
        return 3 if failures else int(bool(lines))

    def compare(self, paths: Sequence[str]) -> Report:
        """One report of all inputs held against each other; those that cannot be read are named in it."""
        documents, failures = self._readable(paths)
        self._complain(failures)
        report = pipeline.compare(documents, config=self.config)
        return replace(report, failures=failures)

    def support(self, draft: str, paths: Sequence[str]) -> Report:
        """A draft held against its sources; sources that cannot be read are named in the report."""
        held = self._guarded(Source(draft), self._read)
        if isinstance(held, NotChecked):
            self._complain([held])
            return Report(failures=(held,))
        found = {source.name for source in sources(paths, self.config.limits)} - set(paths)
        if own := sorted(name for name in found if _one_file(name, draft)):  # below a folder, so nobody named it
            complain(f"{own[0]}: {self.voice('this is the draft itself, and no source of it')}")
        read, failures = self._readable(paths, without=own)
        self._complain(failures)
        report = pipeline.support(held, read, config=self.config)
        return replace(report, failures=(*report.failures, *failures))

    def _readable(
        self, paths: Sequence[str], without: Sequence[str] = ()
    ) -> tuple[list[Document], tuple[NotChecked, ...]]:
        """The documents of some paths but for some inputs, and what could not be read."""
        inputs = (source for source in sources(paths, self.config.limits) if source.name not in without)
        read = [self._guarded(source, self._read) for source in inputs]
        failures = tuple(item for item in read if isinstance(item, NotChecked))
        return [item for item in read if isinstance(item, Document)], failures

    def add(self, paths: Sequence[str], ledger: Ledger) -> Counter[str]:
        """Add every input to a ledger; how many were added, replaced, known and unread."""
        done: Counter[str] = Counter()
        for source in sources(paths, self.config.limits):
            what = self._guarded(source, lambda one: ledger.add(self._read(one)))
            done["unread" if isinstance(what, NotChecked) else what] += 1
            if isinstance(what, NotChecked):
                self._complain([what])
            elif what == "unread":
                untold = self.voice("the language of this text could not be told; name it with --language")
                complain(f"{source.name}: {untold}")
        return done

    def _parts(self, inputs: Sequence[Source]) -> Iterator[Timed]:
        """A report of each input, in order; a process that is lost takes one input with it, which is named."""
        jobs = self.jobs or (usable_cores() if len(inputs) >= _MANY else 1)
        if jobs == 1 or self.past is not None or any(source.name == STDIN for source in inputs):
            yield from map(self._one, inputs)
            return
        self.jobs = jobs
        for source, part in zip(inputs, spread(self._one, inputs, jobs=jobs, seconds=_PATIENCE), strict=True):
            if isinstance(part, Lost):
                yield Report(failures=(NotChecked("document", source.name, part.because),)), _PATIENCE
            else:
                yield part

    def _one(self, source: Source) -> Timed:
        began = time.perf_counter()
        done = self._guarded(source, lambda one: pipeline.check(self._read(one), config=self.config, past=self.past))
        report = Report(failures=(done,)) if isinstance(done, NotChecked) else done
        return report if self.pages else _lean(report), time.perf_counter() - began

    def _guarded(self, source: Source, work: Callable[[Source], T]) -> T | NotChecked:
        """What comes of one input, or why nothing did."""
        name = self._piped() if source.name == STDIN else source.name
        if source.fault:
            return NotChecked("document", name, source.fault)
        try:
            return work(source)
        except InputError as error:
            return NotChecked("document", name, error.said)
        except UsageError:
            raise
        except Exception as broken:  # noqa: BLE001 - a fault of ours in one document must not stop the others
            fault = say("factcheck failed on this text: {fault}; please report it", fault=repr(broken))
            return NotChecked("document", name, fault)

    def _read(self, source: Source) -> Document:
        if source.line:
            return reading.read_line(source.line, language=self.language, published=self.published, config=self.config)
        piped = source.name == STDIN
        return reading.read(
            sys.stdin.buffer if piped else source.name,
            name=self._piped() if piped else None,
            language=self.language,
            published=self.published,
            config=self.config,
        )

    def _piped(self) -> str:
        """What standard input is called."""
        return self.stdin_name or "stdin"

    def _complain(self, failures: Iterable[NotChecked]) -> None:
        """Say on standard error what could not be read; the report holds it too."""
        for item in failures:
            complain(f"{item.document}: {self.voice(item.because)}")

    def unchecked(self, report: Report) -> None:
        """Name each document that was read and yet not checked in full: not every output has room for it."""
        for checked in report.documents:
            for item in checked.not_checked:
                if item.check == "document":
                    complain(f"{item.document}: {self.voice(item.because)}")

    def unused(self, report: Report) -> None:
        """Name each entry whose last day has passed, and each that silenced nothing in the files that it names."""
        over = {expired(finding, report.document(finding.document), self.config) for finding in report.findings}
        for entry in self.config.ignore:
            if entry in over:
                passed = say(
                    "settings, ignore: {check} “{text}” was accepted until {day}; look again, then set another day or "
                    "take it out",
                    check=entry.check,
                    text=entry.text,
                    day=str(entry.until),
                )
                complain(self.voice(passed))
        paths = [relative(checked.document, self.config) for checked in report.documents]
        for entry in self.config.ignore:
            used = entry in over or any(
                item.source == "settings" and item.finding.check == entry.check and item.reason == entry.reason
                for item in report.silenced
            )
            if not used and entry.file and any(matches(path, entry.file) for path in paths):
                idle = say(
                    "settings, ignore: {check} “{text}” in {file} silenced nothing; take it out",
                    check=entry.check,
                    text=entry.text,
                    file=entry.file,
                )
                complain(self.voice(idle))

    def without_known(self, report: Report, file: str | None) -> Report:
        """The report without the findings of the baseline, if there is one; those that are gone are named."""
        path = baseline.location(self.config, file)
        if path is None:
            return report
        report, gone = baseline.apply(report, path, self.config)
        for sentence in gone:
            complain(self.voice(sentence))
        return report

    def changed(self, report: Report, revision: str) -> Report:
        """The report with the findings that touch lines changed since a revision; the whole text was read."""
        from factcheck.cli.changed import only_changed  # noqa: PLC0415 - to start a process costs 3 ms to load

        report, left = only_changed(report, revision)
        if left:
            complain(
                self.voice(
                    "findings that touch no line changed since {revision}, not shown: {left}",
                    revision=revision,
                    left=left,
                )
            )
        return report

    def write_baseline(self, report: Report, file: str | None, *, isolated: bool) -> None:
        """Take every finding down as known, and say how later runs hide them."""
        path = baseline.location(self.config, file) or Path(baseline.NAME)
        number = baseline.write(report, path, self.config)
        said = say(
            "findings taken down as known: {number}; {later}",
            number=number,
            later=say("later runs with --baseline {path} hide them", path=str(path))
            if isolated
            else baseline.made_known(path, self.config),
        )
        complain(f"{path}: {self.voice(said)}")

    def write(self, report: Report, outputs: Sequence[Output], style: Style, *, colour: str) -> None:
        """Write every output; those for standard output in the order in which they were asked for."""
        for output in outputs:
            if output.format == "html" and output.file is not None and is_folder(output.file):
                _save_folder(report, output.file, style)
                continue
            painted = output.file is None and colours(colour, sys.stdout)
            words = write(report, output.format, replace(style, colour=painted, root=str(Path.cwd())))
            if output.file is None:
                sys.stdout.write(words)
            else:
                _save(report, output.file, words)


def _save(report: Report, file: str, words: str) -> None:
    read = {Path(checked.document.path).resolve() for checked in report.documents if checked.document.path}
    if Path(file).resolve() in read:
        raise UsageError(say("{path} is one of the inputs; name another file after --output", path=file))
    try:
        if file == os.environ.get("GITHUB_STEP_SUMMARY"):
            with Path(file).open("a", encoding="utf-8", newline="\n") as summary:
                summary.write(words)
        else:
            replace_file(file, words)
    except OSError as error:
        raise UsageError(
            say(
                "{path} could not be written: {fault}; the old file, if any, is as it was",
                path=file,
                fault=fault(error),
            )
        ) from error


def _save_folder(report: Report, folder: str, style: Style) -> None:
    inputs = {Path(checked.document.path).resolve().parent for checked in report.documents if checked.document.path}
    if Path(folder).resolve() in inputs:
        raise UsageError(say("{path} holds inputs; name another folder after --output", path=folder))
    try:
        write_folder(report, folder, style)
    except OSError as error:
        raise UsageError(say("{path} could not be written: {fault}", path=folder, fault=fault(error))) from error


def _lean(report: Report) -> Report:
    """The report without what only a page shows: two thirds of what travels between processes, and is kept."""
    kept = tuple(
        replace(checked, document=replace(checked.document, blocks=()), entities=()) for checked in report.documents
    )
    return replace(report, documents=kept)


def _one_file(name: str, other: str) -> bool:
    """Whether two names are of one file that is there, whatever the ways to it."""
    one, two = Path(name), Path(other)
    return one.is_file() and two.is_file() and one.samefile(two)

"""The command group, and how a command ends: its exit code, and one sentence when something is wrong.

Exit codes: 0 nothing at or above `--fail-on`, 1 findings, 2 usage or configuration, 3 some input could not be checked.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from factcheck._version import __version__
from factcheck.cli.across import compare, support
from factcheck.cli.annotate import annotate
from factcheck.cli.check import check
from factcheck.cli.completion import completion
from factcheck.cli.explain import explain, languages
from factcheck.cli.ledger import ledger
from factcheck.cli.names import names
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = 2
STOPPED = 130
"""What shells take for a command that was interrupted."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck-news", message="%(prog)s %(version)s")
def factcheck() -> None:
    """Finds what contradicts itself in news texts: names, dates and quantities. Offline, no account, no model."""


for command in (check, compare, support, annotate, explain, languages, names, ledger, completion):
    factcheck.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; wrong usage is one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = factcheck.main(list(arguments), prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:  # a command group alone: its manual, as it stands
        click.echo(error.format_message(), err=True)
        return USAGE
    except (click.ClickException, FactcheckError) as error:
        from factcheck.cli import wrong  # noqa: PLC0415 - only when something is wrong

        wrong.told(error, arguments)
        return USAGE
    except click.Abort:
        from factcheck.cli import wrong  # noqa: PLC0415 - as above

        wrong.stopped(arguments)
        return STOPPED
    except BrokenPipeError:
        _let_go()
        return 0
    return code if isinstance(code, int) else 0


def _let_go() -> None:
    """Nobody reads any more: keep Python from complaining when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

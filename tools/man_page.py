"""Makes the manual page from the commands themselves; `tools/refresh.py` writes it to docs/factcheck.1."""

from __future__ import annotations

import click

from factcheck._version import __version__
from factcheck.cli import factcheck as group

ENDS = """
.SH EXIT STATUS
.TP
.B 0
Nothing at or above \\fB\\-\\-fail\\-on\\fR.
.TP
.B 1
Findings.
.TP
.B 2
Wrong usage or settings.
.TP
.B 3
Some input could not be checked; findings may exist as well.
.SH ENVIRONMENT
.TP
.B FACTCHECK_UI_LANG
Language that reports speak, before \\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR and \\fBLANG\\fR.
.TP
.B NO_COLOR\\fR, \\fBFORCE_COLOR
No colours, or colours also where no terminal listens.
.SH FILES
.TP
.B factcheck.toml\\fR, \\fBpyproject.toml
Settings; the nearest file at or above the working folder counts, up to the root of the repository.
.TP
.B names.csv
The house list of names.
.TP
.B .factcheck\\-baseline.json
Findings that are known.
"""


def page() -> str:
    """The page in roff."""
    head = [
        f'.TH FACTCHECK 1 "" "factcheck-news {__version__}" "User Commands"',
        ".SH NAME",
        "factcheck \\- find what contradicts itself in news texts",
        ".SH SYNOPSIS",
        ".B factcheck",
        "\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIPATH\\fR]...",
        ".SH DESCRIPTION",
        escaped(group.help or ""),
        ".SH COMMANDS",
    ]
    with click.Context(group, info_name="factcheck") as context:
        return "\n".join([*head, *commands(group, context)]) + ENDS


def commands(of: click.Group, context: click.Context) -> list[str]:
    """The commands of a group, one subsection each, those of inner groups after it."""
    lines = []
    for name in of.list_commands(context):
        command = of.commands[name]
        with click.Context(command, info_name=name, parent=context) as own:
            pieces = " ".join(command.collect_usage_pieces(own))
            lines += [f".SS {escaped(own.command_path)} {escaped(pieces)}", escaped(command.help or "")]
            for parameter in command.get_params(own):
                record = parameter.get_help_record(own)
                if isinstance(parameter, click.Option) and record and not record[0].startswith(("-h", "--help")):
                    lines += [".TP", f"\\fB{escaped(record[0])}\\fR", escaped(record[1])]
            if isinstance(command, click.Group):
                lines += commands(command, own)
    return lines


def escaped(words: str) -> str:
    """Words that roff prints as they are."""
    plain = " ".join(words.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain

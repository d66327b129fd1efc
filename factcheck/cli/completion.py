"""`factcheck completion`: what a shell needs to complete commands, options, formats and names of checks."""

from __future__ import annotations

import click

VARIABLE = "_FACTCHECK_COMPLETE"
"""The variable by which a shell asks for completions."""


@click.command(epilog='For bash, write into ~/.bashrc: eval "$(factcheck completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what a shell needs to complete commands and options."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - for this command only

    made = get_completion_class(shell)
    if made is not None:
        click.echo(made(context.find_root().command, {}, "factcheck", VARIABLE).source())


def formats(_context: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """The formats that begin so."""
    from factcheck.report import FORMATS  # noqa: PLC0415 - when a shell asks

    return [name for name in FORMATS if name.startswith(begun)]


def checks(_context: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """The names of checks that begin so."""
    from factcheck.checks import all_checks  # noqa: PLC0415 - as above

    return [check.name for check in all_checks() if check.name.startswith(begun)]


def languages(_context: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """The codes of languages that begin so."""
    from factcheck.language import codes  # noqa: PLC0415 - as above

    return [code for code in codes() if code.startswith(begun)]

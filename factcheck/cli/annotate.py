"""`factcheck annotate`: a copy of a Word file with a comment at the words of every finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import _day
from factcheck.cli.streams import LANGUAGES, answer, complain, tongue

if TYPE_CHECKING:
    from datetime import date


@click.command(
    epilog="Exit codes: 0 written, 2 wrong usage, 3 the file could not be read.",
    short_help="Write a copy of a Word file, a comment at every finding.",
)
@click.argument("file", metavar="FILE.docx", type=click.Path())
@click.option("--to", "-o", "target", metavar="FILE", type=click.Path(), help="The copy; else FILE.factcheck.docx.")
@click.option("--language", metavar="CODE", help="Language of the text; else declared or detected.")
@click.option("--published", metavar="YYYY-MM-DD", callback=_day, help="Publication day; else the document tells.")
@click.option("--ui-lang", type=click.Choice(LANGUAGES), help="Language of the comments; else the locale's.")
@click.option("--config", metavar="FILE", type=click.Path(), help="Settings file; else the nearest one.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
def annotate(  # noqa: PLR0913 - one argument an option
    file: str,
    *,
    target: str | None,
    language: str | None,
    published: date | None,
    ui_lang: str | None,
    config: str | None,
    isolated: bool,
) -> int:
    """Write a copy of a Word file with a comment at every finding; its text and its formatting stay as they are."""
    from factcheck import check, read  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.settings import settings  # noqa: PLC0415 - as above
    from factcheck.errors import InputError, UsageError  # noqa: PLC0415 - as above
    from factcheck.model import fault, say  # noqa: PLC0415 - as above
    from factcheck.report import Voice, replace_bytes  # noqa: PLC0415 - as above
    from factcheck.report.annotated import annotate as annotated  # noqa: PLC0415 - as above

    source = Path(file)
    copy = Path(target) if target else source.parent / f"{source.stem}.factcheck.docx"
    if copy.resolve() == source.resolve():
        raise UsageError(say("the copy must not be the file itself; name another one with --to"))
    chosen = settings(config, isolated=isolated)
    voice = Voice(tongue(ui_lang, chosen.ui_lang))
    try:
        document = read(source, format="docx", language=language, published=published, config=chosen)
        made = annotated(source.read_bytes(), check(document, config=chosen), voice)
    except InputError as error:
        complain(f"{error.name}: {voice(error.said)}")
        return 3
    try:
        replace_bytes(copy, made.data)
    except OSError as error:
        raise UsageError(say("{path} could not be written: {fault}", path=str(copy), fault=fault(error))) from error
    answer(f"{copy}: {voice.count('comments', made.marked)}")
    for finding in made.left:
        at = document.position(finding.span.start)
        values = {"where": f"{at.line}:{at.column}", "check": finding.check, "said": finding.message}
        complain(voice("no comment can stand at {where} ({check}): {said}", **values))
    return 0

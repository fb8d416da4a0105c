"""The command: the only code that prints and exits. 0 fine, 1 the content has errors, 2 the call or the workshop is at fault."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import click

from build_scripts import __version__, pipeline
from build_scripts.config import PROJECT, LedgerUse, Settings, default_jobs
from build_scripts.diagnostics.codes import CODES
from build_scripts.diagnostics.diagnostic import Diagnostic, Severity
from build_scripts.diagnostics.report import REPORTS, has
from build_scripts.diagnostics.span import Span
from build_scripts.errors import LedgerLocked, WorkshopError
from build_scripts.export.formats import FORMATS
from build_scripts.ledger_commands import ledger
from build_scripts.preview import Preview
from build_scripts.publish.mkdocs import Tick

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}

content_argument = click.argument("content", type=click.Path(path_type=Path), default=Path("content"), metavar="[CONTENT]")
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), default=default_jobs, metavar="N", help="Processes that read guides. Default: one a processor."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="leverbook")
def cli() -> None:
    """Turn a folder of compensation negotiation guides into a website, or into data.

    CONTENT is a folder with guides/<company>/<role>.md (and vocabulary/ and pages/ beside it), or such a guides folder
    itself. It defaults to ./content.

    \b
    leverbook build                    make the site in site/
    leverbook serve                    read it at http://127.0.0.1:8000/ while you write
    leverbook check                    say what is wrong, file by file and line by line
    leverbook export --format csv      the figures as a table
    leverbook explain LB203            what a fault means and how to mend it
    leverbook ledger keep|replace|retire  what became of a lever, where the program cannot tell
    """


@cli.command()
@content_argument
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=PROJECT / "site",
    metavar="DIR",
    help="Where the site goes. Default: site/ of the project.",
)
@click.option(
    "--locked/--no-locked",
    default=lambda: os.environ.get("CI", "").lower() not in ("", "0", "false"),
    help="Make no site from levers that the ledger lacks; say the lines. Default: where CI is set.",
)
@jobs_option
@click.option("--no-pictures", is_flag=True, help="Draw no pictures for the previews of mail and chat clients.")
def build(content: Path, site: Path, locked: bool, jobs: int, no_pictures: bool) -> None:
    """Read the guides and make the site; record levers and figures in CONTENT/levers.ledger and CONTENT/figures.ledger.

    The site is replaced as a whole: until the new one is complete, the old one stays as it was. A guide with a fault is
    published with its sound parts, and the fault is listed at the end.
    """
    use = LedgerUse.LOCKED if locked else LedgerUse.RECORD
    settings = replace(_settings(content, jobs, site), ledger=use, pictures=not no_pictures)
    try:
        library = pipeline.build_site(settings, _progress)
    except LedgerLocked as error:
        click.echo("\n".join(line for lines in error.missing.values() for line in lines), err=True)
        click.echo(f"leverbook: {content / str(error)}", err=True)
        raise click.exceptions.Exit(1) from error
    _report(library.diagnostics, len(library.index.guides), content)
    click.echo(f"{len(library.index.guides)} guides, {len(library.index.levers)} levers: {_shown(site)}", err=True)
    _leave(library.diagnostics)


@cli.command()
@content_argument
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="N", help="Port on localhost. Default: 8000.")
def serve(content: Path, port: int) -> None:
    """Build, serve on localhost, rebuild on a change and reload the browser.

    Watches the content, the templates and the assets. A fault shows here and leaves the last good site up. Ctrl+C ends it.
    """
    preview = Preview(_settings(content, 1), lambda words: click.echo(words, err=True))

    def show(diagnostics: tuple[Diagnostic, ...], guides: int, seconds: float) -> None:
        _report(diagnostics, guides, content)
        click.echo(f"built in {seconds:.2f} s", err=True)

    preview.run(port, show)


@cli.command()
@content_argument
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text", help="text, json, GitHub annotations, or SARIF.")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@jobs_option
def check(content: Path, form: str, strict: bool, jobs: int) -> None:
    """Say what is wrong with the guides; write nothing.

    Each finding is one line, path:line: CODE name: message; the last line is a count. `leverbook explain CODE` says more.
    """
    library = pipeline.read_library(_settings(content, jobs))
    found = _placed(library.diagnostics, content)
    _write([_coloured(REPORTS[form](found, len(library.index.guides)), found, form).encode()])
    _leave(library.diagnostics, strict=strict)


@cli.command()
@content_argument
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="jsonl", help="jsonl: a guide a line. Others: a pay value a row."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write FILE. Default: standard output.")
@jobs_option
def export(content: Path, form: str, out: Path | None, jobs: int) -> None:
    """Write the typed data of all guides.

    Faults go to standard error; the sound parts of every guide are exported.
    """
    library = pipeline.read_library(_settings(content, jobs))
    pieces = FORMATS[form](pipeline.export_records(library))
    try:
        if out is None:
            _write(pieces)
        else:
            with out.open("wb") as file:
                file.writelines(pieces)
    except ModuleNotFoundError as error:
        raise WorkshopError(f"{form} needs {error.name}: python -m pip install 'leverbook[{form}]'") from error
    _report(library.diagnostics, len(library.index.guides), content)
    _leave(library.diagnostics)


@cli.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a fault means, show content that has it, and how to mend it. CODE is a number or a name."""
    found = next((known for known in CODES if code.lower() in (known.number.lower(), known.name)), None)
    if found is None:
        raise WorkshopError(f"no such code: {code}; codes run from {CODES[0].number} to {CODES[-1].number}")
    click.echo(f"{found.number} {found.name} ({found.severity.value})\n")
    for name, text in (("Says", found.message), ("Means", found.meaning), ("Example", found.example), ("Mend it", found.help)):
        lines = text.split("\n")
        click.echo("\n".join([f"{name + ':':9}{lines[0]}", *(f"{'':9}{line}" for line in lines[1:])]))


cli.add_command(ledger)


def main() -> NoReturn:
    """Run the command; print a fault of the workshop as one line on standard error."""
    try:
        status = cli.main(standalone_mode=False)  # what a command leaves with comes back as a number
    except click.ClickException as error:
        _fail(f"{error.format_message()} (leverbook --help says more)")
    except WorkshopError as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.filename or 'the system'}: {error.strerror}")
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    sys.exit(status or 0)


def _settings(content: Path, jobs: int, site: Path = PROJECT / "site") -> Settings:
    return Settings(content=content.absolute(), site=site.absolute(), jobs=jobs)


def _placed(found: tuple[Diagnostic, ...], content: Path) -> list[Diagnostic]:
    """Return the findings with paths as the caller of the command would open them."""
    return [replace(fault, span=Span((content / fault.span.path).as_posix(), fault.span.line)) for fault in found]


def _report(found: tuple[Diagnostic, ...], guides: int, content: Path) -> None:
    placed = _placed(found, content)
    click.echo(_coloured(REPORTS["text"](placed, guides), placed, "text", error=True), nl=False, err=True)


def _coloured(report: str, found: list[Diagnostic], form: str, *, error: bool = False) -> str:
    """Colour the codes of a text report on a terminal that has not asked for none (NO_COLOR)."""
    stream = sys.stderr if error else sys.stdout
    if form != "text" or os.environ.get("NO_COLOR") or not stream.isatty():
        return report
    for code in {fault.code.number: fault.code for fault in found}.values():
        report = report.replace(
            f" {code.number} {code.name}:", f" {click.style(f'{code.number} {code.name}', fg=_COLOURS[code.severity])}:"
        )
    return report


def _leave(found: tuple[Diagnostic, ...], *, strict: bool = False) -> None:
    if has(found, Severity.ERROR) or (strict and has(found, Severity.WARNING)):
        raise click.exceptions.Exit(1)


@contextmanager
def _progress(stage: str, steps: int) -> Iterator[Tick]:
    """A progress bar on a terminal, a plain line elsewhere."""
    if not sys.stderr.isatty():
        click.echo(f"{stage} …", err=True)
        yield lambda: None
        return
    with click.progressbar(length=max(steps, 1), label=f"{stage:16}", file=sys.stderr) as bar:
        yield lambda: bar.update(1)
        bar.update(max(0, bar.length - bar.pos) if bar.length else 0)


def _write(pieces: Iterable[bytes]) -> None:
    """Write to standard output; a reader that leaves early (``| head``) is no fault."""
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None


def _shown(path: Path) -> Any:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _fail(message: str) -> NoReturn:
    click.echo(f"leverbook: {message}", err=True)
    sys.exit(2)

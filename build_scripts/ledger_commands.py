"""The commands `leverbook ledger …`: what a person decides about an id. They record, and print the lines that changed."""

from collections.abc import Callable
from pathlib import Path

import click

from build_scripts import pipeline
from build_scripts.config import Settings, default_jobs
from build_scripts.errors import WorkshopError
from build_scripts.link.decisions import Refused, keep, retire, supersede
from build_scripts.link.ledger import ledger_line
from build_scripts.link.reconcile import Reconciled
from build_scripts.model.ledger import Ledger
from build_scripts.pipeline import Library

Decide = Callable[[Reconciled, Library, Settings], Ledger]

content_option = click.option(
    "--content", type=click.Path(path_type=Path), default=Path("content"), metavar="DIR", help="The content folder. Default: content."
)


@click.group()
def ledger() -> None:
    """Decide what became of a lever where the program cannot: keep, replace or retire its id.

    Each command reads the guides as a build does, and writes CONTENT/levers.ledger. Ids stand in the address /l/<id>/.
    """


@ledger.command("keep")
@click.argument("lever_id", metavar="ID")
@click.argument("lever", metavar="GUIDE#TITLE")
@content_option
def keep_command(lever_id: str, lever: str, content: Path) -> None:
    """Give ID to the lever GUIDE#TITLE, as in 'acme/qa-engineer#Release Risk'; the id that it had leads to it."""
    _decide(content, lambda found, library, settings: keep(found, lever_id, lever, library.index.guides, settings.today))


@ledger.command("replace")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@content_option
def replace_command(old: str, new: str, content: Path) -> None:
    """Let the page of OLD, which no guide has any more, lead to NEW."""
    _decide(content, lambda found, _library, settings: supersede(found, old, new, settings.today))


@ledger.command("retire")
@click.argument("lever_id", metavar="ID")
@content_option
def retire_command(lever_id: str, content: Path) -> None:
    """Say that the lever of ID is gone for good; a lever that a guide has under it gets an id of its own."""
    _decide(content, lambda found, library, settings: retire(found, lever_id, library.index.guides, settings.today))


def _decide(content: Path, decide: Decide) -> None:
    """Reconcile, decide, record, and print the lines that are new. Raises WorkshopError where the decision is refused."""
    settings = Settings(content=content.absolute(), jobs=default_jobs())
    library = pipeline.read_library(settings)
    found = library.reconciled
    if found is None:
        raise WorkshopError(f"{content} keeps no ledger that can be read; leverbook check says why")
    try:
        decided = decide(found, library, settings)
    except Refused as error:
        raise WorkshopError(str(error)) from error
    pipeline.record(settings, library, decided)
    before = set((library.content.ledger.text if library.content.ledger else "").splitlines())
    lines = [ledger_line(entry) for entry in decided.entries.values()]
    click.echo("\n".join(line for line in lines if line not in before) or "nothing to decide: the ledger says so already")

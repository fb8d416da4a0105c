"""Faults of the workshop: what stops a command, as opposed to faults of content, which are diagnostics.

Caught in ``cli.py`` alone, printed as one line, exit status 2.
"""


class WorkshopError(Exception):
    """The call, the machine or the installation is at fault; ``str()`` is the one line to print."""


class ContentMissing(WorkshopError):
    """The content folder does not exist, or is not a folder."""


class OutputRefused(WorkshopError):
    """A file or folder cannot be written."""


class TemplateBroken(WorkshopError):
    """A template cannot be read, or asks for what its view does not hold."""


class PublisherFailed(WorkshopError):
    """MkDocs could not make the site."""


class RatesMissing(WorkshopError):
    """There are no reference rates for the day that the settings name."""


class LedgerLocked(WorkshopError):
    """The ledger lacks levers of the library, and this run may not record them: exit status 1. ``lines`` are what it lacks."""

    def __init__(self, path: str, lines: tuple[str, ...]) -> None:
        super().__init__(f"{path} lacks {len(lines)} line{'' if len(lines) == 1 else 's'}; run leverbook build and commit it")
        self.lines = lines

"""Faults of the workshop: what stops a command, as opposed to faults of content, which are diagnostics.

Caught in ``cli.py`` alone, printed as one line, exit status 2.
"""

from collections.abc import Mapping


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
    """A ledger lacks lines of the library, and this run may not add them: exit status 1.

    ``missing``: the lines that each file lacks, by its name.
    """

    def __init__(self, missing: Mapping[str, tuple[str, ...]]) -> None:
        counts = (f"{name} lacks {len(lines)} line{'' if len(lines) == 1 else 's'}" for name, lines in missing.items())
        super().__init__(f"{' and '.join(counts)}; run leverbook build and commit it")
        self.missing = missing

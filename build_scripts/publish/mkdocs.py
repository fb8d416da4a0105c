"""Everything the Python code knows about MkDocs: run it on the rendered pages, in this process, with no plugin of ours."""

import logging
import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from build_scripts.errors import PublisherFailed

Tick = Callable[[], None]


class _Listener(logging.Handler):
    """Counts the pages that MkDocs builds and keeps what it warns of."""

    def __init__(self, tick: Tick) -> None:
        super().__init__(logging.DEBUG)
        self.tick = tick
        self.warnings = list[str]()

    def emit(self, record: logging.LogRecord) -> None:
        """Take one message of MkDocs."""
        message = record.getMessage()
        if record.levelno >= logging.WARNING and "'dirty' build" not in message:
            self.warnings.append(message)
        elif message.startswith("Building page"):
            self.tick()


def publish(config_file: Path, docs: Path, site: Path, tick: Tick = lambda: None, *, only_changed: bool = False) -> None:
    """Make the site from the docs folder; ``only_changed`` leaves pages alone whose source is older than they are.

    ``tick`` is called once a page. Raises PublisherFailed with MkDocs' own words, also for what it merely warns of.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # the same content gives the same bytes, whatever the day
    logger, listener = logging.getLogger("mkdocs"), _Listener(tick)
    level, propagates = logger.level, logger.propagate
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    logger.addHandler(listener)
    try:
        config = load_config(str(config_file), docs_dir=str(docs), site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=only_changed)
        build(config, dirty=only_changed)
        config.plugins.on_shutdown()
    except OSError:
        raise
    except MkDocsException as error:
        raise PublisherFailed(f"MkDocs: {'; '.join(listener.warnings) or error}") from error
    except Exception as error:  # a theme override that does not render fails as whatever Jinja raises
        raise PublisherFailed(f"MkDocs: {type(error).__name__}: {error}") from error
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagates
    if listener.warnings:
        raise PublisherFailed(f"MkDocs warns: {'; '.join(listener.warnings)}")


def site_address(config_file: Path) -> str:
    """Return the address that the site is published at, ending in "/"; "" where none is set. Raises PublisherFailed.

    Only this one setting is read: MkDocs takes no configuration whose docs folder is yet to be made.
    """
    from mkdocs.utils.yaml import yaml_load

    try:
        with config_file.open("rb") as file:
            address = str(yaml_load(file).get("site_url") or "")
    except OSError:
        raise
    except Exception as error:  # a file that is no YAML fails as whatever the reader raises
        raise PublisherFailed(f"MkDocs: {type(error).__name__}: {error}") from error
    return address if not address or address.endswith("/") else f"{address}/"


def site_path(docs_path: str) -> str:
    """Return the published file of a docs file: ``l/k7f3q2.md`` is ``l/k7f3q2/index.html``, an asset stays as it is."""
    path = PurePosixPath(docs_path)
    if path.suffix != ".md":
        return docs_path
    return str(path.with_suffix(".html") if path.stem == "index" else path.with_suffix("") / "index.html")

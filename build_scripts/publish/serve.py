"""A local server that rebuilds on a change and reloads the browser, on MkDocs' own live-reload server."""

from collections.abc import Callable, Iterable
from pathlib import Path

from build_scripts.errors import WorkshopError


def serve(site: Path, watched: Iterable[Path], rebuild: Callable[[], None], port: int, ready: Callable[[str], None]) -> None:
    """Serve ``site`` on localhost until interrupted; ``rebuild`` runs when a watched folder changes.

    ``ready`` is told the address once. Raises WorkshopError where the port is taken.
    """
    from mkdocs.livereload import LiveReloadServer

    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(site), polling_interval=0.1)

    def missing(code: int) -> bytes | None:
        page = site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    server.error_handler = missing
    for path in watched:
        if path.exists():
            server.watch(str(path))
    ready(f"http://127.0.0.1:{port}/")
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    except OSError as error:
        raise WorkshopError(f"cannot listen on port {port}: {error.strerror}") from error
    finally:
        server.shutdown()

"""What several tests share: the option that rewrites goldens, two built sites, a clone of the project."""

import pytest

from build_scripts.config import PROJECT
from tests.built import MINI, Built, build
from tests.clone import Clone, clone_into


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="Rewrite tests/sites/golden from the mini site; read the diff.")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own content, published once for all tests."""
    return build(PROJECT / "content", tmp_path_factory.mktemp("content"))


@pytest.fixture(scope="session")
def mini(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The mini site, published once for all tests."""
    return build(MINI, tmp_path_factory.mktemp("mini"))


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """A copy of the project; a test that writes into it takes a copy of its own."""
    return clone_into(tmp_path_factory.mktemp("clone"))

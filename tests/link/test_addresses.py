"""Links from one address to another, below any path."""

import posixpath

import pytest

from build_scripts.link import addresses

EVERY = (
    addresses.HOME,
    addresses.COMPANIES,
    addresses.company("acme"),
    addresses.guide("acme/qa"),
    addresses.role("qa"),
    addresses.region("london"),
    addresses.levels("qa"),
    addresses.theme("other"),
    addresses.CHANGES,
    addresses.changes_in("2026-11"),
    addresses.theme_for_role("other", "qa"),
    addresses.origin("surveys"),
    addresses.lever("k7f3q2"),
    addresses.code("LB203"),
    addresses.page("method"),
    addresses.COMPARE,
    addresses.pairs("qa"),
    addresses.pair("qa", "borealis", "acme"),
)


@pytest.mark.parametrize("source", EVERY)
@pytest.mark.parametrize("target", EVERY)
def test_a_relative_link_arrives(source: str, target: str) -> None:
    """Followed from the source, at a host's root and below a path, with and without an anchor."""
    for anchor in ("", "#pay"):
        link = addresses.relative(source, target + anchor)
        path, _, found = link.partition("#")
        assert not link.startswith("/")
        assert f"#{found}" == (anchor or "#")
        assert path == "" or path.endswith("/")
        for below in ("", "/book"):
            assert posixpath.normpath(posixpath.join(below + source, path)) + "/" == (f"{below}{target}" if below + target != "/" else "//")


@pytest.mark.parametrize("source", EVERY)
@pytest.mark.parametrize("name", ["index.json", "roles/qa.json"])
def test_a_link_to_a_file_arrives(source: str, name: str) -> None:
    """It ends in the file's name, never in a slash."""
    target = addresses.data(name)
    assert posixpath.normpath(posixpath.join(source, addresses.relative(source, target))) == target == f"/api/v1/{name}"


def test_a_link_from_a_file_arrives() -> None:
    """It counts from the folder that the file lies in."""
    feed = addresses.company_feed("acme")
    assert addresses.relative(feed, feed) == "feed.xml"
    assert addresses.relative(feed, "/companies/acme/") == "./"
    assert addresses.relative(feed, "/guides/acme/qa/#pay") == "../../guides/acme/qa/#pay"
    assert addresses.relative(addresses.FEED, addresses.HOME) == "./"


def test_a_page_names_its_own_parts_shortly() -> None:
    """``#pay`` on the page itself."""
    assert addresses.relative("/roles/qa/", "/roles/qa/#pay") == "#pay"
    assert addresses.relative("/roles/qa/", "/roles/qa/") == "./"


def test_addresses_are_lower_case_and_end_in_a_slash() -> None:
    """Each of them."""
    assert all(address == address.lower() and address.endswith("/") for address in EVERY)
    assert addresses.guide("acme/qa", "pay") == "/guides/acme/qa/#pay"
    assert addresses.page("home") == "/"


def test_a_choice_is_kept_behind_the_link() -> None:
    """The tool's address carries a role and companies; only the path before them is made relative."""
    assert addresses.compare_of("qa") == "/compare/?role=qa"
    assert addresses.compare_of("qa", ("acme", "borealis")) == "/compare/?role=qa&with=acme,borealis"
    assert addresses.relative("/roles/qa/", addresses.compare_of("qa", ("acme",))) == "../../compare/?role=qa&with=acme"
    assert addresses.relative("/compare/", addresses.compare_of("qa")) == "?role=qa"


def test_a_pair_has_one_address() -> None:
    """Whichever company is named first."""
    assert addresses.pair("qa", "borealis", "acme") == addresses.pair("qa", "acme", "borealis") == "/compare/qa/acme-vs-borealis/"


def test_the_words_of_a_search() -> None:
    """As a form sends them, in UTF-8."""
    assert addresses.search("W&B: Zürich 50%") == "/search/?q=W%26B%3A+Z%C3%BCrich+50%25"

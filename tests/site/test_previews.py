"""What mail clients, chat clients and search engines read of each page of the published site."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from PIL import Image

from tests.built import MINI, Built
from tests.clone import Clone
from tests.site.crawl import Leaf, read_site, strings, text

SITE_URL = "https://leverbook.example/"
NAMES = ("title", "description")
PICTURED = {"guide", "lever", "role", "company"}


@pytest.fixture(scope="module", params=["built", "mini"])
def site(request: pytest.FixtureRequest) -> Built:
    """The project's own site, and the mini site with its hostile guide."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def leaves(site: Built) -> dict[str, Leaf]:
    """Every page of the site."""
    return read_site(site.site)


def tag(leaf: Leaf, name: str) -> str:
    """Return what a tag of the head says; fails where it stands there twice or not at all, or says nothing."""
    (content,) = strings(leaf.tree, f"//head/meta[@property='{name}' or @name='{name}']/@content")
    assert content.strip(), f"{leaf.address}: {name}"
    return content


def kind_of(leaf: Leaf) -> str:
    """Return the page kind."""
    (classes,) = strings(leaf.tree, "//div[contains(@class, 'lb-kind-')]/@class")
    return classes.split("lb-kind-")[1].split()[0]


def nodes(leaf: Leaf) -> Iterator[dict[str, Any]]:
    """Yield what a page says of itself in JSON-LD, which it does at most once."""
    for data in strings(leaf.tree, "//head//script[@type='application/ld+json']/text()"):
        graph = json.loads(data)
        assert graph["@context"] == "https://schema.org"
        yield from graph["@graph"]


def test_every_page_has_the_tags_once(leaves: dict[str, Leaf]) -> None:
    """Title, description and address, the same for every client, each once and not empty."""
    for address, leaf in leaves.items():
        shown = text(leaf.tree, "//head/title")
        assert " ".join(tag(leaf, "og:title").split()) in shown, address
        assert tag(leaf, "og:description") == tag(leaf, "description"), address
        assert tag(leaf, "og:url") == SITE_URL + address.lstrip("/"), address
        assert tag(leaf, "og:site_name") == "Leverbook", address
        assert tag(leaf, "og:type") == ("article" if kind_of(leaf) in ("guide", "lever") else "website"), address
        assert tag(leaf, "twitter:card") == "summary_large_image", address
        assert [tag(leaf, f"twitter:{name}") for name in NAMES] == [tag(leaf, f"og:{name}") for name in NAMES], address


def test_every_picture_is_there(site: Built, leaves: dict[str, Leaf]) -> None:
    """Its address is whole and below the site's, the file has the size that is said, and both clients are told the same."""
    for address, leaf in leaves.items():
        image = tag(leaf, "og:image")
        assert image == tag(leaf, "twitter:image"), address
        assert tag(leaf, "og:image:alt") == tag(leaf, "twitter:image:alt"), address
        assert image.startswith(f"{SITE_URL}assets/cards/"), address
        with Image.open(site.site / urlsplit(image).path.lstrip("/")) as picture:
            said = (int(tag(leaf, "og:image:width")), int(tag(leaf, "og:image:height")))
            assert (picture.format, picture.mode, picture.size, said) == ("PNG", "P", (1200, 630), (1200, 630)), address


def test_pages_have_pictures_of_their_own(site: Built, leaves: dict[str, Leaf]) -> None:
    """Each guide, lever, role and company; all others show the one of the site, and no picture is left over."""
    shown = {address: urlsplit(tag(leaf, "og:image")).path for address, leaf in leaves.items()}
    own = {address for address, leaf in leaves.items() if kind_of(leaf) in PICTURED}
    assert own
    assert {shown[address] for address in own} == {f"/assets/cards{address.rstrip('/')}.png" for address in own}
    assert {shown[address] for address in set(leaves) - own} == {"/assets/cards/home.png"}
    files = {f"/{path.relative_to(site.site)}" for path in (site.site / "assets" / "cards").rglob("*") if path.is_file()}
    assert files == set(shown.values())


def test_crumbs_lead_to_pages(leaves: dict[str, Leaf]) -> None:
    """The trail of each page ends at the page, and every step of it exists."""
    trails = 0
    for address, leaf in leaves.items():
        for trail in (node for node in nodes(leaf) if node["@type"] == "BreadcrumbList"):
            steps = [item["item"].removeprefix(SITE_URL.rstrip("/")) for item in trail["itemListElement"]]
            assert steps[-1] == address
            assert set(steps) <= set(leaves), address
            assert [item["position"] for item in trail["itemListElement"]] == list(range(1, len(steps) + 1))
            assert all(item["name"] for item in trail["itemListElement"])
            trails += 1
    assert trails


def test_each_kind_says_what_it_is(leaves: dict[str, Leaf]) -> None:
    """The home page is the site, a guide an article, a lever the words to say; each with its own address."""
    types = {"home": {"WebSite"}, "guide": {"Article"}, "lever": {"Quotation", "CreativeWork"}}
    types |= {"role": {"CollectionPage"}, "company": {"CollectionPage"}}
    for address, leaf in leaves.items():
        entities = [node for node in nodes(leaf) if node["@type"] != "BreadcrumbList"]
        expected = types.get(kind_of(leaf))
        assert len(entities) == (1 if expected else 0), address
        for entity in entities:
            assert entity["@type"] in (expected or ()), address
            assert entity["url"] == SITE_URL + address.lstrip("/")


def test_guides_state_their_base_pay(site: Built, leaves: dict[str, Leaf]) -> None:
    """Every base range that can be read, as its ends are written, and no other figure."""
    for record in site.records():
        (entity,) = (node for node in nodes(leaves[f"/guides/{record['id']}/"]) if node["@type"] == "Article")
        stated = [thing["estimatedSalary"] for thing in entity["about"] if thing["@type"] == "Occupation"]
        said = {(pay["currency"], pay["value"]["minValue"], pay["value"].get("maxValue")) for pay in stated}
        ranges = [cell["ranges"][0] for cell in record["pay"] if cell["component"] == "base" and cell["ranges"]]
        assert said == {
            (span["currency"], span["low"], None if span["open_high"] else span["high"])
            for span in ranges
            if span["low"] <= span["high"] and span["currency_high"] is None
        }, record["id"]


def test_figures_worked_by_hand(mini: Built) -> None:
    """Acme states a base that can be read in London alone, as a range a year; nothing is said of New York."""
    leaf = read_site(mini.site)["/guides/acme/security-engineer/"]
    (entity,) = (node for node in nodes(leaf) if node["@type"] == "Article")
    assert entity["headline"] == "Security Engineer at Acme"
    employer, occupation = entity["about"]
    assert employer == {"@type": "Organization", "name": "Acme"}
    assert occupation["occupationLocation"] == {"@type": "AdministrativeArea", "name": "London"}
    assert occupation["estimatedSalary"]["currency"] == "GBP"
    value = occupation["estimatedSalary"]["value"]
    assert (value["minValue"], value["maxValue"]) == (85_000, 115_000)


def test_llms_txt_names_the_ways_in(site: Built, leaves: dict[str, Leaf]) -> None:
    """A title, what the site is, and links to pages and data that exist, each once."""
    words = (site.site / "llms.txt").read_text(encoding="utf-8")
    lines = words.splitlines()
    assert lines[0] == "# Leverbook"
    assert lines[2].startswith("> ")
    links = [line.split("](")[1].split(")")[0] for line in lines if line.startswith("- [")]
    paths = [f"/{link.removeprefix(SITE_URL)}" for link in links]
    assert len(set(paths)) == len(paths)
    assert {path for path in paths if path.endswith("/")} <= set(leaves)
    assert {f"/roles/{path.parent.name}/" for path in site.site.glob("roles/*/index.html")} <= set(paths)
    assert all((site.site / path.lstrip("/")).is_file() for path in paths if not path.endswith("/"))


def test_without_pictures(clone: Clone, tmp_path: Path) -> None:
    """Pages keep their words, name no picture, ask for the small preview; and addresses begin as the host's setting says."""
    built = clone.run("build", MINI, "--site", tmp_path, "--no-pictures", env={"LEVERBOOK_SITE_URL": "https://pay.example/book"})
    assert "Traceback" not in built.stderr
    leaf = read_site(tmp_path)["/guides/acme/security-engineer/"]
    assert not strings(leaf.tree, "//head/meta[contains(@property, 'image') or contains(@name, 'image')]/@content")
    assert tag(leaf, "twitter:card") == "summary"
    assert tag(leaf, "og:url") == "https://pay.example/book/guides/acme/security-engineer/"
    assert next(nodes(leaf))["url"] == tag(leaf, "og:url")
    assert not (tmp_path / "assets" / "cards").exists()

"""The published site, crawled: nothing leads nowhere, nothing is lost, nothing is fetched from another host."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from tests.built import Built, render
from tests.site.crawl import Leaf, css_targets, fetched, reachable, read_site, resolve, strings, text

SITE_URL = "https://leverbook.example/"


@pytest.fixture(scope="module", params=["built", "mini"])
def site(request: pytest.FixtureRequest) -> Built:
    """The project's own site, and the mini site with its hostile guide."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def leaves(site: Built) -> dict[str, Leaf]:
    """Every page of the site."""
    return read_site(site.site)


def test_every_link_leads_somewhere(site: Built, leaves: dict[str, Leaf]) -> None:
    """Each internal link ends at a page or file, each anchor at an element there."""
    ids = {address: set(leaf.ids) for address, leaf in leaves.items()}
    dead = list[str]()
    for address, leaf in leaves.items():
        for target, anchor in leaf.targets():
            known = ids.get(target)
            if known is None and not (site.site / target.lstrip("/")).is_file():
                dead.append(f"{address} -> {target}")
            elif known is not None and anchor and anchor not in known:
                dead.append(f"{address} -> {target}#{anchor}")
    assert dead == []


def test_links_are_relative(leaves: dict[str, Leaf]) -> None:
    """No link, script, style or picture names the root or the host, so that the site works below any path."""
    wrong = list[str]()
    for address, leaf in leaves.items():
        for target in (*leaf.hrefs, *fetched(leaf)):
            if target.startswith(("/", SITE_URL)):
                wrong.append(f"{address}: {target}")
    assert wrong == []


def test_addresses_are_spelled_alike(leaves: dict[str, Leaf]) -> None:
    """Lower case letters, digits and hyphens between slashes, a slash at the end; links say them just so."""
    assert [address for address in leaves if not re.fullmatch(r"/(?:[a-z0-9-]+/)*", address)] == []
    files = {target for leaf in leaves.values() for target, _ in leaf.targets() if target not in leaves}
    assert [target for target in files if not re.search(r"\.[a-z0-9]+$", target)] == []


def test_no_page_is_an_orphan(leaves: dict[str, Leaf]) -> None:
    """Every page is reached from the home page by links."""
    assert sorted(set(leaves) - reachable(leaves)) == []


def test_every_rendered_page_is_published(site: Built, leaves: dict[str, Leaf]) -> None:
    """No two pages share an address, and none is lost or invented on the way."""
    rendered = {"/" + path.removesuffix(".md").removesuffix("index").strip("/") for path in render(site.library)}
    assert sorted(address.rstrip("/") or "/" for address in leaves) == sorted(rendered)


def test_ids_are_unique(leaves: dict[str, Leaf]) -> None:
    """No page has one id twice."""
    assert {address: twice for address, leaf in leaves.items() if (twice := [i for i, n in Counter(leaf.ids).items() if n > 1])} == {}


def test_every_page_says_what_it_is(leaves: dict[str, Leaf]) -> None:
    """Title, description, language, one main part and one first heading."""
    for address, leaf in leaves.items():
        tree = leaf.tree
        assert tree.get("lang") == "en", address
        assert text(tree, "//head/title"), address
        assert tree.xpath("count(//head/meta[@name='description'])") == 1, address
        assert text(tree, "//head/meta[@name='description']/@content"), address
        assert [h1.text_content().strip() != "" for h1 in tree.iter("h1")] == [True], address
        assert tree.xpath("count(//main)") == 1, address


def test_titles_are_their_own(leaves: dict[str, Leaf]) -> None:
    """Two pages never share a title: a list of tabs or search results tells them apart."""
    counts = Counter(text(leaf.tree, "//head/title") for leaf in leaves.values())
    assert {title: count for title, count in counts.items() if count > 1} == {}


def test_canonical_addresses(leaves: dict[str, Leaf]) -> None:
    """Each page names its own full address."""
    for address, leaf in leaves.items():
        assert leaf.tree.xpath("//link[@rel='canonical']/@href") == [SITE_URL + address.lstrip("/")]


def test_the_sitemap_lists_every_page(site: Built, leaves: dict[str, Leaf]) -> None:
    """Every page once, the 404 page not."""
    tree = etree.fromstring((site.site / "sitemap.xml").read_bytes())
    listed = [loc.text for loc in tree.iter("{*}loc") if loc.text]
    assert sorted(listed) == sorted(SITE_URL + address.lstrip("/") for address in leaves)


def test_every_page_names_the_feeds(site: Built, leaves: dict[str, Leaf]) -> None:
    """The library's in each head, a company's own in its page, there in sight too; each is there."""
    for address, leaf in leaves.items():
        targets = strings(leaf.tree, "//head/link[@rel='alternate feed' and @type='application/atom+xml']/@href")
        feeds = [resolve(address, target) for target in targets]
        own = re.fullmatch(r"/companies/[^/]+/", address)
        assert feeds == ["/feed.xml", *([f"{address}feed.xml"] if own else [])]
        assert all((site.site / feed.lstrip("/")).is_file() for feed in feeds)
        assert not own or f"{address}feed.xml" in {target for target, _ in leaf.targets()}
    assert "/feed.xml" in {target for target, _ in leaves["/changes/"].targets()}


def test_robots_name_the_sitemap(site: Built) -> None:
    """Crawlers are let in, and told where the list is."""
    lines = (site.site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {SITE_URL}sitemap.xml" in lines
    assert "Disallow: /" not in lines


def test_the_404_page(site: Built, leaves: dict[str, Leaf]) -> None:
    """It exists, and what it offers exists; its links are absolute, since it answers at any depth."""
    tree = html.document_fromstring((site.site / "404.html").read_bytes())
    targets = [href for href in strings(tree, "//main//a/@href | //header//a/@href") if not href.startswith("#")]
    assert targets
    dead = [href for href in targets if not urlsplit(href).scheme and resolve("/", href.partition("#")[0]) not in leaves]
    assert dead == []


def test_nothing_comes_from_another_host(site: Built, leaves: dict[str, Leaf]) -> None:
    """No script, style, font, picture or frame of a page, and nothing that a style sheet loads."""
    found = {target for leaf in leaves.values() for target in fetched(leaf)}
    found |= {target for path in site.site.rglob("*.css") for target in css_targets(path.read_text(encoding="utf-8"))}
    assert sorted(target for target in found if urlsplit(target).netloc) == []


def test_style_sheets_load_what_is_there(site: Built) -> None:
    """Each font and picture of our own style sheets is published."""
    for path in (site.site / "assets").glob("*.css"):
        for target in css_targets(path.read_text(encoding="utf-8")):
            assert (path.parent / urlsplit(target).path).is_file(), f"{path.name}: {target}"


def test_pages_fetch_what_is_there(site: Built, leaves: dict[str, Leaf]) -> None:
    """Each script, style sheet and picture of a page is published."""
    missing = set[str]()
    for address, leaf in leaves.items():
        targets = {resolve(address, urlsplit(target).path) for target in fetched(leaf) if not urlsplit(target).scheme}
        missing |= {target for target in targets if not Path(site.site, target.lstrip("/")).exists()}
    assert missing == set()

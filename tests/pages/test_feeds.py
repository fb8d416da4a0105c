"""The feeds, parsed and held against Atom (RFC 4287): what it requires is there, ids are unique and stay, and words stay words."""

import re
from datetime import datetime

import pytest
from lxml import etree

from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.feeds import MOST_ENTRIES, feed_files
from tests.built import read_mini
from tests.link.shelf import Shelf, day
from tests.small import library

BASE = "https://pay.example.org/book/"
ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = {"a": ATOM.strip("{}"), "h": "http://www.w3.org/1999/xhtml"}
OSLO = "Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K"


def parsed(index: SiteIndex, base: str = BASE) -> dict[str, etree._Element]:
    """Return every feed by its address, each read as XML."""
    return {address: etree.fromstring(data) for address, data in feed_files(index, base)}


def values(element: etree._Element, path: str) -> list[str]:
    """Return the texts or attributes that an XPath finds."""
    found = element.xpath(path, namespaces=NAMES)
    return [str(one) for one in found] if isinstance(found, list) else []


@pytest.fixture(scope="module")
def feeds() -> dict[str, etree._Element]:
    """The feeds of the mini site."""
    return parsed(read_mini().index)


def test_there_is_one_for_the_library_and_one_a_company(feeds: dict[str, etree._Element]) -> None:
    """Each at its address, which it names as its own; the page beside it is the company's."""
    companies = [f"companies/{slug}/feed.xml" for slug in ("acme", "borealis", "cobalt", "dusk")]
    assert sorted(feeds) == sorted([*companies, "feed.xml"])
    for address, feed in feeds.items():
        assert values(feed, "a:link[@rel='self']/@href") == [BASE + address]
        page = "changes/" if address == "feed.xml" else address.removesuffix("feed.xml")
        assert values(feed, "a:link[@rel='alternate']/@href") == [BASE + page]


def test_what_atom_requires(feeds: dict[str, etree._Element]) -> None:
    """One title, id and day for each feed and entry; a writer; a link for each entry; days as RFC 3339 wants them."""
    for feed in feeds.values():
        assert feed.tag == f"{ATOM}feed"
        assert values(feed, "a:author/a:name/text()")
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("title", "id", "updated"):
                (found,) = element.findall(f"{ATOM}{name}")
                assert found.text
                assert found.text.strip()
            updated = element.findtext(f"{ATOM}updated") or ""
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated)
            assert datetime.fromisoformat(updated)
            assert re.fullmatch(r"tag:pay\.example\.org,\d{4}-\d\d-\d\d:/book/[a-z0-9/.-]+", element.findtext(f"{ATOM}id") or "")
        for entry in feed.findall(f"{ATOM}entry"):
            assert len(values(entry, "a:link[@rel='alternate']/@href")) == 1
            assert values(entry, "a:content/@type") == ["xhtml"]
            (content,) = entry.findall(f"{ATOM}content")
            assert [child.tag for child in content] == [f"{{{NAMES['h']}}}div"]
        moments = values(feed, "a:entry/a:updated/text()")
        days = [moment[:10] for moment in moments]
        assert days == sorted(days, reverse=True)
        assert not moments or values(feed, "a:updated/text()") == [max(moments)]


def test_ids_are_unique_and_stay(feeds: dict[str, etree._Element]) -> None:
    """In one feed no two are alike; another build gives the same, and the library's feed and a company's share an entry's."""
    assert {address: values(feed, "//a:id/text()") for address, feed in parsed(read_mini().index).items()} == {
        address: values(feed, "//a:id/text()") for address, feed in feeds.items()
    }
    for feed in feeds.values():
        ids = values(feed, "//a:id/text()")
        assert len(set(ids)) == len(ids)
    whole = values(feeds["feed.xml"], "a:entry/a:id/text()")
    for slug in ("acme", "cobalt"):
        assert set(values(feeds[f"companies/{slug}/feed.xml"], "a:entry/a:id/text()")) <= set(whole)


def test_what_an_entry_says(feeds: dict[str, etree._Element]) -> None:
    """What was and what is, in the words of the pages."""
    entry = "a:entry[a:id='tag:pay.example.org,2026-06-30:/book/guides/acme/software-engineer/']"
    assert values(feeds["companies/acme/feed.xml"], f"{entry}/a:title/text()") == [
        "Software Engineer at Acme: 1 strategy, 2 rows of pay and 1 lever"
    ]
    assert values(feeds["companies/acme/feed.xml"], f"{entry}//h:li/text()") == [
        "Strategy, asks and floors: base $200K → $195K; sign-on $25K; floor base $180K → $185K",
        "Pay, London: base £85K–£115K → £90K–£120K; total £110K–£155K → £115K–£160K",
        "Pay, New York: equity unlimited → $120K–$240K over 4 years; total $195K–$290K; sign-on $10K → no figure",
        "Lever, Scarce Booster Skill: withdrawn; base $190K → no figure",
    ]
    assert values(feeds["feed.xml"], "a:entry[last()]//h:p/text()") == [
        "The record begins on 1 March 2026, with 7 guides, 11 rows of pay and 4 levers."
    ]


def test_hostile_words_stay_words(feeds: dict[str, etree._Element]) -> None:
    """No element beside those that a feed is made of."""
    known = {"feed", "title", "id", "updated", "link", "author", "name", "entry", "content", "div", "p", "ul", "li"}
    for feed in feeds.values():
        assert {etree.QName(element).localname for element in feed.iter()} <= known
    assert any("<script>" in title for title in values(feeds["feed.xml"], "a:entry/a:title/text()"))


def test_what_xml_has_no_place_for() -> None:
    """Control characters and half characters of a name or a cell are left out; the rest of the words stays."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO])
    shelf.build(day(1))
    for number, subject, name, figures in ((2, "", "QA\x01 \ufffe at Acme", "none"), (3, "#pay-oslo", "Os\x0clo", 'base "a\\u0000b"')):
        shelf.record += f"{day(number)}\tacme/gone{subject}\t{name}\t{figures}\n"
    feed = parsed(shelf.build(day(4)))["feed.xml"]
    assert values(feed, "a:entry[2]/a:title/text()") == ["QA    at Acme: 1 row of pay"]
    assert values(feed, "a:entry[2]//h:li/text()") == ["Pay, Os lo: added; base a b"]
    assert values(feed, "a:entry[3]/a:title/text()") == ["QA    at Acme: added"]


def test_a_feed_stays_short() -> None:
    """The latest entries alone."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO])
    shelf.build(day(1))
    shelf.record += "".join(f"{day(number)}\tacme/qa\tQA at Acme\tbase USD {number}K\n" for number in range(2, 2 * MOST_ENTRIES))
    feed = parsed(shelf.build(day(300)))["feed.xml"]
    days = values(feed, "a:entry/a:updated/text()")
    assert len(days) == MOST_ENTRIES
    assert days[0] == f"{day(300)}T00:00:00Z"


def test_a_second_build_of_a_day_makes_its_entry_newer() -> None:
    """What it adds to the entry of a guide would be read by nobody who has the entry already; other entries stay as they are."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO])
    shelf.put("acme/dev", [OSLO])
    shelf.build(day(1))
    shelf.put("acme/qa", [OSLO.replace("$100K", "$110K")])
    shelf.put("acme/dev", [OSLO.replace("$100K", "$120K")])
    first = parsed(shelf.build(day(2)))["feed.xml"]
    shelf.put("acme/qa", [OSLO.replace("$100K", "$110K")], strategy="Target $150K base.")
    second = parsed(shelf.build(day(2)))["feed.xml"]
    assert values(second, "a:entry/a:id/text()") == values(first, "a:entry/a:id/text()")
    updated = [values(feed, "a:entry/a:updated/text()") for feed in (first, second)]
    assert [before < after for before, after in zip(*updated, strict=True)] == [False, True, False]
    assert values(second, "a:updated/text()") == [max(updated[1])]


def test_a_site_without_an_address() -> None:
    """Links are relative to the feed, ids name a host that never answers."""
    feed = parsed(read_mini().index, "")["companies/acme/feed.xml"]
    assert values(feed, "a:link/@href") == ["feed.xml", "./"]
    assert values(feed, "a:entry[1]/a:link/@href") == ["../../guides/acme/security-engineer/"]
    assert values(feed, "a:id/text()") == ["tag:leverbook.example,2026-03-01:/companies/acme/feed.xml"]


def test_without_a_record() -> None:
    """A feed of nothing is a feed."""
    feed = parsed(library({"acme/qa": "Words.\n"}))["feed.xml"]
    assert values(feed, "a:entry") == []
    assert values(feed, "a:updated/text()") == ["1970-01-01T00:00:00Z"]

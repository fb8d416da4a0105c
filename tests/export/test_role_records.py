"""What the data says of the mini site's roles, worked out by hand from its six guides."""

from typing import Any

import pytest

from build_scripts.export.level_records import level_record
from build_scripts.export.lever_records import lever_record, levers_record
from build_scripts.export.role_records import role_record
from build_scripts.link.site_index import SiteIndex
from tests.built import read_mini
from tests.link.level_guides import linked

Record = dict[str, Any]
UMBRA = {"company": None, "name": "Umbra"}


@pytest.fixture(scope="module")
def index() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


@pytest.fixture(scope="module")
def software(index: SiteIndex) -> dict[str, Record]:
    """The guides for software engineers, by company."""
    return {guide["company"]["slug"]: guide for guide in role_record(index.roles["software-engineer"], index)["guides"]}


@pytest.fixture(scope="module")
def levels(index: SiteIndex) -> Record:
    """What the guides for software engineers claim about levels."""
    return level_record(index.roles["software-engineer"], index)


def money(low: int, high: int) -> dict[str, int]:
    """Return the ends of an amount."""
    return {"low": low, "high": high}


def test_a_row_of_pay(software: dict[str, Record]) -> None:
    """London at Acme: a four-year grant of £60K–£110K is £15K–£27.5K a year, 10% of £90K–£120K is £9K–£12K."""
    row = next(row for row in software["acme"]["pay"] if row["region"] == "london")
    assert (row["currency"], row["line"], row["anchor"], row["level"], row["sign_on"]) == ("GBP", 8, "pay-london", None, None)
    assert row["base"] == {
        "raw": "£90K–£120K",
        "kind": "money",
        "currency": "GBP",
        "low": 90000,
        "high": 120000,
        "open_high": False,
        "period": None,
        "vest_years": None,
        "percent": None,
        "year": money(90000, 120000),
    }
    assert (row["equity"]["period"], row["equity"]["vest_years"], row["equity"]["year"]) == ("grant", 4, money(15000, 27500))
    assert (row["bonus"]["percent"], row["bonus"]["low"], row["bonus"]["year"]) == (money(10, 10), None, money(9000, 12000))
    assert row["total"]["year"] == money(115000, 160000)


def test_a_cell_that_cannot_be_read_is_its_words(index: SiteIndex) -> None:
    """The base of Acme's security engineer in New York is misspelled: no amount, and no bonus worked out from it."""
    guides = role_record(index.roles["security-engineer"], index)["guides"]
    row = next(guide for guide in guides if guide["id"] == "acme/security-engineer")["pay"][0]
    assert (row["base"]["raw"], row["base"]["low"], row["base"]["year"]) == ("$15oK–$190K", None, None)
    assert (row["bonus"]["percent"], row["bonus"]["year"]) == (money(10, 10), None)
    assert row["currency"] == "USD"


def test_regions_are_counted_by_guide(index: SiteIndex) -> None:
    """Two guides have New York, three London, two Berlin; a place that the vocabulary lacks is in its row alone."""
    record = role_record(index.roles["software-engineer"], index)
    assert [(region["slug"], region["guides"]) for region in record["regions"]] == [("new-york", 2), ("london", 3), ("berlin", 2)]
    rows = [row for guide in record["guides"] for row in guide["pay"] if row["region"] is None]
    assert [row["region_raw"] for row in rows] == ["Tromsø"]


def test_own_levels_and_what_they_equal(software: dict[str, Record]) -> None:
    """Acme says R4-R5 = P3 = L4-L5 = Band 6; Cobalt's own L4 stands in its title."""
    acme = software["acme"]["levels"]
    assert acme["own"] == ["R4", "R5"]
    assert [(side["company"], side["levels"], side["own"], side["line"]) for side in acme["equals"]] == [
        ("borealis", ["P3"], ["R4", "R5"], 14),
        ("cobalt", ["L4", "L5"], ["R4", "R5"], 14),
        (None, ["Band 6"], ["R4", "R5"], 14),
    ]
    assert software["cobalt"]["levels"]["own"] == ["L4"]


def test_floors_offers_levers_and_sources(software: dict[str, Record]) -> None:
    """Acme: a floor of $185K, Borealis at $210K; one lever asks for base and sign-on; sources of 2024 to 2026."""
    acme = software["acme"]
    assert [(floor["component"], floor["low"]) for floor in acme["floors"]] == [("base", 185000)]
    assert [(offer["company"], offer["name"], [amount["low"] for amount in offer["amounts"]]) for offer in acme["competing"]] == [
        ("borealis", "Borealis", [210000])
    ]
    components = {lever["title"]: lever["components"] for lever in acme["levers"]}
    assert components["Scarce Flight Software Skill"] == ["base", "sign_on"]
    assert components["Vesting Gap"] == []
    assert acme["sources"] == {"count": 2, "years": [2024, 2025, 2026]}


def test_each_pair_stands_once(levels: Record) -> None:
    """Three guides name four companies together in six pairs; Acme and Borealis have two claims, one from each."""
    pairs = {(pair["left"]["name"], pair["right"]["name"]): pair["edges"] for pair in levels["pairs"]}
    assert len(pairs) == len(levels["pairs"]) == 6
    assert [(edge["left"]["levels"], edge["right"]["levels"], edge["guide"], edge["line"]) for edge in pairs["Acme", "Borealis"]] == [
        (["R4", "R5"], ["P3"], "acme/software-engineer", 14),
        (["R4"], ["P3"], "borealis/software-engineer", 11),
    ]


def test_contradictions_are_listed(levels: Record) -> None:
    """Umbra's Band 6 or Band 5: of Acme's R4, and of Cobalt's L4."""
    found = levels["contradictions"]
    assert [(one["name"], one["level"], one["other"]) for one in found] == [("Acme", "R4", UMBRA), ("Cobalt (Holdings)", "L4", UMBRA)]
    assert [[edge["right"]["levels"] for edge in one["edges"]] for one in found] == [[["Band 6"], ["Band 5"]]] * 2


def test_claims_are_whole(levels: Record) -> None:
    """Each with its guide, its line and all its sides, the guide's own first."""
    assert [(claim["guide"], claim["line"], len(claim["sides"])) for claim in levels["claims"]] == [
        ("acme/software-engineer", 14, 4),
        ("borealis/software-engineer", 11, 3),
        ("cobalt/software-engineer", 10, 3),
    ]
    assert all([side["own"] for side in claim["sides"]] == [True] + [False] * (len(claim["sides"]) - 1) for claim in levels["claims"])
    assert levels["claims"][0]["sides"][3] == UMBRA | {"levels": ["Band 6"], "title": None, "own": False, "raw": "Umbra Band 6"}


def test_a_lever_is_whole(index: SiteIndex) -> None:
    """Its words, its amounts, its line, and the same entry as in the list."""
    linked = index.levers_of["acme/software-engineer"][1]
    record = lever_record(linked, index)
    assert record["script"] == "Borealis has offered me $210K base. I would rather build boosters with you; can you meet $205K base?"
    assert [(amount["role"], amount["low"]) for amount in record["amounts"]] == [("competing", 210000), ("ask", 205000)]
    assert (record["number"], record["line"], record["state"], record["first_seen"]) == (1, 20, "live", "2026-03-01")
    assert record["guide_address"] == f"/guides/acme/software-engineer/#lever-{linked.id}"
    entry = next(entry for entry in levers_record(index)["levers"] if entry["id"] == linked.id)
    assert record.items() >= entry.items()


def test_a_side_that_names_two_companies_speaks_of_each() -> None:
    """And a company that no list knows goes by its written name, in claims and pairs."""
    index = linked(("Acme", "Acme A4 = Senior QA (Borealis/Cobalt)"), ("Borealis", "Borealis B2 = Moon Shot M4"))
    found = level_record(index.roles["qa"], index)
    assert [(side["company"], side["name"]) for side in found["claims"][0]["sides"]] == [
        ("acme", "Acme"),
        ("borealis", "Borealis"),
        (None, "Cobalt"),
    ]
    pairs = {(pair["left"]["name"], pair["right"]["name"]) for pair in found["pairs"]}
    assert pairs == {("Acme", "Borealis"), ("Acme", "Cobalt"), ("Borealis", "Cobalt"), ("Moon Shot", "Borealis")}
    equals = role_record(index.roles["qa"], index)["guides"][0]["levels"]["equals"]
    assert [(side["name"], side["title"]) for side in equals] == [("Borealis", "Senior QA"), ("Cobalt", "Senior QA")]

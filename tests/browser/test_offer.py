"""/offer/ on the mini site: positions worked out by hand, and nothing typed leaves the browser unless the reader asks."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor

Visit = Callable[..., Visitor]
# Acme, software engineer, New York: base 150–200, RSUs 120–240 over 4 years, bonus 10–15 %, total 195–290 (base + bonus + equity / 4).
FIGURES = {"base": "$185K", "equity": "160k", "bonus": "12%"}
POSITIONS = {"base": "70", "equity": "33.3", "bonus": "40", "total": "54.9"}  # 247.2 of 195–290


def choose(page: Page, role: str, company: str, region: str) -> None:
    """Choose whose offer it is, as a reader does."""
    page.get_by_label("Role").select_option(role)
    page.get_by_label("Company").select_option(company)
    page.get_by_label("Region").select_option(region)


def enter(page: Page, **figures: str) -> None:
    """Type figures, key by key."""
    for name, words in figures.items():
        field = page.locator(f"#offer-{name}")
        field.fill("")
        field.press_sequentially(words)


def acme(visitor: Visitor) -> Page:
    """Open the form with the offer of Acme in New York."""
    page = visitor.open("/offer/")
    choose(page, "software-engineer", "acme", "new-york")
    enter(page, **FIGURES)
    return page


def part(page: Page, name: str) -> str:
    """Return the words of a part."""
    return re.sub(r"\s+", " ", page.locator(f"[data-part={name}]").inner_text())


def positions(page: Page) -> dict[str, str | None]:
    """Return the position of each part that has one."""
    return {str(one.get_attribute("data-part")): one.get_attribute("data-position") for one in page.locator("[data-position]").all()}


def test_positions(visit_mini: Visit) -> None:
    """Each part in its own range, and in words; a sign-on that the table does not have is said to be none."""
    page = acme(visit_mini())
    assert positions(page) == POSITIONS
    assert part(page, "base") == "Base $185K 70% of the way up $150K–$200K, above the middle"
    assert part(page, "equity") == "Equity $40K a year 33% of the way up $30K–$60K a year, below the middle"
    assert part(page, "bonus") == "Bonus 12% 40% of the way up 10–15% of base, below the middle"
    assert part(page, "total") == "Total $247.2K 55% of the way up $195K–$290K, above the middle"
    assert part(page, "sign_on") == "Sign-on not entered The guide states none in this row."
    expect(page.locator("#offer-result")).to_contain_text("Counted as base + bonus + equity / 4, the way the guide’s own total adds up.")


@pytest.mark.parametrize(
    ("figures", "name", "up", "words"),
    [
        ({"base": "140K"}, "base", "-20", "$10K below $150K–$200K"),
        ({"base": "210,000"}, "base", "120", "$10K above $150K–$200K"),
        ({"base": "150k"}, "base", "0", "at the low end of $150K–$200K"),
        ({"base": "175k"}, "base", "50", "50% of the way up $150K–$200K, in the middle"),
        ({"equity": "160k", "years": "2"}, "equity", "166.7", "$20K above $30K–$60K a year"),
        ({"base": "200k", "bonus": "25k"}, "bonus", "50", "of base, in the middle"),
    ],
)
def test_beyond_the_ends(visit_mini: Visit, figures: dict[str, str], name: str, up: str, words: str) -> None:
    """Below 0 and above 100 are allowed; another vesting term changes the year; an amount is held against percents through the base."""
    page = visit_mini().open("/offer/")
    choose(page, "software-engineer", "acme", "new-york")
    enter(page, **figures)
    assert positions(page)[name] == up
    assert words in part(page, name)


def test_the_floor(visit_mini: Visit) -> None:
    """Acme's guide stops at $185K base: at it, below it, above it."""
    page = acme(visit_mini())
    floor = page.locator(".lb-floors li")
    expect(floor).to_have_text(["$185K baseyour offer is just at it"])
    enter(page, base="182.5k")
    expect(floor).to_contain_text("your offer is $2.5K below it")
    enter(page, base="190k")
    expect(floor).to_contain_text("your offer is $5K above it")


def test_other_companies_at_an_equal_level(visit_mini: Visit) -> None:
    """Cobalt pays here: base 140–180, total 180–270 as base + bonus, by which the offer is 207.2; Borealis and Umbra are named."""
    page = acme(visit_mini())
    others = page.locator(".lb-others tbody tr")
    expect(others).to_have_count(1)
    cells = [re.sub(r"\s+", " ", words) for words in others.locator("th, td").all_inner_texts()]
    assert cells == ["Cobalt (Holdings) L4–L5 or L4, claimed in 3 guides", "$140K–$180K", "$5K above", "$180K–$270K", "30% of the way up"]
    expect(page.locator("#offer-result")).to_contain_text(re.compile("without figures for this region and level: .*Borealis"))
    expect(page.locator("#offer-result")).to_contain_text(re.compile("without figures for this region and level: .*Umbra"))
    expect(page.locator("#offer-chart svg")).to_have_attribute("aria-label", re.compile("Cobalt .*; your total, \\$247.2K$"))


def test_an_inferred_level_is_marked(visit_mini: Visit) -> None:
    """Dusk D4 is Acme R4 by its own guide, and Acme R4 is Borealis P3 by Borealis': 95 of 86–114 there is 32 %."""
    page = visit_mini().open("/offer/")
    choose(page, "security-engineer", "dusk", "london")
    enter(page, base="£95k")
    direct, inferred = page.locator(".lb-others tbody tr").all()
    expect(direct).to_contain_text("Acme")
    expect(direct).to_contain_text("claimed in 1 guide")
    expect(direct).to_contain_text("33% of the way up")
    expect(inferred).to_contain_text("Borealis")
    expect(inferred).to_contain_text("inferred through Acme")
    expect(inferred).to_contain_text("32% of the way up")


def test_a_level_narrows_the_claims(visit_mini: Visit) -> None:
    """Borealis' guide puts P3 beside Acme R4 alone; Acme's own puts R4–R5 beside P3. At R5 only the second speaks."""
    page = visit_mini().open("/offer/")
    choose(page, "software-engineer", "acme", "london")
    enter(page, base="£100k")
    borealis = page.locator(".lb-others tbody tr").filter(has_text="Borealis")
    expect(borealis).to_contain_text("claimed in 2 guides")
    page.get_by_label("Level").select_option("R5")
    expect(borealis).to_contain_text("claimed in 1 guide")


def test_levers_that_ask_for_what_is_missing_come_first(visit_mini: Visit) -> None:
    """Base stands high, the sign-on is absent: the lever that asks for it leads, then the other that asks, then the rest."""
    page = acme(visit_mini())
    levers = page.locator(".lb-levers li")
    expect(levers).to_have_count(5)
    expect(levers.nth(0)).to_contain_text("Scarce Flight Software Skill")
    expect(levers.nth(0)).to_contain_text("sign-on is not in your offer")
    expect(levers.nth(1)).to_contain_text("Rival Offer")
    levers.nth(0).get_by_role("link").click()
    expect(page).to_have_url(re.compile("/l/[a-z0-9]{6}/$"))


def test_what_cannot_be_read_is_said_at_its_field(visit_mini: Visit) -> None:
    """A fault stands below its field and is bound to it; the other parts still stand."""
    page = acme(visit_mini())
    enter(page, equity="loads")
    field = page.locator("#offer-equity")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#offer-equity-said")).to_contain_text("is not a figure that can be read here")
    assert field.get_attribute("aria-describedby") == "offer-equity-said"
    assert "equity" not in positions(page)
    enter(page, equity="£160k")
    expect(page.locator("#offer-equity-said")).to_contain_text("is not in USD")
    enter(page, equity="160k")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert positions(page) == POSITIONS


def test_nothing_typed_leaves(visit_mini: Visit) -> None:
    """While figures are typed: no request, no change of the address, nothing stored, no history."""
    visitor = visit_mini()
    page = visitor.open("/offer/")
    choose(page, "software-engineer", "acme", "new-york")
    page.wait_for_load_state("networkidle")
    visitor.requests.clear()
    before = page.url, page.evaluate("history.length")
    enter(page, **FIGURES, signon="30k", years="3")
    page.locator("#offer-signon").press("Enter")
    expect(page.locator("#offer-chart svg")).to_be_visible()
    assert visitor.requests == []
    assert (page.url, page.evaluate("history.length")) == before
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert not re.search("185|160k|30k", stored)
    assert page.locator("#offer-tool [name]").count() == 0
    assert page.locator("#offer-tool input:not([autocomplete=off]):not([type=checkbox])").count() == 0


def test_a_link_is_made_when_asked_for(visit_mini: Visit) -> None:
    """The figures stand in the fragment, which no server sees, and fill the form of whoever opens it."""
    visitor = visit_mini()
    page = acme(visitor)
    page.get_by_role("button", name="Copy a link with these figures").click()
    link = page.get_by_label("Link", exact=True).input_value()
    assert link == page.url
    assert urlsplit(link).query == ""
    assert urlsplit(link).fragment == "role=software-engineer&company=acme&region=new-york&base=%24185K&equity=160k&years=4&bonus=12%25"
    other = visit_mini()
    opened = other.open(link.removeprefix(visitor.root))
    expect(opened.locator("[data-part=base]")).to_have_attribute("data-position", "70")
    assert positions(opened) == POSITIONS
    assert [url for url in other.requests if "185K" in url] == []


def test_a_link_that_names_what_is_not_there(visit_mini: Visit) -> None:
    """Said, and the rest of the form works."""
    page = visit_mini().open("/offer/#role=software-engineer&company=umbra&base=100k")
    expect(page.locator("#offer-notes")).to_contain_text("There is no guide of “umbra” here.")
    page.get_by_label("Company").select_option("acme")
    expect(page.locator("[data-part=base]")).to_be_visible()
    page.goto(page.url.partition("#")[0] + "#role=astronaut")
    expect(page.locator("#offer-notes")).to_contain_text("There is no role “astronaut” here.")


def in_euros(route: Route) -> None:
    """Answer with the role's file, where Borealis pays the figures of its London row in euros."""
    answer = route.fetch()
    role = answer.json()
    (row,) = [
        row for guide in role["guides"] if guide["company"]["slug"] == "borealis" for row in guide["pay"] if row["region"] == "london"
    ]
    row["currency"] = "EUR"
    for name in ("base", "equity", "bonus", "total"):
        row[name]["currency"] = "EUR" if row[name]["currency"] else None
    route.fulfill(response=answer, json=role)


def test_other_currencies_are_converted_when_asked_for(visit_mini: Visit) -> None:
    """€88K–€118K at 0.8338 pounds is 73,374–98,388: left out until the reader asks, then marked, with rate and date."""
    visitor = visit_mini()
    visitor.context.route("**/api/v1/roles/*", in_euros)
    page = visitor.open("/offer/")
    choose(page, "software-engineer", "acme", "london")
    enter(page, base="£85k")
    others = page.locator(".lb-others tbody tr")
    expect(others).to_have_count(1)
    expect(page.locator("#offer-result")).to_contain_text("1 company left out: Borealis")
    page.get_by_label("Convert other currencies to GBP").check()
    expect(others).to_have_count(2)
    expect(others.first).to_contain_text("≈ £73.4K–£98.4K")
    expect(others.first).to_contain_text("46% of the way up")
    expect(page.locator("#offer-result")).to_contain_text("reference rates of 30 October 2026: €1 = £0.8338.")
    expect(page.get_by_label("Convert other currencies to GBP")).to_be_focused()


def test_one_currency_offers_no_conversion(visit_mini: Visit) -> None:
    """Everybody in London pays pounds."""
    page = visit_mini().open("/offer/")
    choose(page, "software-engineer", "acme", "london")
    enter(page, base="£100k")
    expect(page.locator(".lb-others tbody tr")).to_have_count(2)
    expect(page.get_by_label("Convert other currencies")).to_have_count(0)


def test_without_data_the_ways_in_are_said(visit_mini: Visit) -> None:
    """A role's file that cannot be fetched is said, with the role's page; level claims that cannot, too."""
    visitor = visit_mini()
    page = visitor.context.new_page()
    page.route("**/api/v1/*/*", lambda route: route.abort())
    page.goto(f"{visitor.root}/offer/")
    page.get_by_label("Role").select_option("software-engineer")
    expect(page.locator("#offer-notes")).to_contain_text("The figures for Software Engineer could not be fetched.")
    page.unroute("**/api/v1/*/*")
    page.route("**/api/v1/levels/*", lambda route: route.abort())
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#offer-notes")).to_contain_text("The level claims could not be fetched; other companies are left out.")
    choose(page, "software-engineer", "acme", "new-york")
    enter(page, **FIGURES)
    assert positions(page) == POSITIONS


def test_with_keys_alone(visit_mini: Visit) -> None:
    """Each field is reached in the order it is read, and its label is its name."""
    page = visit_mini().open("/offer/")
    choose(page, "software-engineer", "acme", "new-york")
    page.get_by_label("Region").focus()
    reached = []
    for _ in range(6):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.labels[0].textContent"))
    assert reached == ["Level", "Base a year", "Equity, whole grant", "Vesting, years", "Bonus or percent", "Sign-on"]


def test_without_scripts_it_says_what_it_would_do(visit_mini: Visit) -> None:
    """No dead form; the plain pages with the ranges."""
    page = visit_mini(java_script_enabled=False).open("/offer/")
    expect(page.locator("#offer-tool")).to_be_hidden()
    expect(page.locator("main")).to_contain_text("The form needs JavaScript")
    page.locator("main").get_by_role("link", name="Software Engineer").click()
    expect(page).to_have_url(re.compile("/roles/software-engineer/$"))

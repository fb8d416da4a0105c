"""/compare/ on the mini site: figures worked out by hand, the address, keys alone, no script, no data, a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.built import Built

Visit = Callable[..., Visitor]
LONDON = "/compare/?role=software-engineer&with=acme,borealis&region=london"
VENDOR = re.compile(r"/assets/vendor/")


def rows(page: Page) -> list[list[str]]:
    """Return the words of the pay table, row by row, once it stands."""
    body = page.locator("#compare-tables table").first.locator("tbody tr")
    expect(body.first).to_be_visible()
    return [[re.sub(r"\s+", " ", cell).strip() for cell in row.locator("th, td").all_inner_texts()] for row in body.all()]


def status(page: Page) -> Locator:
    """Return the sentence that says what is compared."""
    return page.locator("#compare-status")


def test_a_mailed_link_opens_the_view(visit_mini: Visit) -> None:
    """Two guides in London: every figure for one year, the grants they come from, the middles of the totals (137.5 and 125)."""
    page = visit_mini().open(LONDON)
    expect(status(page)).to_contain_text("Acme is highest at £137.5K, £12.5K above Borealis.")
    assert rows(page) == [
        ["Acme", "£90K–£120K", "£15K–£27.5K £60K–£110K over 4 years", "10% £9K–£12K", "£115K–£160K"],
        ["Borealis", "£88K–£118K", "£11.3K–£22.5K £45K–£90K over 4 years", "5% £4.4K–£5.9K", "£104K–£146K"],
    ]
    expect(page.locator("#compare-role")).to_have_value("software-engineer")
    expect(page.locator("#compare-region")).to_have_value("london")
    expect(page.locator("#compare-chosen button")).to_have_text(["Acme×", "Borealis×"])


def test_every_figure_leads_to_its_line(visit_mini: Visit, mini: Built) -> None:
    """Pay to its row, levels and asks to their parts of the guide; each target is there."""
    page = visit_mini().open(LONDON)
    rows(page)
    hrefs = {str(href) for href in page.locator("#compare-tables a").evaluate_all("links => links.map(link => link.href)")}
    paths = {href.partition("/book")[2] for href in hrefs}
    assert {"/guides/acme/software-engineer/#pay-london", "/guides/acme/software-engineer/#strategy"} <= paths
    for path in sorted(paths):
        address, _, anchor = path.partition("#")
        assert not anchor or f'id="{anchor}"' in mini.html(address), path


def test_the_other_table(visit_mini: Visit) -> None:
    """Levels with what each guide claims of the other, asks, floor, levers."""
    page = visit_mini().open(LONDON)
    rows(page)
    acme, borealis = page.locator(".lb-besides tbody tr").all()
    expect(acme).to_contain_text("R4 and R5 = Borealis P3")
    expect(acme).to_contain_text("$185K base")
    expect(acme).to_contain_text("5 levers")
    expect(borealis).to_contain_text("P3 = Acme R4")


def test_the_picture_says_the_same(visit_mini: Visit) -> None:
    """One drawing with a text of its own: as many bars as ranges."""
    page = visit_mini().open(LONDON)
    picture = page.locator("#compare-charts svg")
    expect(picture).to_have_attribute(
        "aria-label", "Acme: base £90K–£120K, total £115K–£160K; Borealis: base £88K–£118K, total £104K–£146K"
    )
    expect(picture.locator("rect")).to_have_count(4)


def test_currencies_are_kept_apart(visit_mini: Visit) -> None:
    """As written, dollars and pounds never share an axis, and no order is made of them."""
    page = visit_mini().open("/compare/?role=security-engineer&with=acme,borealis&region=london")
    expect(page.locator("#compare-charts svg")).to_have_count(1)
    page.goto(page.url.replace("region=london", "region=new-york"))
    expect(page.locator("#compare-notes")).to_contain_text("Borealis has no figures for New York. Its guide speaks of Berlin and London.")
    expect(status(page)).not_to_contain_text("highest")


def test_a_conversion_is_marked(visit_mini: Visit) -> None:
    """Pounds at 1.1172 / 0.8338 = 1.33989 dollars: £115K is 154,087, £160K is 214,382, each marked, with one line of rates and date."""
    page = visit_mini().open(f"{LONDON}&currency=USD")
    first = rows(page)[0]
    assert first[1] == "≈ $121K–$161K £90K–£120K"
    assert first[4] == "≈ $154K–$214K £115K–£160K"
    notes = page.locator("#compare-notes p")
    expect(notes).to_have_text(
        ["≈ converted at the European Central Bank reference rates of 30 October 2026: €1 = $1.1172 and £1 = $1.3399."]
    )
    floor = page.locator(".lb-besides tbody tr").first
    expect(floor).to_contain_text("$185K base")
    expect(floor).not_to_contain_text("≈")
    expect(page.locator("#compare-charts svg")).to_have_attribute("aria-label", re.compile("total ≈ "))
    page.locator("#compare-currency").select_option("EUR")
    expect(notes).to_have_text(
        ["≈ converted at the European Central Bank reference rates of 30 October 2026: £1 = €1.1993 and $1 = €0.89509."]
    )
    expect(floor).to_contain_text("≈ €166K base")
    page.locator("#compare-currency").select_option("")
    expect(page.locator("#compare-notes")).to_be_hidden()
    assert rows(page)[0][4] == "£115K–£160K"


def test_what_has_no_rate_stays(visit_mini: Visit) -> None:
    """A currency that no bank quotes is named, and the figures stay as written."""
    page = visit_mini().open(f"{LONDON}&currency=XXX")
    expect(page.locator("#compare-notes")).to_contain_text("There is no rate for “XXX”; amounts stay as written.")
    assert rows(page)[0][4] == "£115K–£160K"


def test_choosing_writes_the_address(visit_mini: Visit) -> None:
    """Role, two companies, region, currency: each choice is in the address, and a second visitor sees the same."""
    visitor = visit_mini()
    page = visitor.open("/compare/")
    page.get_by_label("Role").select_option(label="Software Engineer")
    page.get_by_label("Acme").check()
    page.get_by_label("Cobalt").check()
    page.get_by_label("Region").select_option("london")
    page.get_by_label("Currency").select_option("EUR")
    expect(page).to_have_url(f"{visitor.root}/compare/?role=software-engineer&with=acme,cobalt&region=london&currency=EUR")
    expect(page.locator("#compare-notes")).to_contain_text("£1 = €1.1993")
    seen = rows(page)
    other = visit_mini().open(visitor.address(page))
    expect(other.locator("#compare-notes")).to_contain_text("£1 = €1.1993")
    assert rows(other) == seen
    page.get_by_label("Remove Acme").click()
    expect(page).to_have_url(re.compile(r"with=cobalt&"))
    assert len(rows(page)) == 1


def test_back_and_forward(visit_mini: Visit) -> None:
    """A figure leads away; back is the comparison as it was left, and forward the guide."""
    visitor = visit_mini()
    page = visitor.open(LONDON)
    rows(page)
    page.get_by_label("Region").select_option("berlin")
    expect(page).to_have_url(re.compile("region=berlin"))
    page.locator("#compare-tables td a").first.click()
    expect(page).to_have_url(re.compile("/guides/acme/software-engineer/#pay-berlin$"))
    page.go_back()
    expect(page.locator("#compare-region")).to_have_value("berlin")
    assert rows(page)[0][4] == "€98K–€133K"
    page.go_forward()
    expect(page).to_have_url(re.compile("#pay-berlin$"))


@pytest.mark.parametrize(
    ("address", "said", "left"),
    [
        ("/compare/?role=astronaut&with=acme", "There is no role “astronaut” here.", 0),
        (
            "/compare/?role=software-engineer&with=acme,umbra,borealis&region=london",
            "There is no guide of “umbra” for Software Engineer.",
            2,
        ),
        ("/compare/?role=software-engineer&with=acme,borealis&region=mars", "No guide for Software Engineer names the region “mars”", 2),
    ],
)
def test_an_unknown_part_is_said(visit_mini: Visit, address: str, said: str, left: int) -> None:
    """Role, company, region: what the data does not have is named, and the rest is shown."""
    page = visit_mini().open(address)
    expect(page.locator("#compare-notes")).to_contain_text(said)
    if left:
        assert len(rows(page)) == left


def test_with_keys_alone(visit_mini: Visit) -> None:
    """From the first field to two companies and back to one, without a mouse; focus is never lost."""
    page = visit_mini().open("/compare/")
    page.get_by_label("Role").focus()
    page.keyboard.type("Software")
    expect(page.locator("#compare-list input").first).to_be_visible()
    seen = list[str]()
    while (focused := page.evaluate("document.activeElement.value || document.activeElement.tagName")) != "borealis":
        seen.append(focused)
        assert len(seen) < 12, seen
        if focused == "acme":
            page.keyboard.press("Space")
            expect(page.locator("#compare-chosen button")).to_have_count(1)
            assert page.evaluate("document.activeElement.value") == "acme"
        page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Space")
    expect(status(page)).to_contain_text("2 guides side by side")
    page.get_by_label("Remove Borealis").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Remove Acme")).to_be_focused()
    expect(status(page)).to_contain_text("Choose one more company")


def test_finding_a_company(visit_mini: Visit) -> None:
    """The list narrows to what is typed, says how many are left, and asks no host for anything."""
    visitor = visit_mini()
    page = visitor.open("/compare/?role=software-engineer")
    page.wait_for_load_state("networkidle")
    before = len(visitor.requests)
    page.get_by_label("Find a company").press_sequentially("cob")
    expect(page.locator("#compare-list li:visible")).to_have_count(1)
    expect(page.locator("#compare-found")).to_have_text("1 company found")
    assert len(visitor.requests) == before


def test_without_data_the_ways_in_are_said(visit_mini: Visit) -> None:
    """A role's file that cannot be fetched: said, with the role's page, and tried again when asked to."""
    visitor = visit_mini()
    page = visitor.context.new_page()
    page.route("**/api/v1/roles/*", lambda route: route.abort())
    page.goto(visitor.root + LONDON)
    expect(page.locator("#compare-notes")).to_contain_text("The figures for Software Engineer could not be fetched.")
    expect(page.locator("#compare-notes a")).to_have_attribute("href", f"{visitor.root}/roles/software-engineer/")
    expect(page.locator("#compare-result")).to_be_hidden()
    page.unroute("**/api/v1/roles/*")
    page.get_by_role("button", name="Try again").click()
    assert len(rows(page)) == 2


def test_without_rates_and_pictures_the_table_stands(visit_mini: Visit) -> None:
    """Rates and the chart library are missed and said; the figures are there as written."""
    visitor = visit_mini()
    page = visitor.context.new_page()
    page.route("**/api/v1/rates.json", lambda route: route.abort())
    page.route(VENDOR, lambda route: route.abort())
    page.goto(f"{visitor.root}{LONDON}&currency=USD")
    expect(page.locator("#compare-notes")).to_contain_text("The reference rates could not be fetched; amounts stay as written.")
    expect(page.locator("#compare-charts")).to_have_text("The picture could not be loaded. The table says the same.")
    assert rows(page)[0][4] == "£115K–£160K"


def test_without_scripts_the_pairs_are_listed(visit_mini: Visit) -> None:
    """No form that cannot work; what it would do, and the rendered pairs of each role, which lead on."""
    page = visit_mini(java_script_enabled=False).open("/compare/")
    expect(page.locator("#compare-tool")).to_be_hidden()
    expect(page.locator("main")).to_contain_text("Choosing needs JavaScript")
    link = page.locator("main").get_by_role("link", name="Acme and Borealis").first
    link.click()
    expect(page).to_have_url(re.compile(r"/compare/[a-z-]+/acme-vs-borealis/$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [LONDON, f"{LONDON}&currency=JPY"])
def test_a_phone_scrolls_one_way(visit_mini: Visit, scheme: str, address: str) -> None:
    """At 390 and 320 pixels nothing runs off the side, the picture included; the bars differ from the ground."""
    visitor = visit_mini(width=390, color_scheme=scheme)
    page = visitor.open(address)
    rows(page)
    bar = page.locator("#compare-charts rect").first
    expect(bar).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert bar.evaluate("bar => getComputedStyle(bar).fill") != page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_library_is_loaded_by_the_tools_alone(visit_mini: Visit) -> None:
    """Other pages fetch neither it nor the tools' modules."""
    visitor = visit_mini()
    for address in ("/", "/roles/software-engineer/", "/guides/acme/software-engineer/"):
        visitor.open(address).wait_for_load_state("networkidle")
    assert [url for url in visitor.requests if VENDOR.search(url) or "/assets/tools/" in url] == []
    for address in ("/compare/", "/offer/"):
        visitor.requests.clear()
        visitor.open(address).wait_for_load_state("networkidle")
        assert len([url for url in visitor.requests if VENDOR.search(url)]) == 2

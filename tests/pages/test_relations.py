"""Who is mapped to a company and who cites it, with the positions worked out by hand."""

import pytest

from build_scripts.link.site_index import SiteIndex
from build_scripts.pages.company_relations import CitedAmount, cited_view, mapped_views
from build_scripts.pages.page import Place
from tests.built import read_mini
from tests.small import library, pay


@pytest.fixture(scope="module")
def mini() -> SiteIndex:
    """The mini site's index."""
    return read_mini().index


def cited(index: SiteIndex, company: str) -> dict[str, list[tuple[str, str]]]:
    """Return citing company → its figures and how they lie to the cited company's guide."""
    views = [cited_view(citation, index.companies[company], index, Place("/")) for citation in index.citations_on[company]]
    return {view.guide.text: [(amount.words, amount.beside) for amount in view.amounts] for view in views}


def test_mappings_are_counted_from_each_end(mini: SiteIndex) -> None:
    """Both guides of Acme name Borealis, both of Borealis name Acme; Umbra has no guide to say it back."""
    mapped, by_others = mapped_views(mini.companies["acme"], mini, Place("/"))
    views = {view.company.text: [saying.words for saying in view.sayings] for view in mapped}
    assert views["Borealis"] == ["2 guides of Acme say so", "2 guides of Borealis say it back"]
    assert views["Cobalt (Holdings)"] == [
        "1 guide of Acme says so",
        "1 guide of Cobalt (Holdings) says it back",
        "2 guides of other companies say so too",
    ]
    assert views["Umbra"] == ["1 guide of Acme says so", "1 guide of other companies says so too"]
    assert by_others == ()
    assert next(iter(views)) == "Borealis"


def test_what_others_alone_say_is_told_apart() -> None:
    """Cedar's guide puts Ash beside Birch; neither of the two says anything of the other."""
    plain = pay("Reno | $90K–$99K | — | — | $90K–$99K")
    index = library({"ash/clerk": plain, "birch/clerk": plain, "cedar/clerk": "**Level Mapping:** Cedar L3 = Ash A2 = Birch B1\n"})
    mapped, by_others = mapped_views(index.companies["ash"], index, Place("/"))
    assert [(view.company.text, [saying.words for saying in view.sayings]) for view in mapped] == [("Cedar", ["1 guide of Cedar says so"])]
    assert by_others == ("Birch",)


def test_citations_stand_in_the_cited_guide(mini: SiteIndex) -> None:
    """€112K lies above €85K–€110K; $195K is 45 of 50 up in $150K–$200K; Borealis has no dollars."""
    assert cited(mini, "acme") == {
        "Borealis": [("€112K base", "Acme’s own guide: €2K above the Berlin range €85K–€110K")],
        "Cobalt (Holdings)": [("$195K base", "Acme’s own guide: 90% of the way up the New York range $150K–$200K")],
    }
    assert cited(mini, "borealis")["Acme"] == [("$210K base", "Borealis’s own guide has no range for this")]


def test_the_region_of_the_citing_guide_comes_first() -> None:
    """Ash pays in Reno and Oslo; a guide for Oslo that names $190K base is set beside Oslo: 20 of 50 up."""
    offer = '\n> **Negotiate Up Strategy:** "I hold an offer from Ash at $190K base."\n'
    index = library(
        {
            "ash/clerk": pay("Reno | $150K–$180K | — | — | $150K–$180K", "Oslo | $170K–$220K | — | — | $170K–$220K"),
            "birch/clerk": pay("Oslo | $160K–$200K | — | — | $160K–$200K") + offer,
            "cedar/cook": pay("Reno | $160K–$200K | — | — | $160K–$200K") + offer,
        }
    )
    assert cited(index, "ash") == {
        "Birch": [("$190K base", "Ash’s own guide: 40% of the way up the Oslo range $170K–$220K")],
        "Cedar": [("$190K base", "Ash has no guide for this role")],
    }


def test_above_the_range_is_marked(mini: SiteIndex) -> None:
    """Amber is for €112K in €85K–€110K, and not for $195K in $150K–$200K."""
    views = [cited_view(citation, mini.companies["acme"], mini, Place("/")) for citation in mini.citations_on["acme"]]
    assert [amount.is_above for view in views for amount in view.amounts] == [True, False]
    assert views[0].amounts[0] == CitedAmount(
        words="€112K base", beside="Acme’s own guide: €2K above the Berlin range €85K–€110K", is_above=True
    )

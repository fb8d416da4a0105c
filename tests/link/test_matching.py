"""Which lever is which id after an edit: the cases by hand. Each library is given as guide → (title, words) of its levers."""

from dataclasses import replace

import pytest

from build_scripts.link.reconcile import Reconciled, reconcile
from build_scripts.model.ledger import Ledger, LeverState
from tests.link.lever_guides import DAY, NEXT, guide

Levers = list[tuple[str, str]]
RISK = ("Release Risk", "I stopped a release that would have charged every customer twice, and I would like $185K base for that judgement.")
OFFER = ("Competing Offers", "Borealis has offered me $180K base and $120K in stock. I need $188K base to stay with you this year.")
NIGHTS = ("Night Shifts", "If I am on call for ten nights a month, the bonus should begin at fifteen percent of my base.")
SKILL = ("Scarce Skill", "Few people have certified a payment switch from end to end, and I have done so for two banks already.")
OWN = {"acme/qa": [RISK, OFFER, NIGHTS], "borealis/qa": [SKILL]}


def built(library: dict[str, Levers], ledger: Ledger, *, later: bool = True) -> Reconciled:
    """Reconcile a library with a ledger, on the next day."""
    return reconcile(ledger, [guide(guide_id, levers) for guide_id, levers in library.items()], NEXT if later else DAY)


FIRST = built(OWN, Ledger(), later=False)


def ids_of(found: Reconciled, library: dict[str, Levers]) -> dict[tuple[str, str], str]:
    """Return each id by guide and title."""
    return {(guide_id, library[guide_id][place][0]): lever_id for (guide_id, place), lever_id in found.ids.items()}


IDS = {title: lever_id for (_, title), lever_id in ids_of(FIRST, OWN).items()}


def edited(title: str, words: str, old: tuple[str, str]) -> tuple[str, str]:
    """Return a lever with another title (empty: the same) and some words of the script replaced ("old=new; old=new")."""
    script = old[1]
    for pair in filter(None, words.split("; ")):
        before, after = pair.split("=")
        assert before in script
        script = script.replace(before, after)
    return (title or old[0], script)


EDITED_RISK = edited("Releases You Stopped", "every customer twice=most customers twice; $185K=$190K", RISK)
EDITED_OFFER = edited("", "$120K=$130K", OFFER)
KEPT = {
    "nothing": {**OWN},
    "another order": {"acme/qa": [NIGHTS, RISK, OFFER], "borealis/qa": [SKILL]},
    "another title": {"acme/qa": [("Stopping What Would Hurt", RISK[1]), OFFER, NIGHTS], "borealis/qa": [SKILL]},
    "other words": {
        "acme/qa": [(RISK[0], "Something else, written from the beginning."), OFFER, NIGHTS],
        "borealis/qa": [SKILL],
    },
    "title and words": {"acme/qa": [EDITED_RISK, OFFER, NIGHTS], "borealis/qa": [SKILL]},
    "another role": {"acme/tester": [RISK, OFFER, NIGHTS], "borealis/qa": [SKILL]},
    "another company": {"acme-group/qa": [RISK, OFFER, NIGHTS], "borealis/qa": [SKILL]},
    "another company and edited": {"acme-group/qa": [NIGHTS, EDITED_RISK, OFFER], "borealis/qa": [SKILL]},
    "two guides merged": {"acme/qa": [SKILL, RISK, OFFER, NIGHTS]},
    "a guide split": {
        "acme/qa": [RISK],
        "acme/lead-qa": [EDITED_OFFER, edited("", "ten nights=nine nights", NIGHTS)],
        "borealis/qa": [SKILL],
    },
}


@pytest.mark.parametrize("name", KEPT)
def test_an_id_outlives_the_edit(name: str) -> None:
    """Every id is live still, where its lever now stands, and only a lever that came with the edit is new."""
    library = KEPT[name]
    found = built(library, FIRST.ledger)
    assert {entry.id for entry in found.ledger.entries.values() if entry.state is LeverState.LIVE} >= set(IDS.values())
    assert len(found.added) == sum(map(len, library.values())) - len(IDS)
    assert (found.withdrawn, found.ambiguous) == ((), ())
    assert bool(found.changed) is (name not in ("nothing", "another order"))
    unchanged = [lever_id for (_, title), lever_id in ids_of(found, library).items() if title in IDS and IDS[title] != lever_id]
    assert unchanged == []


def test_days_and_places_are_remembered() -> None:
    """An edit is dated, a move keeps the earlier guide; a lever that did not change keeps its line."""
    found = built({"acme-group/qa": [EDITED_RISK, OFFER, NIGHTS], "borealis/qa": [SKILL]}, FIRST.ledger).ledger.entries
    risk = found[IDS["Release Risk"]]
    assert (risk.first_seen, risk.changed, risk.guides) == (DAY, NEXT, ("acme-group/qa", "acme/qa"))
    assert risk.title == "Releases You Stopped"
    assert found[IDS["Scarce Skill"]] == FIRST.ledger.entries[IDS["Scarce Skill"]]


def test_a_lever_that_is_gone_and_comes_back() -> None:
    """It is withdrawn on the day it goes, and the same id, first seen on the same day, when it returns."""
    gone = built({"acme/qa": [OFFER, NIGHTS], "borealis/qa": [SKILL]}, FIRST.ledger)
    entry = gone.ledger.entries[IDS["Release Risk"]]
    assert (entry.state, entry.changed, gone.withdrawn) == (LeverState.WITHDRAWN, NEXT, (IDS["Release Risk"],))
    back = built(OWN, gone.ledger)
    assert dict(back.ids) == dict(FIRST.ids)
    assert replace(back.ledger.entries[entry.id], changed=DAY) == FIRST.ledger.entries[entry.id]


@pytest.mark.parametrize(
    ("guide_id", "lever"),
    [
        ("acme/qa", ("Release Risk", "Words about the hours of a launch, which nobody here has said before in any guide.")),
        ("acme/qa", ("Release Calendar", "Words about the hours of a launch, which nobody here has said before in any guide.")),
        ("borealis/qa", ("Release Risk", "Words about the hours of a launch, which nobody here has said before in any guide.")),
    ],
    ids=["the title of one withdrawn before", "a title like it", "its title elsewhere"],
)
def test_an_id_is_never_another_lever(guide_id: str, lever: tuple[str, str]) -> None:
    """A new lever gets an id of its own, whatever it is called."""
    without = {"acme/qa": [OFFER, NIGHTS], "borealis/qa": [SKILL]}
    gone = built(without, FIRST.ledger)
    found = built(without | {guide_id: [*without[guide_id], lever]}, gone.ledger)
    assert len(found.added) == 1
    assert found.ledger.entries[IDS["Release Risk"]].state is LeverState.WITHDRAWN


def test_what_is_not_certain_is_left_to_a_person() -> None:
    """One lever becomes two that are both much like it: neither takes its id, and both are named, also on the next day."""
    first, second = edited("Release Risk Abroad", "$185K=$190K", RISK), edited("Release Risk at Home", "$185K=$180K", RISK)
    library = {"acme/qa": [first, second, OFFER, NIGHTS], "borealis/qa": [SKILL]}
    found = built(library, FIRST.ledger)
    for again in (found, built(library, found.ledger)):
        (ambiguous,) = again.ambiguous
        assert ambiguous.entry.id == IDS["Release Risk"]
        assert ambiguous.entry.state is LeverState.UNDECIDED
        assert set(ambiguous.places) == {("acme/qa", 0), ("acme/qa", 1)}
    assert len(found.added) == 2
    later = built(OWN | {"acme/qa": [OFFER, NIGHTS]}, found.ledger)
    assert later.ambiguous == ()
    assert later.ledger.entries[IDS["Release Risk"]].state is LeverState.WITHDRAWN

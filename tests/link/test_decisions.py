"""What a person decides is what the ledger says from then on, and a build on the next day agrees."""

import pytest

from build_scripts.link.decisions import Refused, keep, retire, supersede
from build_scripts.link.reconcile import Reconciled, reconcile
from build_scripts.model.ledger import Ledger, LeverState
from tests.link.lever_guides import DAY, NEXT, guide

RISK = ("Release Risk", "I stopped a release that would have charged every customer twice, and I would like $185K base for it.")
NIGHTS = ("Night Shifts", "If I am on call for ten nights a month, the bonus should begin at fifteen percent of my base.")
ABROAD, HOME = ("Release Risk Abroad", RISK[1] + " Abroad."), ("Release Risk at Home", RISK[1] + " Home.")
BEFORE, AFTER = guide("acme/qa", [RISK, NIGHTS]), guide("acme/qa", [ABROAD, HOME, NIGHTS])
GUIDES = {"acme/qa": AFTER}
FIRST = reconcile(Ledger(), [BEFORE], DAY)
OLD, OTHER = FIRST.ids["acme/qa", 0], FIRST.ids["acme/qa", 1]
OPEN = reconcile(FIRST.ledger, [AFTER], NEXT)
NEW = OPEN.ids["acme/qa", 1]


def settled(ledger: Ledger) -> Reconciled:
    """Build again, and see that nothing is left to record or to ask."""
    found = reconcile(ledger, [AFTER], NEXT)
    assert (found.ambiguous, found.added, found.changed) == ((), (), ())
    return found


def test_it_is_an_open_question() -> None:
    """One lever became two, so a person is asked."""
    assert [found.entry.id for found in OPEN.ambiguous] == [OLD]


def test_keep() -> None:
    """The lever has its old id again, and the id that it got in between leads there."""
    found = settled(keep(OPEN, OLD, "acme/qa#release risk AT HOME", GUIDES, NEXT))
    assert found.ids["acme/qa", 1] == OLD
    assert found.ledger.successor(NEW) == OLD
    assert found.ledger.entries[OLD].first_seen == DAY


def test_replace() -> None:
    """The old address leads to the new lever."""
    found = settled(supersede(OPEN, OLD, NEW, NEXT))
    assert found.ledger.successor(OLD) == NEW
    assert found.ids == OPEN.ids


def test_retire() -> None:
    """The lever is gone for good, and nobody is asked again."""
    found = settled(retire(OPEN, OLD, GUIDES, NEXT))
    assert found.ledger.entries[OLD].state is LeverState.WITHDRAWN


def test_retire_parts_an_id_from_its_lever() -> None:
    """A lever that was wrongly matched gets an id of its own, and keeps it."""
    found = reconcile(retire(OPEN, OTHER, GUIDES, NEXT), [AFTER], NEXT)
    assert (found.added, found.changed) == ((), ())
    assert found.ids["acme/qa", 2] not in (OTHER, OLD)
    assert found.ledger.entries[OTHER].state is LeverState.WITHDRAWN


@pytest.mark.parametrize(
    ("decide", "why"),
    [
        (lambda: keep(OPEN, "nosuch", "acme/qa#Night Shifts", GUIDES, NEXT), "no lever was ever published"),
        (lambda: keep(OPEN, OLD, "acme/nosuch#Night Shifts", GUIDES, NEXT), "no such guide"),
        (lambda: keep(OPEN, OLD, "acme/qa#Day Shifts", GUIDES, NEXT), "no levers titled"),
        (lambda: keep(OPEN, OTHER, "acme/qa#Release Risk at Home", GUIDES, NEXT), "which a guide has"),
        (lambda: supersede(OPEN, OTHER, NEW, NEXT), "take it out of the guide"),
        (lambda: supersede(OPEN, OLD, OLD, NEXT), "leads to no lever"),
        (lambda: supersede(OPEN, OLD, "nosuch", NEXT), "no lever was ever published"),
        (lambda: retire(OPEN, "nosuch", GUIDES, NEXT), "no lever was ever published"),
    ],
)
def test_a_decision_that_would_lie(decide: object, why: str) -> None:
    """Refused, with the reason."""
    assert callable(decide)
    with pytest.raises(Refused, match=why):
        decide()

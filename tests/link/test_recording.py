"""What a build adds to the record: every edit replays to what the library says now, and no line is ever lost."""

import random

import pytest

from build_scripts.link.figures_ledger import read_record
from build_scripts.link.recording import added_states
from build_scripts.model.figures import FiguresRecord
from tests.link.shelf import Shelf, day

LEVERS = ['**Rival Offer:** "Can you meet $205K base?"', "**Clearance:** Few people hold one, and the work needs it."]
OSLO = "Oslo | $100K–$150K | $80K–$120K | 10% | $130K–$195K"
BONN = "Bonn | €90K–€120K | €60K–€100K | 5% | €100K–€150K"
PLACES = ("Oslo", "Bonn", "Reno", "York", "Mars")
WORDS = "base offer range payment launch switch bank audit model cluster release night market team grant bonus latency".split()


def now(record: FiguresRecord) -> dict[str, str]:
    """Return the last figures of each subject that is there."""
    return {subject: states[-1].figures for subject, states in record.states.items() if not states[-1].is_withdrawn}


def figures_of(shelf: Shelf) -> dict[str, str]:
    """Return what a library says without any history: the record of its first build, with the ids that it has."""
    fresh = Shelf(bodies=shelf.bodies, ledger=shelf.ledger)
    return now(fresh.build(day(400)).record)


def test_the_same_again_adds_nothing() -> None:
    """Whatever the day, and when only names changed."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO, BONN], LEVERS)
    shelf.build(day(1))
    before = shelf.record
    shelf.put("acme/qa", [BONN, OSLO.replace("Oslo", "**Oslo**")], [LEVERS[1], LEVERS[0].replace("Rival Offer", "A Rival's Offer")])
    shelf.build(day(9))
    assert shelf.record == before


def test_several_states_of_a_day() -> None:
    """There and back on one day leaves all three; the last one counts, also where the clock went back."""
    shelf = Shelf()
    other = OSLO.replace("$100K", "$110K")
    for number, row in ((5, OSLO), (7, other), (7, OSLO), (6, other)):
        shelf.put("acme/qa", [row])
        index = shelf.build(day(number))
        assert now(index.record)["acme/qa#pay-oslo"].startswith("base USD 110K" if row is other else "base USD 100K")
    states = index.record.states["acme/qa#pay-oslo"]
    assert [(state.day, state.nth) for state in states] == [(day(5), 1), (day(7), 1), (day(7), 2), (day(7), 3)]


def test_what_cannot_be_read_is_not_gone() -> None:
    """A guide whose file is there keeps its states, its levers theirs; one whose file is gone is withdrawn with both."""
    shelf = Shelf()
    shelf.put("acme/qa", [OSLO], LEVERS)
    shelf.put("acme/dev", [BONN], [LEVERS[0].replace("$205K", "$305K")])
    before = now(shelf.build(day(1)).record)
    shelf.unread = frozenset({"acme/qa"})
    assert now(shelf.build(day(2)).record) == before
    shelf.unread = frozenset()
    assert now(shelf.build(day(3)).record) == before
    assert len(shelf.lines()) == len(before)
    del shelf.bodies["acme/qa"]
    kept = now(shelf.build(day(4)).record)
    assert sorted(kept) == sorted(
        subject for subject in before if subject.startswith("acme/dev") or before[subject].startswith("base USD 305K")
    )


def test_a_lever_that_waits_for_a_decision_is_not_gone() -> None:
    """Which of two it became, a person says; until then nothing is announced."""
    shelf = Shelf()
    words = '**Rival Offer:** "Borealis has offered me $210K base. I would rather build with you; can you meet $205K base?"'
    shelf.put("acme/qa", [], [words])
    (lever_id,) = shelf.build(day(1)).levers
    shelf.put(
        "acme/qa",
        [],
        [
            words.replace("Offer:", f"Offer {where}:").replace("$205K", f"${amount}K")
            for where, amount in (("Abroad", 206), ("at Home", 204))
        ],
    )
    index = shelf.build(day(2))
    assert [found.entry.id for found in index.ambiguous] == [lever_id]
    assert not index.record.states[lever_id][-1].is_withdrawn


@pytest.mark.parametrize("seed", range(3))
def test_the_record_replays_any_edits(seed: int) -> None:
    """One to four edits at a time, then a build: no line is lost, and the last lines say what the library says."""
    chance, shelf = random.Random(seed), Shelf()
    for number in range(6):
        _write(chance, shelf, f"company-{number % 3}/role-{number}")
    for step in range(80):
        for _ in range(chance.randint(1, 4)):
            _edit(chance, shelf, step)
        old, lines = read_record(shelf.record, "x").value, set(shelf.lines())
        index = shelf.build(day(1 + step // 3))
        assert old
        assert lines <= set(shelf.lines()), "a line is lost"
        assert len(shelf.lines()) == len(lines) + len(added_states(old, index.record))
        assert now(index.record) == figures_of(shelf)


@pytest.mark.parametrize("seed", range(3))
def test_two_branches_come_together(seed: int) -> None:
    """Both edit the same guides on the same days; the union of their lines holds every line of both, and one build settles it."""
    chance, base = random.Random(seed), Shelf()
    for number in range(4):
        _write(chance, base, f"company-{number % 2}/role-{number}")
    base.build(day(1))
    for step in range(12):
        branches = [Shelf(bodies=dict(base.bodies), ledger=base.ledger, record=base.record) for _ in range(2)]
        for branch in branches:
            for _ in range(3):
                _edit(chance, branch, step)
            branch.build(day(2 + step))
        merged = Shelf(bodies=dict(chance.choice(branches).bodies))
        merged.ledger = "\n".join(line for branch in branches for line in branch.ledger.splitlines())
        merged.record = "\n".join(sorted({line for branch in branches for line in branch.lines()}, reverse=bool(seed % 2)))
        lines = set(merged.lines())
        assert now(merged.build(day(2 + step)).record) == figures_of(merged)
        assert lines <= set(merged.lines())
        settled = merged.record
        merged.build(day(3 + step))
        assert merged.record == settled
        base = merged


def _edit(chance: random.Random, shelf: Shelf, step: int) -> None:
    """Rewrite, add, remove or rename a guide."""
    guide_id = chance.choice(sorted(shelf.bodies))
    deed = chance.random()
    if deed < 0.6 or len(shelf.bodies) < 4:
        _write(chance, shelf, guide_id)
    elif deed < 0.8:
        _write(chance, shelf, f"company-{chance.randrange(3)}/role-{chance.randrange(9)}")
    elif deed < 0.9:
        del shelf.bodies[guide_id]
    else:
        shelf.bodies[f"company-{chance.randrange(3)}/renamed-{step}"] = shelf.bodies.pop(guide_id)


def _write(chance: random.Random, shelf: Shelf, guide_id: str) -> None:
    places = chance.sample(PLACES, chance.randint(0, len(PLACES)))
    amounts = [chance.choice((90, 95, 100)) for _ in places]
    rows = [
        f"{place} | ${low}K–${low + 40}K | $80K–$120K | 10% | ${low + 30}K–${low + 90}K" for place, low in zip(places, amounts, strict=True)
    ]
    levers = [f'**{_words(chance, 2)}:** "{_words(chance, 12)} ${chance.randint(150, 160)}K base"' for _ in range(chance.randint(1, 4))]
    shelf.put(guide_id, rows, levers, chance.choice(("", f"Target ${chance.randint(150, 160)}K base.")))


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize()

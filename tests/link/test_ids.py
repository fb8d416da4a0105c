"""Lever ids: short, permanent, the same from the same content in any order."""

from dataclasses import replace

import pytest

from build_scripts.link import ids
from build_scripts.link.ids import LENGTH, assign_ids
from build_scripts.link.traces import ALPHABET
from build_scripts.model.guide import Guide
from tests.built import read_mini


def guides() -> list[Guide]:
    """The guides of the mini site."""
    return list(read_mini().index.guides.values())


@pytest.mark.parametrize("length", [LENGTH, 1])
def test_ids_do_not_depend_on_the_order(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Guides in reverse get the same ids, also where ids are so short that they collide."""
    monkeypatch.setattr(ids, "LENGTH", length)
    found = assign_ids(guides())
    assert found == assign_ids(reversed(guides()))
    assert len(set(found.values())) == len(found)


def test_ids_are_short_and_their_own() -> None:
    """Six letters that cannot be misread, none twice."""
    every = list(assign_ids(guides()).values())
    assert len(set(every)) == len(every)
    assert all(len(found) == LENGTH and set(found) <= set(ALPHABET) for found in every)


def test_an_id_survives_its_neighbours() -> None:
    """Another script, another line, another lever before it, another guide: the id of a title stays."""
    before = assign_ids(guides())
    changed = [
        replace(guide, levers=tuple(reversed([replace(lever, script="other", number=None) for lever in guide.levers])))
        for guide in guides()[1:]
    ]
    after = assign_ids(changed)
    for guide in changed:
        last = len(guide.levers) - 1
        assert {after[guide.id, place] for place in range(last + 1)} == {before[guide.id, last - place] for place in range(last + 1)}
        assert all(after[guide.id, place] == before[guide.id, last - place] for place in range(last + 1))


def test_a_title_used_twice_has_two_ids() -> None:
    """Both levers keep an address."""
    guide = guides()[0]
    twice = replace(guide, levers=(guide.levers[0], guide.levers[0]))
    assert len(set(assign_ids([twice]).values())) == 2

"""Which levers stand for many: where a list is cut, those that tell most, every company heard before any is heard twice."""

from collections.abc import Sequence

from build_scripts.link.site_index import LinkedLever
from build_scripts.model.mention import AmountRole


def most_telling(levers: Sequence[LinkedLever], most: int) -> tuple[LinkedLever, ...]:
    """Return up to ``most`` levers in their own order.

    A lever tells more if it has words to say, more if they ask for an amount, more if nothing has to be read around them.
    """
    by_company = dict[str, list[int]]()
    for place in sorted(range(len(levers)), key=lambda place: (-_tells(levers[place]), place)):
        by_company.setdefault(levers[place].guide_id.split("/")[0], []).append(place)
    turns = sorted((turn, -_tells(levers[place]), place) for places in by_company.values() for turn, place in enumerate(places))
    return tuple(levers[place] for place in sorted(place for _, _, place in turns[:most]))


def _tells(linked: LinkedLever) -> int:
    lever = linked.lever
    asks = any(amount.role is AmountRole.ASK for amount in lever.amounts)
    return 4 * bool(lever.script) + 2 * asks + (not lever.context)

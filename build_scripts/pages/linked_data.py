"""What a page is in the words of schema.org, as JSON-LD: never more than the guide or the page says.

A guide's base ranges are a ``MonetaryAmount`` with ``minValue`` and ``maxValue``. ``MonetaryAmountDistribution`` knows median and
percentiles only, which no guide states; and a total with equity in it is no salary.
"""

import json
import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.link import addresses
from build_scripts.link.site_index import LinkedLever, PayRow, SiteIndex
from build_scripts.markup import plain
from build_scripts.model.guide import Guide
from build_scripts.model.money import Period
from build_scripts.model.pay import Component, PayCell
from build_scripts.pages.page import Page

Node = dict[str, Any]
# Addresses inside the site, which are written in full on the page.
_ADDRESSES = ("url", "item")
_UNITS = {Period.YEAR: "YEAR", Period.MONTH: "MONTH"}


def website(name: str) -> Node:
    """Return the site itself."""
    return {"@type": "WebSite", "name": name}


def article(guide: Guide, index: SiteIndex) -> Node:
    """Return a guide: an article about an employer, and about an occupation in each place with the base pay it states."""
    employer = {"@type": "Organization", "name": guide.title.company}
    occupations = list(_occupations(guide, index.pay[guide.id]))
    return {"@type": "Article", "headline": f"{guide.title.role} at {guide.title.company}", "about": [employer, *occupations]}


def quotation(linked: LinkedLever, guide: Guide) -> Node:
    """Return a lever: the words to say as a quotation from its guide, or a part of the guide where it quotes none."""
    script = linked.lever.script
    said = {"@type": "Quotation", "text": plain(" ".join(script.split()))} if script else {"@type": "CreativeWork"}
    whole = {"@type": "Article", "name": f"{guide.title.role} at {guide.title.company}", "url": addresses.guide(guide.id)}
    return {**said, "name": plain(linked.lever.title), "isPartOf": whole}


def collection(about: str, name: str, description: str = "") -> Node:
    """Return a page that gathers what the guides say of one thing; ``about`` is its schema.org type."""
    thing = {"@type": about, "name": name} | ({"description": description} if description else {})
    return {"@type": "CollectionPage", "name": name, "about": thing}


def linked_data(page: Page, base: str) -> str:
    """Return the JSON-LD of a page for a ``<script>`` element, "" where there is nothing to say; ``base`` is the site's address.

    No character of it can end the element, and none is beyond ASCII.
    """
    nodes = list(_nodes(page))
    if not nodes:
        return ""
    graph = _in_full({"@context": "https://schema.org", "@graph": nodes}, base)
    words = json.dumps(graph, separators=(",", ":"))
    return words.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _nodes(page: Page) -> Iterator[Mapping[str, Any]]:
    if page.entity:
        said = {} if "text" in page.entity else {"description": page.description}
        yield {**page.entity, **said, "url": page.address}
    if page.crumbs:
        links = [(crumb.text, posixpath.join(page.address, crumb.href or "")) for crumb in page.crumbs]
        steps = [(text, f"{posixpath.normpath(target)}/") for text, target in links] + [(page.heading, page.address)]
        items = [{"@type": "ListItem", "position": place, "name": text, "item": to} for place, (text, to) in enumerate(steps, 1)]
        yield {"@type": "BreadcrumbList", "itemListElement": items}


def _occupations(guide: Guide, rows: tuple[PayRow, ...]) -> Iterator[Node]:
    """Yield the role in each place (and level) for which the guide states a base range that can be read."""
    for row in rows:
        salary = _salary(row.cell(Component.BASE))
        if salary:
            place = {"@type": "AdministrativeArea", "name": plain(row.region_raw)} if row.region_raw else None
            name = " ".join(filter(None, [guide.title.role, plain(row.level_raw or "")]))
            yield {"@type": "Occupation", "name": name, "estimatedSalary": salary} | ({"occupationLocation": place} if place else {})


def _salary(cell: PayCell | None) -> Node | None:
    """Return a base range as it is stated: an open end has no upper value, and the unit is said where the guide says it."""
    span = cell.range if cell else None
    if cell is None or span is None or not span.is_sound:
        return None
    value: Node = {"@type": "QuantitativeValue", "minValue": _number(span.low)}
    value |= {} if span.open_high else {"maxValue": _number(span.high)}
    value |= {"unitText": _UNITS[cell.period]} if cell.period in _UNITS else {}
    return {"@type": "MonetaryAmount", "name": "base", "currency": span.currency, "value": value}


def _number(value: Any) -> int | float:
    return int(value) if value == int(value) else float(value)


def _in_full(node: Any, base: str) -> Any:
    """Return a node with the addresses inside it written in full."""
    if isinstance(node, Mapping):
        return {
            key: base + value.lstrip("/") if key in _ADDRESSES and isinstance(value, str) else _in_full(value, base)
            for key, value in node.items()
        }
    return [_in_full(item, base) for item in node] if isinstance(node, list) else node

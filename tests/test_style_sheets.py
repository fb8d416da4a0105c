"""A class has one home: one style sheet says how it looks, so that a rule for one part of the site never reaches another."""

import re
from collections import defaultdict
from collections.abc import Iterator

from build_scripts.config import PROJECT

SHEETS = sorted((PROJECT / "templates" / "assets").glob("*.css"))
# Another medium, not another part of the site: what any sheet shows on screen is hidden or kept whole on paper.
PAPER = "print.css"
# Classes that a sheet sets otherwise inside its own parts, though another sheet is their home. A line that is not needed is taken out.
BORROWED: dict[str, str] = {
    "frame.css": "lb-way",  # a plain list, as the home page's ways in
    "levels.css": "lb-key",  # the sign of a legend, with the lines of the map
    "pairs.css": "lb-asks lb-chain lb-moves lb-whose",  # a lever's lists, narrower between two companies
    "pay.css": "lb-base lb-total",  # the two colours of all pictures, in the legend of a table
    "search.css": "lb-action lb-lever lb-ways",  # a lever's card and buttons among results, the ways in where nothing is asked
    "share.css": "lb-lead lb-lever lb-list lb-note",  # the words and cards of any page, as a brief sets them
    "tables.css": "lb-above lb-axis lb-bar lb-words",  # what a cell or picture is, with several companies in one table
    "tools.css": "lb-more",  # the last line of any list
}


def selectors(css: str) -> Iterator[str]:
    """Yield every selector of a style sheet, one for each choice of its lists and of ``:is()``, without other conditions."""
    bare = re.sub(r"/\*.*?\*/|\[[^\]]*\]", "", css, flags=re.DOTALL)
    for prelude in re.findall(r"([^{};]+)\{", bare):
        if not prelude.strip().startswith("@"):
            yield from {" ".join(one.split()) for choice in _choices(prelude) for one in choice.split(",")}


def _choices(prelude: str) -> Iterator[str]:
    found = re.search(r":([a-z-]+)\(([^()]*)\)", prelude)
    if not found:
        yield prelude
        return
    options = found[2].split(",") if found[1] in ("is", "where") else [""]
    for option in options:
        yield from _choices(prelude[: found.start()] + option.strip() + prelude[found.end() :])


def laid_out(css: str) -> dict[str, bool]:
    """Return the classes of ours that a style sheet lays out, themselves or their elements: True where it does so wherever they stand."""
    found = dict[str, bool]()
    for selector in selectors(css):
        named = [part for part in re.split(r"[ >+~]", selector) if ".lb-" in part]
        for name in re.findall(r"\.(lb-[\w-]+)", named[-1] if named else ""):
            found[name] = found.get(name, False) or selector.count(".lb-") == 1
    return found


def test_the_reader_of_selectors() -> None:
    """The innermost class of each choice is what is laid out; conditions and what stands around it are not."""
    css = """
    /* .lb-no {} */ @media print { .md-typeset .lb-a:hover > .lb-b, .lb-c[data-x=".lb-no"]::before { color: red; } }
    .md-typeset :is(.lb-d h3, .lb-e):not(.lb-no) { top: 0 } .lb-f:has(> .lb-no) { top: 0 } .lb-g.lb-h { top: 0 } .lb-g { top: 0 }
    """
    assert laid_out(css) == {"lb-b": False, "lb-c": True, "lb-d": True, "lb-e": True, "lb-f": True, "lb-g": True, "lb-h": False}


def test_a_class_has_one_home() -> None:
    """No two style sheets lay out one class, but for those that a sheet borrows inside its own parts."""
    sheets = {path.name: laid_out(path.read_text(encoding="utf-8")) for path in SHEETS}
    homes, placed = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for sheet, classes in sheets.items():
        for name, anywhere in classes.items():
            if sheet != PAPER and name not in BORROWED.get(sheet, "").split():
                homes[name].add(sheet)
            elif sheet != PAPER and not anywhere:
                placed[sheet].add(name)
    assert {name: sorted(found) for name, found in homes.items() if len(found) > 1} == {}, "take another name, or lay it out in one sheet"
    borrowed = {sheet: set(names.split()) for sheet, names in BORROWED.items()}
    assert placed == borrowed, "a line of BORROWED that is not needed, or a class that its sheet lays out wherever it stands"
    assert {name for names in borrowed.values() for name in names} <= set(homes), "a borrowed class without a home"

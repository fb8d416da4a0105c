"""The gallery: the same card gives the same bytes, what did not change is not drawn again, no name becomes boxes."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from build_scripts import pipeline
from build_scripts.config import PROJECT, Settings
from build_scripts.pages.card import Card, CardRow
from build_scripts.pages.render import Renderer
from build_scripts.pictures.drawing import Pen
from build_scripts.pictures.gallery import Gallery
from build_scripts.pictures.palette import PAPER, Colour, palette
from build_scripts.publish.output import FolderOutput
from tests.built import MINI, read_mini

FONTS = PROJECT / "templates" / "assets" / "fonts"
COMMON = Card(address="/assets/cards/home.png", name="", title="The site", subtitle="")
CARD = Card(
    address="/assets/cards/l/abc234.png",
    name="Lever · Scarce skill",
    title="A Title",
    subtitle="Engineer at Acme",
    quote="“Words to say.”",
    caption="What it asks for",
    rows=(
        CardRow(label="Base $180K", words="75% of the way up, $150K–$190K", dot=750),
        CardRow(label="Equity $400K", words="above $100K–$200K", dot=1000, is_above=True),
    ),
)


def gallery(docs: Path) -> Gallery:
    """Return a gallery over what lies in a folder."""
    return Gallery(FONTS, docs, COMMON)


def pixels(png: bytes) -> Image.Image:
    """Return a picture in full colour."""
    return Image.open(BytesIO(png)).convert("RGB")


@pytest.mark.parametrize(
    "card", [CARD, COMMON, replace(CARD, rows=()), replace(CARD, quote="", foot="3 roles")], ids=lambda card: card.foot
)
def test_the_same_card_the_same_bytes(tmp_path: Path, card: Card) -> None:
    """By two galleries, one of which has drawn something else before."""
    other = gallery(tmp_path)
    other.png(replace(card, title="Something else"))
    assert other.png(card) == gallery(tmp_path).png(card)


@pytest.mark.parametrize(
    "change",
    [{"title": "Another"}, {"quote": "“Others.”"}, {"rows": CARD.rows[:1]}, {"foot": "x"}, {"name": "Lever"}, {"caption": "It asks"}],
    ids=lambda change: next(iter(change)),
)
def test_each_fact_is_seen(tmp_path: Path, change: dict[str, object]) -> None:
    """Another fact, another picture, and another mark on the page."""
    own, changed = gallery(tmp_path), replace(CARD, **change)  # type: ignore[arg-type]  # fields by name
    assert ImageChops.difference(pixels(own.png(CARD)), pixels(own.png(changed))).getbbox()
    assert own.picture(CARD).mark != own.picture(changed).mark
    assert own.picture(CARD).address == own.picture(changed).address


def test_a_kept_picture_is_not_drawn_again(tmp_path: Path) -> None:
    """The file is handed back as it lies there, told apart by a byte that no drawing puts there."""
    path = tmp_path / "assets" / "cards" / "l" / "abc234.png"
    path.parent.mkdir(parents=True)
    drawn = gallery(tmp_path).png(CARD)
    kept = drawn[:-50] + bytes([drawn[-50] ^ 1]) + drawn[-49:]
    path.write_bytes(kept)
    assert gallery(tmp_path).png(CARD) == kept
    assert gallery(tmp_path).png(replace(CARD, title="Another")) != kept


@pytest.mark.parametrize("left", [0, 100, 2000, -1])
def test_a_broken_file_is_drawn_again(tmp_path: Path, left: int) -> None:
    """A build that was killed leaves half a picture behind."""
    path = tmp_path / "assets" / "cards" / "l" / "abc234.png"
    path.parent.mkdir(parents=True)
    drawn = gallery(tmp_path).png(CARD)
    path.write_bytes(drawn[:left])
    assert gallery(tmp_path).png(CARD) == drawn


def test_no_name_becomes_boxes(tmp_path: Path) -> None:
    """A card with a letter that the fonts lack is not shown; its page shows the picture of the site."""
    own = gallery(tmp_path)
    for card in (replace(CARD, subtitle="深圳"), replace(CARD, quote="“深.”"), replace(CARD, rows=(CardRow(label="תל אביב", words=""),))):
        assert own.card_of(card) is COMMON
    assert own.card_of(None) is COMMON
    assert own.card_of(CARD) is CARD


def test_long_words_stay_on_the_sheet() -> None:
    """Nothing is drawn in the margins, however long the words are."""
    long = "Extraordinarily long words about compensation " * 12
    rows = tuple(CardRow(label=long, words="$1,234,567–$2,345,678+", base=(0, 400), total=(300, 1000)) for _ in range(3))
    cards = [replace(CARD, title=long, subtitle=long, name="Lever", caption=long, quote=long, foot=long, rows=rows)]
    cards += [replace(cards[0], title="W" * 300, rows=CARD.rows), replace(cards[0], rows=())]
    for card in cards:
        picture = pixels(Pen(FONTS).draw(card, ""))
        drawn = ImageChops.difference(picture, Image.new("RGB", picture.size, PAPER)).getbbox()
        assert drawn
        assert drawn[0] >= 60, card.title
        assert drawn[1] >= 40, card.title
        assert drawn[2] <= 1140, card.title
        assert drawn[3] <= 600, card.title


def test_the_colours_are_the_site_s() -> None:
    """Those of the light look; amber is seen only where an ask is above its range."""
    css = (PROJECT / "templates" / "assets" / "leverbook.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--lb-([a-z-]+): (#[0-9a-f]+)", css.split("slate", 1)[0]))
    tones = {colour.name.lower().replace("_", "-"): colour.tone for colour in Colour}
    assert light | tones == light
    assert light["paper"] == PAPER
    assert len(palette()) == 3 * 16  # four bits a pixel
    amber = tuple(bytes.fromhex(Colour.AMBER.tone[1:]))
    assert amber in {colour for _, colour in pixels(Pen(FONTS).draw(CARD, "")).getcolors(99_999) or ()}
    assert amber not in {colour for _, colour in pixels(Pen(FONTS).draw(replace(CARD, rows=CARD.rows[:1]), "")).getcolors(99_999) or ()}


def test_a_figure_is_never_cut() -> None:
    """Where it needs the room of its bar, the bar gives way; the digits at its end are drawn."""
    low, high = (
        replace(CARD, quote="", rows=(CardRow(label="Dubai", words=words, total=(100, 900)),))
        for words in ("AED 845,250–1,305,123.50 a year", "AED 845,250–1,305,123.51 a year")
    )
    assert ImageChops.difference(pixels(Pen(FONTS).draw(low, "")), pixels(Pen(FONTS).draw(high, ""))).getbbox()


def test_pictures_can_be_left_out(tmp_path: Path) -> None:
    """No file and no mention of one; those of a run before are removed."""
    settings = Settings(content=MINI, build=tmp_path)
    library, renderer = read_mini(), Renderer(settings.templates)
    pipeline.render_docs(settings, library, renderer)
    pictures = sorted((settings.docs / "assets" / "cards").rglob("*.png"))
    assert len(pictures) > len(library.index.levers)
    again = pipeline.render_docs(settings, library, renderer)
    assert (again.written, again.removed) == ((), ())
    without = pipeline.render_docs(replace(settings, pictures=False), library, renderer)
    assert sorted(without.removed) == sorted(path.relative_to(settings.docs).as_posix() for path in pictures)
    assert not [path for path in settings.docs.rglob("*.md") if "\npicture" in path.read_text(encoding="utf-8")]


def test_a_stale_picture_is_removed(tmp_path: Path) -> None:
    """What no page shows any more does not stay."""
    settings = Settings(content=MINI, build=tmp_path)
    FolderOutput(settings.docs).replace_all([("assets/cards/l/gone22.png", b"old")])
    changes = pipeline.render_docs(settings, read_mini(), Renderer(settings.templates))
    assert "assets/cards/l/gone22.png" in changes.removed

"""Each cue begins with one of the characters that stand before it: at any other it is not tried."""

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from build_scripts.parse.mentions.cues import CUE, CUES
from build_scripts.parse.mentions.sentences import lowered
from tests.parse.mutation import sound_documents

ENTRIES = [entry for _, table in CUES for entry in table]
# What a cue may begin with, where it says that first: "(?=aim|ask)". Nothing else need be tried of such a one.
BEGINNINGS = re.compile(r"\(\?=([a-z|]+)\)")


@pytest.mark.parametrize(("letters", "words"), [entry for entry in ENTRIES if BEGINNINGS.match(entry[1])])
def test_the_words_a_cue_begins_with_begin_with_its_letters(letters: str, words: str) -> None:
    """Each of the words that an expression says it begins with."""
    beginnings = BEGINNINGS.match(words)
    assert beginnings
    assert {word[0] for word in beginnings[1].split("|")} <= set(letters)


@pytest.mark.parametrize(("letters", "words"), [entry for entry in ENTRIES if not BEGINNINGS.match(entry[1])])
@given(data=st.data())
@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=50,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_a_cue_begins_with_its_letters(letters: str, words: str, data: st.DataObject) -> None:
    """Whatever an expression finds begins with one of its letters."""
    text = data.draw(st.from_regex(words))
    found = re.search(words, text)
    assert found
    assert text[found.start()] in letters


def test_no_cue_is_missed_in_guides() -> None:
    """At the beginning of each word of some guides, the cues of its letter say what all cues say."""
    whole = re.compile("|".join(words for _, words in ENTRIES))
    for text in map(lowered, sound_documents()):
        for word in re.finditer(r'(?<![\w-])[a-z"$£€₹¥]', text):
            cue, at = CUE.get(word[0]), word.start()
            found = cue.match(text, at) if cue else None
            said = whole.match(text, at)
            assert (found and found.span()) == (said and said.span()), text[at : at + 80]

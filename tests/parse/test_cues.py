"""Each cue begins with one of the characters that stand before it: at any other it is not tried."""

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from build_scripts.parse.mentions.cues import CUES


@pytest.mark.parametrize(("letters", "words"), [entry for _, table in CUES for entry in table])
@given(data=st.data())
@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=40,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_a_cue_begins_with_its_letters(letters: str, words: str, data: st.DataObject) -> None:
    """Whatever an expression finds begins with one of its letters."""
    text = data.draw(st.from_regex(words))
    found = re.search(words, text)
    assert found
    assert text[found.start()] in letters

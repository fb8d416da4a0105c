"""Shards kept until their documents change, and an index put into a site in one step."""

from pathlib import Path

import pytest

from build_scripts.errors import PublisherFailed
from build_scripts.publish.search_files import forget, keep_shard, keep_words, put_index
from tests.search.index_files import manifest
from tests.test_determinism import bytes_of, state_of

FIRST = [("/a/", '<html lang="en"><body><h1>Alder</h1>'), ("/b/", '<html lang="en"><body><h1>Birch</h1>')]
SECOND = [("/c/", '<html lang="en"><body><h1>Cedar</h1>')]


def test_a_shard_is_indexed_once(tmp_path: Path) -> None:
    """The same documents are not sent again; a change of one shard sends its own alone."""
    sent = []
    first = keep_shard(tmp_path, 0, FIRST, lambda: sent.append(1))
    second = keep_shard(tmp_path, 1, SECOND, lambda: sent.append(1))
    before = state_of(first)
    assert keep_shard(tmp_path, 0, FIRST, lambda: sent.append(1)) == first
    changed = keep_shard(tmp_path, 1, [("/c/", SECOND[0][1] + "again")], lambda: sent.append(1))
    assert (changed != second, state_of(first) == before, len(sent)) == (True, True, 4)


def test_a_shard_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is whole: a folder by that name would be taken for the index."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")
    with pytest.raises(PublisherFailed):
        keep_shard(tmp_path, 0, FIRST)
    assert list(tmp_path.iterdir()) == []


def test_an_index_is_replaced_by_its_manifest(tmp_path: Path) -> None:
    """The new index stands beside pages of the same folder, the old one is gone, and a shard that stays is not written again."""
    kept, search = tmp_path / "kept", tmp_path / "site" / "search"
    first, second = keep_shard(kept, 0, FIRST), keep_shard(kept, 1, SECOND)
    words = keep_words(kept, (first, second))
    put_index(search, (first, second), words, b"one")
    (search / "index.html").write_text("the page", encoding="utf-8")
    before, old = state_of(search / first.name), manifest(search)
    changed = keep_shard(kept, 1, SECOND * 2)
    put_index(search, (first, changed), again := keep_words(kept, (first, changed)), b"two")
    new = manifest(search)
    assert new["shards"] == [f"{first.name}/", f"{changed.name}/"]
    assert (new["words"], words != again) == (f"{again.name}/", True)
    names = {"index.html", "manifest.json", new["catalogue"], again.name, first.name, changed.name}
    assert {path.name for path in search.iterdir()} == names
    assert (state_of(search / first.name) == before, old["catalogue"] != new["catalogue"]) == (True, True)
    assert bytes_of(search / changed.name) == bytes_of(changed / "fragment")
    assert bytes_of(search / again.name) == bytes_of(again)


def test_kept_shards_are_forgotten(tmp_path: Path) -> None:
    """Those that no site needs any more, and what an interrupted run left."""
    first, second = keep_shard(tmp_path, 0, FIRST), keep_shard(tmp_path, 1, SECOND)
    keep_words(tmp_path, [first, second])
    for name in (".1-0a1b2c3d4e5f.new", ".words-0a1b2c3d4e5f.new"):
        (tmp_path / name).mkdir()
    forget(tmp_path, [first])
    assert (list(tmp_path.iterdir()), second.exists()) == ([first], False)


def test_words_are_joined_once(tmp_path: Path) -> None:
    """The same shards give the same folder, which is not written again."""
    shards = [keep_shard(tmp_path, 0, FIRST), keep_shard(tmp_path, 1, SECOND)]
    words = keep_words(tmp_path, shards)
    before = state_of(words)
    assert (keep_words(tmp_path, shards), state_of(words)) == (words, before)


def test_words_of_another_form_are_refused(tmp_path: Path) -> None:
    """In one line, and nothing is left of them."""
    shard = keep_shard(tmp_path, 0, FIRST)
    for path in (shard / "index").iterdir():
        path.write_bytes(b"no archive")
    with pytest.raises(PublisherFailed, match="another form"):
        keep_words(tmp_path, [shard])
    assert list(tmp_path.iterdir()) == [shard]

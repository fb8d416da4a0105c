"""Tests of what the search finds: documents, tokens, shards, the catalogue."""

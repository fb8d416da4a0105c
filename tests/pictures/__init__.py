"""Tests of the preview pictures."""

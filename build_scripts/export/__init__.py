"""Typed data for other programs: one record a guide, as JSON lines or CSV."""

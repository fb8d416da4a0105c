"""Guides to a site index: names resolved, levers given ids and themes, claims and citations gathered from both ends."""

"""Amounts in sentences: which pay component each is, and whether it is asked, a floor, or somebody else's."""

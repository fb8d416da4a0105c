"""Pages: one file a page kind, each a view and a pure function from the site index to pages; the registry is in order."""

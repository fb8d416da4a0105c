"""Rendered pages to a published site: what changed is written, MkDocs makes HTML, the site is replaced as a whole."""

"""Documents to typed data: blocks, then labelled sections, then one reader a section."""

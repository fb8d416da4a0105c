"""What the search finds: one document a guide for the word index, and a catalogue of names, places and figures beside it. Pure."""

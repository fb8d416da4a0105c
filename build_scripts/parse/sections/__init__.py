"""One reader a section kind: a run of lines in, typed values and faults out."""

"""The typed data: what a guide says, in values that carry their unit. Frozen, keyword-only, sequences are tuples."""

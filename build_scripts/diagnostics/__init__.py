"""Faults as values: where (span), what (code, message), and how to say it (report). Imports nothing of ours."""

"""Leverbook: compensation negotiation guides to typed data and a cross-linked site."""

__version__ = "0.1.0"

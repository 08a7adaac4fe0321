"""The desk's groups of keys, and what it shows of the open draft."""

"""Figures of the record: what waits, what was decided, how far looks agree."""

"""Trains the reader of claims on written, judged and planted ones."""

"""Trains what shortens sentences and judges the lines that this makes."""

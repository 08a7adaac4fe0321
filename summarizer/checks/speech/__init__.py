"""Checks `quote` and `attribution`: what was said is said so in the article, and by whom."""

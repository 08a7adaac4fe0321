"""Checks `negation` and `certainty`: what the article says is neither denied, nor turned round, nor made surer."""

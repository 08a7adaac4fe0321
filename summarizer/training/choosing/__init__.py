"""Trains what opens an article, what grades a sentence, and what chooses between sets of three."""

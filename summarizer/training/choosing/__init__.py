"""Trains what opens a story, what grades a sentence, and what chooses between sets of three."""

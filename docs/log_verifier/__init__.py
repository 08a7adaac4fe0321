"""Verifies a review log by its specification alone: the standard library, and no line of the program that wrote it."""

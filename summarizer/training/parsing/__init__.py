"""Trains the parser on treebanks."""

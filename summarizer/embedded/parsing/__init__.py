"""Parses sentences: words, tags and dependency trees."""

"""Measures of how well an element fits the article, and the learned questions that weigh them."""

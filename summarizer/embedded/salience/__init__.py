"""How much each sentence of an article matters, and what of it an editor would print."""

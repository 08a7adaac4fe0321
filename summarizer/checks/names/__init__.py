"""Check `name`: people, places and organisations are the article's, in its spelling, its roles and their places."""

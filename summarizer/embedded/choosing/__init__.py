"""Chooses three takeaways together, out of all that could be one."""

"""The queue: what waits, and its groups of acts."""

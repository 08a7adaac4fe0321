"""The queue's groups of keys."""

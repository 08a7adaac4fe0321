"""Checks of a takeaway by itself: `length`, `sentence`, `style`, `duplicate` and `injection`."""

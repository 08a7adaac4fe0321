"""The pictures of the documentation, and the invented newsroom that they show."""

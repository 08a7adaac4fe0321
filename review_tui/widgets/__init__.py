"""The desk's widgets: each draws one thing and speaks by messages."""

"""Keeps the database itself: its schema, its guards, copies of it, and what an order blanks."""

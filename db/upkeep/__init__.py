"""Keeps the database itself: checks and copies of it, and what an order blanks."""

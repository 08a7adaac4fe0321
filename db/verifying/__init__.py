"""Holds the log to its form and its rules, and the tables to the log."""

"""Trains the salience network on highlights."""

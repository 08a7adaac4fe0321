"""The desk's keys: their names, their acts, and which press was meant."""

"""Reads claims together with the sentences that they rest on."""

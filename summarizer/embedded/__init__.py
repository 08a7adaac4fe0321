"""The embedded model: a small encoder with several heads, and the rules that choose and shorten sentences."""

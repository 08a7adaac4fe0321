"""Decisions on drafts: an editor's acts, what takes them back, and second looks at them."""

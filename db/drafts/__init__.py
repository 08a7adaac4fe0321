"""Drafts in the record: saved, loaded, queued, leased to editors, rewritten while they are pending."""

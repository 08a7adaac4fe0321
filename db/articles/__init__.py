"""Articles and their revisions in the record: saved, gated, found, and wanted as drafts."""

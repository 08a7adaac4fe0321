"""A run of drafting: what waits is drafted, flagged and stored, and no trouble of one article reaches another."""

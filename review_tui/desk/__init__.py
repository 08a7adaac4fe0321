"""The desk: one article beside its three takeaways, and its groups of acts."""

"""What a language model is told, and what its answer says."""

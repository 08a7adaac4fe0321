"""The drafter for language models on this machine: their files, loading and generation."""

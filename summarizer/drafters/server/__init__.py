"""The drafter for models on other machines, behind an OpenAI-compatible endpoint."""

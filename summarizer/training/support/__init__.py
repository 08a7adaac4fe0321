"""Calibrates the support score on human verdicts."""

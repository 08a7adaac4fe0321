"""The tables as they should be: migrations applied, guards in place, and what an upgrade writes into the log."""

"""What every command shares: its settings, arguments, person and console."""

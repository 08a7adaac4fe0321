"""What this process may take and how it ends: locks, memory, processors, signals."""

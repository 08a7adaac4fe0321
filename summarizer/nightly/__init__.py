"""The night run: everything in, drafted, verified, backed up and reported, without anybody watching."""

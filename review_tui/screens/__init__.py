"""The desk's screens: each shows one thing and hands back one answer."""

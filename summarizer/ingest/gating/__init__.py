"""Which articles are not to be drafted: not English, opinion, embargoed, killed, too short."""

"""From data files to the weights of the embedded model; needs the dependency group `train` and no network."""

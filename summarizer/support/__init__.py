"""How likely an article supports a takeaway: a learned score beside the checks' flags."""

"""Who bears the names of an article, and how well each bearer fills a place in a takeaway."""

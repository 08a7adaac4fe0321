"""From reviewed takeaways to files that a site, a feed or a colleague can use."""

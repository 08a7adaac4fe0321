"""What `takeaways audit` shows: tables, stories of articles, answers, statistics."""

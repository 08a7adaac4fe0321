"""What `takeaways audit` shows: tables, histories of articles, answers, statistics."""

"""Check `date`: every date is the article's, for this event, and none has changed places with another."""

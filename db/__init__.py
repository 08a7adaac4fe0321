"""The only place that speaks SQL: records, connection, migrations, verbs, review log and audit questions."""

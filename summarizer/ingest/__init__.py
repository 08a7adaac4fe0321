"""Files, feeds and pages in, articles out: each input becomes an `ArticleText` or a refusal with its reason."""

-- How many planted errors were caught, by kind?
SELECT kind, count(*) AS planted, count(caught) AS decided, sum(caught) AS caught,
    round(100.0 * sum(caught) / count(caught), 1) AS caught_percent
FROM planted_errors
GROUP BY kind ORDER BY kind

-- Where was the clock set back, and what was done there?
-- Whoever sets a clock can date an act early or late. Entries of before that are dated later than this one were made by a clock that was ahead, or this one is dated early.
-- :since date = 30 days ago -- the entry before is of this day or later
SELECT l.seq AS entry, l.at, b.at AS entry_before, json_extract(l.body, '$.clock_back_seconds') AS back_seconds, l.act, l.actor, l.article_id AS article,
    l.draft_id AS draft, (SELECT count(*) FROM review_log AS x INDEXED BY review_log_by_time WHERE x.at > l.at AND x.seq < l.seq) AS dated_later
FROM review_log AS b INDEXED BY review_log_by_time CROSS JOIN review_log AS l ON l.seq = b.seq + 1
WHERE b.at >= :since AND instr(l.body, '"clock_back_seconds":') AND json_extract(l.body, '$.clock_back_seconds') IS NOT NULL
ORDER BY l.seq

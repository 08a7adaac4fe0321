-- What did second looks find?
-- `kind`: before_export holds an export up until somebody else agrees; afterwards is blind and measures agreement.
-- :since date = 30 days ago -- taken from this day on
-- :until date = tomorrow -- taken before this day
SELECT s.id AS look, s.kind, s.why, s.draft_id AS draft, s.looked_at, s.looker, s.first, s.second, s.verdict
FROM second_looks AS s
WHERE s.looked_at >= :since AND s.looked_at < :until
ORDER BY s.looked_at

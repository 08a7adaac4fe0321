-- Who set which policy for second looks?
-- The last one holds. The entry of a policy that was set before this was logged is that of the upgrade, which named it.
SELECT l.seq AS entry, json_extract(l.body, '$.policy') AS policy, p.at, p.actor AS set_by, json_extract(p.policy, '$.before_share') AS before_share,
    json_extract(p.policy, '$.before_sections') AS before_sections, json_extract(p.policy, '$.before_flags') AS before_flags,
    json_extract(p.policy, '$.after_share') AS after_share
FROM review_log AS l LEFT JOIN look_policies AS p ON p.id = json_extract(l.body, '$.policy')
WHERE l.act = 'policy_set'
ORDER BY l.seq

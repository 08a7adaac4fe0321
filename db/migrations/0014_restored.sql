-- That a copy took the record's place becomes a logged act, and so does the word of a person who saw to what it brought back:
-- until then nothing leaves, whichever program asks.

DROP TRIGGER review_log_knows_its_acts;

CREATE TRIGGER review_log_knows_its_acts BEFORE INSERT ON review_log
WHEN coalesce(json_extract(NEW.body, '$.act'), '') NOT IN (
    'ingested', 'gated', 'overruled', 'drafted', 'draft_failed', 'superseded', 'staled', 'claimed', 'taken_over', 'released',
    'assigned', 'unassigned', 'edited', 'approved', 'rejected', 'reopened', 'withdrawn', 'exported', 'second_look', 'revealed',
    'redacted', 'policy_set', 'restored', 'confirmed'
)
BEGIN
    SELECT RAISE (ABORT, 'review_log: there is no such act');
END;

CREATE TRIGGER review_log_lets_nothing_leave_unconfirmed BEFORE INSERT ON review_log
WHEN json_extract(NEW.body, '$.act') = 'exported' AND (
    SELECT act FROM review_log WHERE act IN ('restored', 'confirmed') ORDER BY seq DESC LIMIT 1
) = 'restored'
BEGIN
    SELECT RAISE (ABORT, 'review_log: nothing leaves until a person has confirmed what a restore brought back');
END;

CREATE TRIGGER review_log_is_confirmed_by_a_person BEFORE INSERT ON review_log
WHEN json_extract(NEW.body, '$.act') = 'confirmed' AND (
    json_extract(NEW.body, '$.actor_kind') IS NOT 'person'
    OR json_extract(NEW.body, '$.about') IS NOT (
        SELECT CASE act WHEN 'restored' THEN seq END FROM review_log
        WHERE act IN ('restored', 'confirmed') ORDER BY seq DESC LIMIT 1
    ) OR json_extract(NEW.body, '$.about') IS NULL
)
BEGIN
    SELECT RAISE (ABORT, 'review_log: a person confirms the last restore, once');
END;

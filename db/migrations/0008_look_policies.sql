-- Which approvals a second person looks at, as the newsroom has set it: every setting stays, the last one holds.

CREATE TABLE look_policies (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL CHECK (trim(actor) <> ''),
    policy TEXT NOT NULL CHECK (json_valid(policy))
) STRICT;

CREATE TRIGGER look_policies_are_not_replaced BEFORE INSERT ON look_policies
WHEN EXISTS (SELECT 1 FROM look_policies WHERE id >= NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'look_policies: a setting is never replaced');
END;

CREATE TRIGGER look_policies_never_change BEFORE UPDATE ON look_policies
BEGIN
    SELECT RAISE (ABORT, 'look_policies: a setting never changes');
END;

CREATE TRIGGER look_policies_are_kept BEFORE DELETE ON look_policies
BEGIN
    SELECT RAISE (ABORT, 'look_policies: never deleted');
END;

-- Second looks at approvals (before export by four eyes, or blind afterwards) and drafts with a planted error.

CREATE TABLE second_looks (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES drafts (id),
    approval INTEGER NOT NULL REFERENCES review_log (seq),
    kind TEXT NOT NULL CHECK (kind IN ('before_export', 'afterwards')),
    why TEXT NOT NULL,
    first TEXT NOT NULL CHECK (first IN ('as_drafted', 'changed')),
    second TEXT NOT NULL DEFAULT '' CHECK (second IN ('', 'as_drafted', 'changed', 'rejected')),
    verdict TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'agree', 'disagree')),
    looker TEXT NOT NULL DEFAULT '',
    entry INTEGER REFERENCES review_log (seq),
    requested_at TEXT NOT NULL,
    looked_at TEXT NOT NULL DEFAULT '',
    UNIQUE (approval, kind),
    CHECK ((verdict = '') = (entry IS NULL))
) STRICT;

CREATE INDEX second_looks_open ON second_looks (kind, requested_at) WHERE verdict = '';
CREATE INDEX second_looks_by_draft ON second_looks (draft_id);

CREATE TRIGGER second_looks_begin_open BEFORE INSERT ON second_looks
WHEN NEW.verdict <> ''
    OR EXISTS (SELECT 1 FROM second_looks WHERE id = NEW.id OR (approval = NEW.approval AND kind = NEW.kind))
BEGIN
    SELECT RAISE (ABORT, 'second_looks: a look begins open and is never replaced');
END;

CREATE TRIGGER second_looks_need_another_person BEFORE UPDATE ON second_looks
BEGIN
    SELECT RAISE (ABORT, 'second_looks: what was asked for and what was found never change')
    WHERE OLD.verdict <> '' OR NEW.id IS NOT OLD.id OR NEW.draft_id IS NOT OLD.draft_id OR NEW.approval IS NOT OLD.approval
        OR NEW.kind IS NOT OLD.kind OR NEW.why IS NOT OLD.why OR NEW.first IS NOT OLD.first
        OR NEW.requested_at IS NOT OLD.requested_at;
    SELECT RAISE (ABORT, 'second_looks: the second look is a logged act of another person')
    WHERE NOT EXISTS (
        SELECT 1 FROM review_log AS entry
        WHERE entry.seq = NEW.entry AND entry.act = 'second_look' AND entry.actor_kind = 'person' AND entry.actor = NEW.looker
            AND entry.draft_id = NEW.draft_id AND entry.about = NEW.approval
    )
    OR NEW.looker IN (SELECT actor FROM review_log WHERE seq = NEW.approval)
    OR NEW.looker IS (
        SELECT actor FROM review_log
        WHERE draft_id = NEW.draft_id AND act = 'edited' AND seq < NEW.approval ORDER BY seq DESC LIMIT 1
    );
END;

CREATE TRIGGER second_looks_are_kept BEFORE DELETE ON second_looks
BEGIN
    SELECT RAISE (ABORT, 'second_looks: never deleted');
END;

CREATE TRIGGER drafts_export_after_second_look BEFORE UPDATE OF exported_at ON drafts
WHEN NEW.exported_at <> '' AND OLD.exported_at = '' AND EXISTS (
    SELECT 1 FROM second_looks
    WHERE draft_id = NEW.id AND approval = NEW.approval AND kind = 'before_export' AND verdict <> 'agree'
)
BEGIN
    SELECT RAISE (ABORT, 'drafts: a second person must look before this one is exported');
END;

CREATE TABLE planted_errors (
    draft_id INTEGER PRIMARY KEY REFERENCES drafts (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
    kind TEXT NOT NULL,
    true_text TEXT NOT NULL,
    planted_text TEXT NOT NULL CHECK (planted_text <> true_text),
    planted_at TEXT NOT NULL,
    caught INTEGER CHECK (caught IN (0, 1)),
    entry INTEGER REFERENCES review_log (seq),
    CHECK ((caught IS NULL) = (entry IS NULL))
) STRICT;

CREATE TRIGGER planted_errors_are_kept BEFORE DELETE ON planted_errors
BEGIN
    SELECT RAISE (ABORT, 'planted_errors: never deleted');
END;

CREATE TRIGGER planted_errors_are_not_replaced BEFORE INSERT ON planted_errors
WHEN EXISTS (SELECT 1 FROM planted_errors WHERE draft_id = NEW.draft_id)
BEGIN
    SELECT RAISE (ABORT, 'planted_errors: never replaced');
END;

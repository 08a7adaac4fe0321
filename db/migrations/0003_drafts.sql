-- Drafts of exactly three takeaways, their states and claims. Takeaways are written first (deferred foreign key), the draft last,
-- so that the guard on the draft can count them.

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'reviewed', 'rejected', 'stale', 'withdrawn', 'superseded', 'revealed')),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    approval INTEGER REFERENCES review_log (seq),
    drafter TEXT NOT NULL,
    model TEXT NOT NULL,
    model_revision TEXT NOT NULL,
    prompt TEXT NOT NULL DEFAULT '',
    prompt_sha256 TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
    coverage REAL NOT NULL CHECK (coverage BETWEEN 0 AND 1),
    alternatives TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(alternatives)),
    section TEXT NOT NULL DEFAULT '',
    risk INTEGER NOT NULL DEFAULT 0,
    badge TEXT NOT NULL DEFAULT '',
    flag_kinds TEXT NOT NULL DEFAULT '',
    claim_owner TEXT NOT NULL DEFAULT '',
    claim_expires_at TEXT NOT NULL DEFAULT '',
    exported_at TEXT NOT NULL DEFAULT '',
    seeded INTEGER NOT NULL DEFAULT 0 CHECK (seeded IN (0, 1)),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((claim_owner = '') = (claim_expires_at = '')),
    CHECK (state <> 'reviewed' OR approval IS NOT NULL),
    CHECK (seeded = 0 OR (state <> 'reviewed' AND exported_at = ''))
) STRICT;

CREATE UNIQUE INDEX drafts_one_live_per_article ON drafts (article_id) WHERE state IN ('pending', 'reviewed') AND seeded = 0;
CREATE INDEX drafts_by_article ON drafts (article_id);
CREATE INDEX drafts_by_revision ON drafts (revision_id);
CREATE INDEX drafts_by_risk ON drafts (state, risk DESC, created_at, id);
CREATE INDEX drafts_by_section ON drafts (state, section, risk DESC, created_at, id);
CREATE INDEX drafts_by_age ON drafts (state, created_at, id);
CREATE INDEX drafts_by_claim ON drafts (state, claim_owner, claim_expires_at);

CREATE TABLE takeaways (
    draft_id INTEGER NOT NULL REFERENCES drafts (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
    drafted TEXT NOT NULL CHECK (trim(drafted) <> ''),
    text TEXT NOT NULL CHECK (trim(text) <> '' AND instr(text, char(10)) = 0 AND instr(text, char(13)) = 0),
    source INTEGER NOT NULL CHECK (source >= 1),
    evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(evidence)),
    kept TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(kept)),
    drafted_flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(drafted_flags)),
    flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)),
    score REAL,
    PRIMARY KEY (draft_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER drafts_begin_with_three BEFORE INSERT ON drafts
BEGIN
    SELECT RAISE (ABORT, 'drafts: a draft is never replaced') WHERE EXISTS (SELECT 1 FROM drafts WHERE id = NEW.id);
    SELECT RAISE (ABORT, 'drafts: this article has a live draft already')
    WHERE NEW.seeded = 0
        AND EXISTS (SELECT 1 FROM drafts WHERE article_id = NEW.article_id AND state IN ('pending', 'reviewed') AND seeded = 0);
    SELECT RAISE (ABORT, 'drafts: a draft begins pending, unclaimed and unexported')
    WHERE NEW.state <> 'pending' OR NEW.claim_owner <> '' OR NEW.exported_at <> '' OR NEW.approval IS NOT NULL;
    SELECT RAISE (ABORT, 'drafts: a draft has exactly three takeaways')
    WHERE (SELECT count(*) FROM takeaways WHERE draft_id = NEW.id) <> 3;
    SELECT RAISE (ABORT, 'drafts: the revision belongs to another article')
    WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE id = NEW.revision_id AND article_id = NEW.article_id);
END;

CREATE TRIGGER drafts_keep_their_origin
BEFORE UPDATE OF id, article_id, revision_id, drafter, model, model_revision, prompt, prompt_sha256, settings, coverage, seeded, created_at
ON drafts
WHEN NEW.id IS NOT OLD.id OR NEW.article_id IS NOT OLD.article_id OR NEW.revision_id IS NOT OLD.revision_id
    OR NEW.drafter IS NOT OLD.drafter OR NEW.model IS NOT OLD.model OR NEW.model_revision IS NOT OLD.model_revision
    OR NEW.prompt IS NOT OLD.prompt OR NEW.prompt_sha256 IS NOT OLD.prompt_sha256 OR NEW.settings IS NOT OLD.settings
    OR NEW.coverage IS NOT OLD.coverage OR NEW.seeded IS NOT OLD.seeded OR NEW.created_at IS NOT OLD.created_at
BEGIN
    SELECT RAISE (ABORT, 'drafts: where a draft comes from never changes');
END;

CREATE TRIGGER drafts_follow_their_states BEFORE UPDATE OF state ON drafts
WHEN NEW.state <> OLD.state AND NOT (
    (OLD.state = 'pending' AND NEW.state IN ('reviewed', 'rejected', 'stale', 'superseded', 'revealed'))
    OR (OLD.state = 'reviewed' AND NEW.state IN ('stale', 'withdrawn'))
    OR (OLD.state = 'reviewed' AND NEW.state = 'pending' AND OLD.exported_at = '')
    OR (OLD.state = 'rejected' AND NEW.state = 'pending')
    OR (OLD.state = 'withdrawn' AND NEW.state = 'reviewed')
    OR (OLD.state = 'stale' AND NEW.state IN ('superseded', 'rejected'))
)
BEGIN
    SELECT RAISE (ABORT, 'drafts: this state can not follow that one');
END;

CREATE TRIGGER drafts_reviewed_means_reviewed BEFORE UPDATE ON drafts
WHEN NEW.state = 'reviewed' AND (OLD.state <> 'reviewed' OR NEW.approval IS NOT OLD.approval)
BEGIN
    SELECT RAISE (ABORT, 'drafts: reviewed needs the logged approval of a named person on exactly this text')
    WHERE NOT EXISTS (
        SELECT 1
        FROM review_log AS entry
        JOIN log_texts AS logged ON logged.entry = entry.seq AND logged.field = 'after'
        WHERE entry.seq = NEW.approval
            AND entry.act = 'approved'
            AND entry.state = 'reviewed'
            AND entry.actor_kind = 'person'
            AND trim(entry.actor) <> ''
            AND entry.draft_id = NEW.id
            AND entry.revision = (SELECT sha256 FROM revisions WHERE id = NEW.revision_id)
            AND json_array_length(logged.text) = 3
            AND json_extract(logged.text, '$[0]') = (SELECT text FROM takeaways WHERE draft_id = NEW.id AND position = 1)
            AND json_extract(logged.text, '$[1]') = (SELECT text FROM takeaways WHERE draft_id = NEW.id AND position = 2)
            AND json_extract(logged.text, '$[2]') = (SELECT text FROM takeaways WHERE draft_id = NEW.id AND position = 3)
    )
    OR EXISTS (SELECT 1 FROM review_log WHERE draft_id = NEW.id AND state IS NOT NULL AND seq > NEW.approval);
END;

CREATE TRIGGER drafts_exports_are_remembered BEFORE UPDATE OF exported_at ON drafts
WHEN NEW.exported_at <> OLD.exported_at AND (NEW.exported_at = '' OR NEW.state <> 'reviewed')
BEGIN
    SELECT RAISE (ABORT, 'drafts: only a reviewed draft is exported, and that is not forgotten');
END;

CREATE TRIGGER drafts_are_kept BEFORE DELETE ON drafts
BEGIN
    SELECT RAISE (ABORT, 'drafts: never deleted');
END;

CREATE TRIGGER takeaways_stay_three BEFORE INSERT ON takeaways
WHEN EXISTS (SELECT 1 FROM drafts WHERE id = NEW.draft_id)
BEGIN
    SELECT RAISE (ABORT, 'takeaways: a draft keeps its three');
END;

CREATE TRIGGER takeaways_are_kept BEFORE DELETE ON takeaways
WHEN EXISTS (SELECT 1 FROM drafts WHERE id = OLD.draft_id)
BEGIN
    SELECT RAISE (ABORT, 'takeaways: never deleted');
END;

CREATE TRIGGER takeaways_change_only_while_pending BEFORE UPDATE ON takeaways
WHEN NOT (
    NEW.draft_id IS OLD.draft_id AND NEW.position IS OLD.position AND NEW.drafted IS OLD.drafted AND NEW.evidence IS OLD.evidence
    AND NEW.kept IS OLD.kept AND NEW.drafted_flags IS OLD.drafted_flags AND NEW.score IS OLD.score
    AND EXISTS (SELECT 1 FROM drafts WHERE id = OLD.draft_id AND state = 'pending')
)
AND NOT (
    NEW.draft_id IS OLD.draft_id AND NEW.position IS OLD.position AND NEW.drafted = '[redacted]' AND NEW.text = '[redacted]'
    AND EXISTS (SELECT 1 FROM drafts WHERE id = OLD.draft_id AND state <> 'reviewed')
    AND EXISTS (SELECT 1 FROM review_log WHERE draft_id = OLD.draft_id AND act = 'redacted' AND about IS NULL)
)
BEGIN
    SELECT RAISE (ABORT, 'takeaways: texts change only while the draft is pending; what the model wrote never does');
END;

-- Schema version 4. The card of a source: what kind of proof it is, who answers for it, whether it may be quoted in public and
-- whether it may leave for a remote provider; '' is what nobody has said yet. tags is a JSON array of words.
ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'study', 'price_list', 'certificate', 'contract',
  'customer_agreement', 'internal_note', 'law', 'press', 'other'));
ALTER TABLE source ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN quotable TEXT NOT NULL DEFAULT '' CHECK (quotable IN ('', 'yes', 'no'));
ALTER TABLE source ADD COLUMN may_leave TEXT NOT NULL DEFAULT '' CHECK (may_leave IN ('', 'yes', 'no'));
ALTER TABLE source ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)); -- []string

-- The document that replaced this one as its new version. A replaced source is no longer searched nor listed; its row and
-- its file stay for the approvals that cite it.
ALTER TABLE source ADD COLUMN replaced_by TEXT REFERENCES source (id);

-- A link that a new version of its source broke: the quote is no longer there. passage_id is the extract of the new version
-- that comes nearest, NULL when none does. Rows are read until the claim is decided upon again.
CREATE TABLE broken_link (
  resolution_id TEXT    PRIMARY KEY REFERENCES resolution (id),
  source_id     TEXT    NOT NULL REFERENCES source (id), -- the new version
  passage_id    TEXT    REFERENCES passage (id),
  start         INTEGER NOT NULL, -- UTF-16 code units in the passage: the words that took the place of the quote
  end           INTEGER NOT NULL
) STRICT;

-- Schema version 11. The charter: a working copy, and the versions that were published. body is the file it travels as (YAML).

-- The working copy: at most one row. seq grows by one at each change and detects a second writer.
CREATE TABLE charter_draft (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  body       TEXT    NOT NULL,
  seq        INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- A published version: numbered from 1, signed by a name, never changed. hash is the SHA-256 of body, in hex.
CREATE TABLE charter_version (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  at     INTEGER NOT NULL,
  name   TEXT    NOT NULL CHECK (name <> ''),
  note   TEXT    NOT NULL,
  body   TEXT    NOT NULL,
  hash   TEXT    NOT NULL
) STRICT;
CREATE TRIGGER charter_version_is_immutable BEFORE UPDATE ON charter_version BEGIN SELECT RAISE(ABORT, 'a version of the charter never changes'); END;
CREATE TRIGGER charter_version_is_kept BEFORE DELETE ON charter_version BEGIN SELECT RAISE(ABORT, 'a version of the charter is never deleted'); END;

-- An instance of a finding that the user ignored, for a reason and in a name. identity is charter.Finding.Identity: the rule, the words
-- and their neighbours. One is in force per piece and identity; one taken back keeps its row.
CREATE TABLE ignored_finding (
  id           TEXT    PRIMARY KEY,
  piece_id     TEXT    NOT NULL REFERENCES piece (id),
  rule         TEXT    NOT NULL,
  identity     TEXT    NOT NULL,
  words        TEXT    NOT NULL,
  reason       TEXT    NOT NULL CHECK (reason <> ''),
  name         TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  withdrawn_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX ignored_finding_in_force ON ignored_finding (piece_id, identity) WHERE withdrawn_at = 0;

-- The version of the charter that an approval was checked against, 0 for none, and its checklist as the approver saw it.
ALTER TABLE approval ADD COLUMN charter INTEGER NOT NULL DEFAULT 0;
ALTER TABLE approval ADD COLUMN good TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(good));

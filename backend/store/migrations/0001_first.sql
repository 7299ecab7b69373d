-- Probant, schema version 1. Times are Unix milliseconds, 0 for none or never; ids are opaque text; JSON columns hold the
-- types named beside them. Closed sets carry a CHECK, so that a wrong word fails here and not on a screen.

-- The workspace itself: exactly one row. library_seq grows by one whenever what the library can prove changes, so that a
-- verdict knows whether it is still current.
CREATE TABLE workspace (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  name        TEXT    NOT NULL,
  sample      INTEGER NOT NULL CHECK (sample IN (0, 1)),
  lang        TEXT    NOT NULL CHECK (lang IN ('fr', 'en')),
  library_seq INTEGER NOT NULL,
  created_at  INTEGER NOT NULL
) STRICT;

-- A piece with its working text. seq grows by one at each change of the text and detects a second writer. hash is piece.Hash
-- in hex.
-- checked_seq, checked_library and checked_with say for which text, which library and by which checker the claims below
-- were found; checked_state is a digest of what was found, to tell a check that changed something from one that did not.
CREATE TABLE piece (
  id              TEXT    PRIMARY KEY,
  title           TEXT    NOT NULL,
  kind            TEXT    NOT NULL CHECK (kind IN ('article', 'linkedin_post', 'email', 'email_sequence', 'landing_page',
                    'sales_sheet', 'press_release', 'customer_case', 'white_paper', 'other')),
  lang            TEXT    NOT NULL CHECK (lang IN ('', 'fr', 'en')),
  blocks          TEXT    NOT NULL CHECK (json_valid(blocks)), -- []text.Block
  words           INTEGER NOT NULL,
  hash            TEXT    NOT NULL,
  seq             INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL,
  deleted_at      INTEGER NOT NULL DEFAULT 0,
  checked_seq     INTEGER NOT NULL DEFAULT 0,
  checked_library INTEGER NOT NULL DEFAULT -1,
  checked_with    TEXT    NOT NULL DEFAULT '',
  checked_state   TEXT    NOT NULL DEFAULT '',
  unsupported     TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(unsupported)) -- ids of blocks that cannot be checked
) STRICT;

-- An immutable snapshot of a piece's text. number counts from 1 within the piece; hash is piece.Hash in hex.
CREATE TABLE revision (
  id       TEXT    PRIMARY KEY,
  piece_id TEXT    NOT NULL REFERENCES piece (id),
  number   INTEGER NOT NULL CHECK (number > 0),
  cause    TEXT    NOT NULL CHECK (cause IN ('imported', 'autosave', 'restored', 'approved')),
  at       INTEGER NOT NULL,
  title    TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  lang     TEXT    NOT NULL,
  blocks   TEXT    NOT NULL CHECK (json_valid(blocks)), -- []text.Block
  words    INTEGER NOT NULL,
  hash     TEXT    NOT NULL,
  UNIQUE (piece_id, number)
) STRICT;
CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

-- A contestable assertion. It is known by its anchor (block, quote, neighbours) and by meaning, the identity of its wording
-- (claim.Meaning); the span is a hint. A claim that left the text (in_text 0, since gone_at) keeps its row while a decision
-- or the user's own mark depends on it, so that undo or retyping finds it again. verdict is '' until it was checked;
-- checked_library is the library_seq of that check. evidence holds []store.Evidence, best first.
CREATE TABLE claim (
  id              TEXT    PRIMARY KEY,
  piece_id        TEXT    NOT NULL REFERENCES piece (id),
  origin          TEXT    NOT NULL CHECK (origin IN ('found', 'marked')),
  in_text         INTEGER NOT NULL CHECK (in_text IN (0, 1)),
  ordinal         INTEGER NOT NULL, -- place among the claims of the text, from 0
  block           TEXT    NOT NULL,
  quote           TEXT    NOT NULL,
  before          TEXT    NOT NULL,
  after           TEXT    NOT NULL,
  start           INTEGER NOT NULL, -- UTF-16 code units in the block
  end             INTEGER NOT NULL,
  sentence        TEXT    NOT NULL,
  categories      TEXT    NOT NULL CHECK (json_valid(categories)), -- []claim.Category
  risk            TEXT    NOT NULL CHECK (risk IN ('high', 'low')),
  signals         TEXT    NOT NULL CHECK (json_valid(signals)),    -- []claim.Signal
  lang            TEXT    NOT NULL CHECK (lang IN ('', 'fr', 'en')),
  meaning         TEXT    NOT NULL,
  verdict         TEXT    NOT NULL CHECK (verdict IN ('', 'supported', 'contradicted', 'not_found')),
  confidence      INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  difference      TEXT    NOT NULL CHECK (json_valid(difference)), -- *verify.Difference
  evidence        TEXT    NOT NULL CHECK (json_valid(evidence)),
  proposal        TEXT    NOT NULL,
  checked_library INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  gone_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_of_piece ON claim (piece_id, in_text, ordinal);

-- A document of the library. Its bytes stand in sources/<sha256>, byte for byte as they came. A deleted source keeps its
-- row and its file: it can be restored, and old approvals cite it. valid_until is the last day it may be relied upon.
CREATE TABLE source (
  id          TEXT    PRIMARY KEY,
  sha256      TEXT    NOT NULL UNIQUE,
  file        TEXT    NOT NULL,
  format      TEXT    NOT NULL CHECK (format IN ('pdf', 'docx', 'pptx', 'xlsx', 'html', 'md', 'txt')),
  title       TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  lang        TEXT    NOT NULL CHECK (lang IN ('', 'fr', 'en')),
  date        INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  pages       INTEGER NOT NULL,
  size        INTEGER NOT NULL, -- bytes
  added_at    INTEGER NOT NULL,
  deleted_at  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- An addressable extract of a source, in reading order. number joins it with its row of passage_index.
CREATE TABLE passage (
  number    INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  source_id TEXT    NOT NULL REFERENCES source (id),
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  text      TEXT    NOT NULL,
  context   TEXT    NOT NULL,
  heading   TEXT    NOT NULL,
  page      INTEGER NOT NULL,
  sheet     TEXT    NOT NULL,
  cell      TEXT    NOT NULL,
  UNIQUE (source_id, ordinal)
) STRICT;

-- What passages are searched by: the search terms (stems, number keys) of the text and, worth less, of its context and
-- heading. It stores no text of its own. passage_term tells how rare a term is.
CREATE VIRTUAL TABLE passage_index USING fts5 (terms, around, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE passage_term USING fts5vocab ('passage_index', 'row');

-- What a human decided about a claim. Rows are added and withdrawn, never rewritten. One decision is in force per claim;
-- 'removed' has a place of its own beside it: it counts only while the wording is out of the text, and a wording that comes
-- back finds its earlier decision again. meaning and quote_of_claim are the wording decided upon. A sourced row keeps the
-- quote and what the check said of it, a validated one the expert's words.
CREATE TABLE resolution (
  id             TEXT    PRIMARY KEY,
  claim_id       TEXT    NOT NULL REFERENCES claim (id),
  kind           TEXT    NOT NULL CHECK (kind IN ('sourced', 'validated', 'removed', 'not_a_claim')),
  at             INTEGER NOT NULL,
  meaning        TEXT    NOT NULL,
  quote_of_claim TEXT    NOT NULL,
  reason         TEXT    NOT NULL,
  passage_id     TEXT    REFERENCES passage (id),
  quote          TEXT    NOT NULL DEFAULT '',
  start          INTEGER NOT NULL DEFAULT 0, -- UTF-16 code units in the passage
  end            INTEGER NOT NULL DEFAULT 0,
  hits           TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(hits)), -- []verify.Hit
  verdict        TEXT    NOT NULL DEFAULT '' CHECK (verdict IN ('', 'supported', 'contradicted', 'not_found')),
  expert_name    TEXT    NOT NULL DEFAULT '',
  expert_role    TEXT    NOT NULL DEFAULT '',
  expert_at      INTEGER NOT NULL DEFAULT 0,
  expert_words   TEXT    NOT NULL DEFAULT '',
  expert_proof   TEXT    NOT NULL DEFAULT '',
  withdrawn_at   INTEGER NOT NULL DEFAULT 0,
  withdrawn_why  TEXT    NOT NULL DEFAULT '' CHECK (withdrawn_why IN ('', 'reopened', 'replaced')),
  CHECK ((kind = 'sourced') = (passage_id IS NOT NULL)),
  CHECK ((withdrawn_at = 0) = (withdrawn_why = ''))
) STRICT;
CREATE INDEX resolution_of_claim ON resolution (claim_id);
CREATE INDEX resolution_of_passage ON resolution (passage_id) WHERE passage_id IS NOT NULL;
CREATE UNIQUE INDEX resolution_in_force ON resolution (claim_id, kind = 'removed') WHERE withdrawn_at = 0;

-- The decision that a revision may go out. claims is what the register said at that moment, whatever happens to the claims
-- afterwards; counts tallies it; hash is the revision's.
CREATE TABLE approval (
  id          TEXT    PRIMARY KEY,
  piece_id    TEXT    NOT NULL REFERENCES piece (id),
  revision_id TEXT    NOT NULL REFERENCES revision (id),
  at          INTEGER NOT NULL,
  name        TEXT    NOT NULL CHECK (name <> ''),
  role        TEXT    NOT NULL,
  hash        TEXT    NOT NULL,
  review_by   INTEGER NOT NULL, -- when the first proof falls
  counts      TEXT    NOT NULL CHECK (json_valid(counts)),
  claims      TEXT    NOT NULL CHECK (json_valid(claims))
) STRICT;
CREATE INDEX approval_of_piece ON approval (piece_id, at);
CREATE TRIGGER approval_is_immutable BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'an approval never changes'); END;
CREATE TRIGGER approval_is_kept BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'an approval is never deleted'); END;

-- Where packs go. A folder of the user's; path is absolute.
CREATE TABLE target (
  id         TEXT    PRIMARY KEY,
  kind       TEXT    NOT NULL CHECK (kind IN ('folder')),
  path       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A content pack that left. path is the folder it was written to; manifest is the SHA-256 of its manifest, in hex.
CREATE TABLE pack (
  id          TEXT    PRIMARY KEY,
  approval_id TEXT    NOT NULL REFERENCES approval (id),
  piece_id    TEXT    NOT NULL REFERENCES piece (id),
  at          INTEGER NOT NULL,
  path        TEXT    NOT NULL,
  manifest    TEXT    NOT NULL,
  files       TEXT    NOT NULL CHECK (json_valid(files)) -- []store.PackFile
) STRICT;
CREATE INDEX pack_of_piece ON pack (piece_id, at);

-- The audit trail: what happened, in order, for ever. hash is the SHA-256, in hex, of the row before's hash and of this
-- row's own columns (see event.go), so that a change to any row shows. It records what happened to content, never how fast
-- or how much a person worked. The kinds include those that later capabilities write: time lost cannot be measured later.
CREATE TABLE event (
  seq     INTEGER PRIMARY KEY CHECK (seq > 0),
  at      INTEGER NOT NULL,
  kind    TEXT    NOT NULL CHECK (kind IN ('created', 'imported', 'opened', 'described', 'checked', 'marked', 'resolved', 'reopened',
            'requested', 'answered', 'approved', 'exported', 'recalled', 'accepted', 'refused', 'deleted', 'restored',
            'reverted', 'derived', 'drafted', 'expired', 'charter_changed')),
  piece   TEXT    NOT NULL, -- id of the piece concerned, or ''
  subject TEXT    NOT NULL, -- id of what it happened to: a piece, claim, source, approval, pack
  data    TEXT    NOT NULL CHECK (json_valid(data)),
  prev    TEXT    NOT NULL,
  hash    TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX event_of_piece ON event (piece, kind);
CREATE TRIGGER event_is_immutable BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the audit trail never changes'); END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the audit trail is never deleted'); END;

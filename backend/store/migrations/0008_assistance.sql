-- Assistance: what was sent to a language model at the user's demand, and the proofs it proposed that were admitted.

-- Every call, word for word: what left, for whom, and what came back. Rows are never changed. subject is the id of what was asked
-- about; failure is the reason of a call that failed, '' otherwise; took is in milliseconds.
CREATE TABLE assistance_call (
  id       TEXT    PRIMARY KEY,
  at       INTEGER NOT NULL,
  took     INTEGER NOT NULL,
  purpose  TEXT    NOT NULL CHECK (purpose IN ('judge')),
  subject  TEXT    NOT NULL,
  host     TEXT    NOT NULL,
  model    TEXT    NOT NULL,
  remote   INTEGER NOT NULL CHECK (remote IN (0, 1)),
  sent     TEXT    NOT NULL,
  received TEXT    NOT NULL,
  failure  TEXT    NOT NULL
) STRICT;
CREATE INDEX assistance_call_of ON assistance_call (subject, at);
CREATE TRIGGER assistance_call_is_kept BEFORE DELETE ON assistance_call BEGIN SELECT RAISE(ABORT, 'a call is never deleted'); END;
CREATE TRIGGER assistance_call_is_immutable BEFORE UPDATE ON assistance_call BEGIN SELECT RAISE(ABORT, 'a call never changes'); END;

-- A proof that a model proposed for a wording (claim.Meaning) and that was admitted. It is read again at each check: it holds
-- while the quote stands in the passage and nothing objects.
CREATE TABLE proposed_proof (
  meaning    TEXT    NOT NULL,
  passage_id TEXT    NOT NULL REFERENCES passage (id),
  quote      TEXT    NOT NULL,
  model      TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (meaning, passage_id)
) STRICT;

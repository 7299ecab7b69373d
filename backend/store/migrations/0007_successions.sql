-- Schema version 7. What a replacement changed, so that it can be undone: one row for each replaced document, gone once it was
-- undone. card is what the new version's card was, and fresh 1 when it came into the library for this: undone, it leaves again.
CREATE TABLE succession (
  old_id TEXT    PRIMARY KEY REFERENCES source (id),
  new_id TEXT    NOT NULL REFERENCES source (id),
  at     INTEGER NOT NULL,
  fresh  INTEGER NOT NULL CHECK (fresh IN (0, 1)),
  card   TEXT    NOT NULL CHECK (json_valid(card)),  -- source.Card
  links  TEXT    NOT NULL CHECK (json_valid(links)), -- []store.passed
  healed TEXT    NOT NULL CHECK (json_valid(healed)) -- []store.healed
) STRICT;
CREATE INDEX succession_of_version ON succession (new_id);

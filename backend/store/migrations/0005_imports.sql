-- Schema version 5. What is on its way into the library outlives the program, and folders can be watched.

-- A folder that the user chose to have watched. path is absolute; away is 1 while it cannot be reached, a share that is not
-- connected for example: nothing is said of its files then.
CREATE TABLE watched_folder (
  id         TEXT    PRIMARY KEY,
  path       TEXT    NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  looked_at  INTEGER NOT NULL DEFAULT 0,
  away       INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1))
) STRICT;

-- A file of a watched folder as it was when it was last taken: another size or time means that it changed. name is its path in
-- the folder, with slashes. source_id is the document made of it, or of its last good state; reason is why its present state
-- was not taken, '' when it was. gone_at is since when the file is no longer there; the document stays.
CREATE TABLE watched_file (
  folder_id TEXT    NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
  name      TEXT    NOT NULL,
  size      INTEGER NOT NULL, -- bytes; -1 to look again
  modified  INTEGER NOT NULL, -- Unix ms
  source_id TEXT    REFERENCES source (id),
  reason    TEXT    NOT NULL DEFAULT '',
  gone_at   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (folder_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_file_of_source ON watched_file (source_id) WHERE source_id IS NOT NULL;

-- A file given to the library and not read yet, in the order of number. Its row goes once it was read or refused. path is where
-- it stands: the name of a copy in uploads/ (copied 1), or the user's own file. held is 1 for what an import left behind when
-- it was stopped or the program ended: it waits for the user. folder_id to modified are set for a file of a watched folder, as
-- it was when it was looked at.
CREATE TABLE incoming (
  number    INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL,
  path      TEXT    NOT NULL,
  copied    INTEGER NOT NULL CHECK (copied IN (0, 1)),
  held      INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
  folder_id TEXT    REFERENCES watched_folder (id) ON DELETE CASCADE,
  size      INTEGER NOT NULL DEFAULT 0,
  modified  INTEGER NOT NULL DEFAULT 0
) STRICT;

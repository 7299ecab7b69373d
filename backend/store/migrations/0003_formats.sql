-- Schema version 3. The library takes more formats, and documents in more languages than can be checked. SQLite changes a
-- CHECK by building the table again: rowids are copied, since they order what was added at the same moment.
CREATE TABLE source_with_formats (
  id          TEXT    PRIMARY KEY,
  sha256      TEXT    NOT NULL UNIQUE,
  file        TEXT    NOT NULL,
  format      TEXT    NOT NULL CHECK (format IN ('pdf', 'docx', 'pptx', 'xlsx', 'odt', 'html', 'eml', 'md', 'txt', 'csv', 'extract')),
  title       TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  lang        TEXT    NOT NULL CHECK (lang IN ('', 'fr', 'en', 'de', 'nl', 'es', 'it')),
  date        INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  pages       INTEGER NOT NULL,
  size        INTEGER NOT NULL, -- bytes
  added_at    INTEGER NOT NULL,
  deleted_at  INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO source_with_formats (rowid, id, sha256, file, format, title, author, lang, date, valid_until, pages, size, added_at, deleted_at)
  SELECT rowid, id, sha256, file, format, title, author, lang, date, valid_until, pages, size, added_at, deleted_at FROM source;
DROP TABLE source;
ALTER TABLE source_with_formats RENAME TO source;

-- typed is 1 for a passage that the user typed herself, from a scan for example: no program can compare it with its original.
ALTER TABLE passage ADD COLUMN typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1));

-- Schema version 12. line is the line of a plain file that a passage begins on, 0 where something else says where it stands. columns is
-- the headings of the cells of a table row, a line each, above them what comes down from earlier rows; '' for what is no row.
ALTER TABLE passage ADD COLUMN line INTEGER NOT NULL DEFAULT 0;
ALTER TABLE passage ADD COLUMN columns TEXT NOT NULL DEFAULT '';

-- What the reader took from the document for its card and nobody confirmed yet: a JSON object, field → the words it was read from. The
-- value stands in the field's own column; a kind that was only read does not count as proof of that kind.
ALTER TABLE source ADD COLUMN read_from TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(read_from)); -- map[string]string

-- Schema version 2. Passages are searched by an index of the program's own, which ranks a hundred thousand of them in a few
-- milliseconds and is written with them. It is made again from the passages whenever indexed_by, what cut them into terms,
-- is not what the program cuts with.
DROP TABLE passage_term;
DROP TABLE passage_index;

-- Where a term is. A row holds the passages of one stretch of 16384 numbers (number / 16384), each as two bytes, big endian:
-- number % 16384, with the highest bit set when only the context or the heading holds the term. A deleted source keeps its
-- rows here, and its passages are left out when they are read.
CREATE TABLE posting (
  term     TEXT    NOT NULL,
  stretch  INTEGER NOT NULL,
  passages BLOB    NOT NULL,
  PRIMARY KEY (term, stretch)
) STRICT, WITHOUT ROWID;

ALTER TABLE workspace ADD COLUMN indexed_by TEXT NOT NULL DEFAULT '';

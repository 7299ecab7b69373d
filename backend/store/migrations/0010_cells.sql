-- Schema version 10. row_heading and column_heading are the headings of the table cell that a claim stands in, without which its words
-- say nothing; '' outside a table. Claims known before are given theirs when their text is checked again.
ALTER TABLE claim ADD COLUMN row_heading TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN column_heading TEXT NOT NULL DEFAULT '';

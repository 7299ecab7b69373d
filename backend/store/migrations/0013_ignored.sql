-- Schema version 13. An ignored finding keeps its own place, as the same words among the same neighbours may stand twice in a text: block
-- is the block's id, '' for one ignored before; nth counts from 0 those of one identity in the block; alone is 1 when no other of its
-- identity stood in the text, so that it may be found again in another block. One is in force per piece, identity and place.
ALTER TABLE ignored_finding ADD COLUMN block TEXT NOT NULL DEFAULT '';
ALTER TABLE ignored_finding ADD COLUMN nth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ignored_finding ADD COLUMN alone INTEGER NOT NULL DEFAULT 1 CHECK (alone IN (0, 1));
DROP INDEX ignored_finding_in_force;
CREATE UNIQUE INDEX ignored_finding_in_force ON ignored_finding (piece_id, identity, block, nth) WHERE withdrawn_at = 0;

-- Somebody ignores a finding, by name. Rows of before may lack one.
CREATE TRIGGER ignored_finding_is_named BEFORE INSERT ON ignored_finding WHEN trim(NEW.name) = ''
BEGIN SELECT RAISE(ABORT, 'a finding is ignored in a name'); END;

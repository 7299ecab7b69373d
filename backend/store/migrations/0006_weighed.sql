-- Schema version 6. A verdict is kept with the name of the passages that were weighed for it: while a claim and they stay what
-- they are, a library that changes elsewhere changes no verdict, and nothing is judged again. Empty for what was judged before.
ALTER TABLE claim ADD COLUMN weighed TEXT NOT NULL DEFAULT '';

-- Schema version 9. made_at is when a document's file says it was last written, in its own properties: a print or a conversion
-- renews it, so that it is offered for the card and never taken as its date. 0 when the file does not say, or came before.
ALTER TABLE source ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;

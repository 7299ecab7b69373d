package charter

import "probant/backend/text"

// Finding is a rule that fired on a wording. Span is in UTF-16 code units inside the block and Text what it covers. Fix is nil where no
// wording can be proposed for certain.
type Finding struct {
	Rule     string
	Pack     string
	Severity Severity
	Block    string
	Span     text.Span
	Text     string
	Sentence text.Span
	Fix      *Fix
	Other    string // the piece that a paragraph repeats
	Note     *Note  // what is said of this very place; nil for what its rule says
	Kind     string // of a slip of typography: those of one kind are corrected together
}

// Note is what a finding says in the place of its rule, with the figures of the text.
type Note struct {
	Why   Said
	Safer Said
}

// Fix replaces a span of a finding's block by other words.
type Fix struct {
	Span text.Span
	With string
}

package text

// Anchor is how a claim is found again after edits and restarts: its block, its quote and the words around it. The span
// is a hint and never an identity.
type Anchor struct {
	Block  string `json:"block"`
	Quote  string `json:"quote"`
	Before string `json:"before"` // up to 32 UTF-16 code units before the quote, in the same block
	After  string `json:"after"`  // up to 32 after
	Span   Span   `json:"span"`
}

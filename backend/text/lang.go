package text

// Lang is a language that the checker reads: French or English. The zero value means unknown or unsupported.
type Lang string

// The supported languages, ISO 639-1.
const (
	French  Lang = "fr"
	English Lang = "en"
)

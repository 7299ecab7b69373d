package text

// Lang is a language that the checker reads: French or English. The zero value means unknown or unsupported.
type Lang string

// The supported languages, ISO 639-1.
const (
	French  Lang = "fr"
	English Lang = "en"
)

// The languages that sources are also searched in, by their stems. Nothing is checked in them.
const (
	German  Lang = "de"
	Dutch   Lang = "nl"
	Spanish Lang = "es"
	Italian Lang = "it"
)

package source

import "probant/backend/fault"

// Why a file is refused: the Reason of the fault.Error that Read returns, always with code Invalid. Each picks one
// sentence of the interface; Detail is named where there is one.
const (
	EmptyFile      = "empty_file"      // no byte, or nothing but white space
	BinaryFile     = "binary_file"     // neither a known format nor text
	UnknownFormat  = "unknown_format"  // a format that is not read yet; Detail names it
	WrongExtension = "wrong_extension" // the extension promises a format that is read, the content is another; Detail names it
	Encrypted      = "encrypted"       // opens with a password only
	Corrupt        = "corrupt"         // damaged or cut short
	Entities       = "xml_entities"    // an office file whose XML declares entities: a few lines of them may grow to gigabytes
	Bomb           = "packed_bomb"     // an office file that would fill the memory once unpacked; Detail is the limit in MB
	Shortcut       = "only_a_link"     // a name that stands for a document kept elsewhere, without its content
	TooLarge       = "too_large"       // beyond a size limit; Detail is the limit in MB
	TooMuch        = "too_much"        // more blocks, cells, parts or levels than can be read
	TooManyPages   = "too_many_pages"  // beyond MaxPages; Detail is the limit
	NoText         = "no_text"         // no text to read: a scan, or pictures only
	Scanned        = "scanned"         // no refusal: the document was taken without text, which is to be typed
	TooSlow        = "too_slow"        // the caller's deadline passed while reading
)

// Reasons returns every reason for which a file is refused, or taken without its text.
func Reasons() []string {
	return []string{EmptyFile, BinaryFile, UnknownFormat, WrongExtension, Encrypted, Corrupt, Entities, Bomb, Shortcut, TooLarge, TooMuch,
		TooManyPages, NoText, Scanned, TooSlow}
}

func refuse(reason string) *fault.Error { return fault.New(fault.Invalid, reason) }

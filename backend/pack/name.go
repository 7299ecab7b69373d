package pack

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameLimit is the longest folder name, in characters: with a shared folder's own path it must stay under the 260 that
// Windows programs accept.
const nameLimit = 60

// safeFile is a file name that every system holds as it is: plain letters, one dot at most before the extension, no path.
var safeFile = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,59}\.[a-z0-9]{1,8}$`)

// device recognises the names that Windows keeps for devices, with or without an extension.
var device = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$`)

func reserved(name string) bool { return device.MatchString(name) }

// FolderName turns a title into the name of its pack's folder: lower-case letters a–z, digits and hyphens, 60 characters at
// most, never a name that Windows reserves. A title without any such letter gives "pack".
func FolderName(title string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(title)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø':
			b.WriteString("o")
		case unicode.Is(unicode.Mn, r): // an accent, split off by NFKD
		default:
			b.WriteByte('-')
		}
	}
	words := strings.FieldsFunc(b.String(), func(r rune) bool { return r == '-' })
	name := strings.Join(words, "-")
	if len(name) > nameLimit {
		cut := strings.LastIndexByte(name[:nameLimit+1], '-')
		if cut < nameLimit/2 { // one very long word: cut it
			cut = nameLimit
		}
		name = name[:cut]
	}
	switch {
	case name == "":
		return "pack"
	case reserved(name):
		return "pack-" + name
	}
	return name
}

package source

import (
	"testing"
	"time"
)

func TestParsePDFDate(t *testing.T) {
	noon := time.Date(2025, 3, 12, 12, 0, 0, 0, time.UTC)
	for s, want := range map[string]time.Time{
		"D:20250312120000Z": noon, "D:20250312120000Z00'00'": noon, "D:20250312130000+01'00'": noon, "D:20250312130000+01'00": noon,
		"20250312070000-05": noon, "D:20250312120000": noon, "D:202503121200": noon, "D:20250312": noon.Truncate(24 * time.Hour),
	} {
		if got := parsePDFDate(s); got != want.UnixMilli() {
			t.Errorf("%s: got %v, want %v", s, time.UnixMilli(got).UTC(), want)
		}
	}
	for _, s := range []string{"", "D:", "D:20251345", "D:19700101000000Z", "12 mars 2025", "D:99990101"} {
		if got := parsePDFDate(s); got != 0 {
			t.Errorf("%q: got %v, want nothing", s, time.UnixMilli(got).UTC())
		}
	}
}

func TestPersonIsNoDefault(t *testing.T) {
	for name, want := range map[string]string{"Claire Aubry": "Claire Aubry", " Utilisateur Windows ": "", "python-docx": "", "ADMIN": "", "https://example.com": "", "Adminis SA": "Adminis SA"} {
		if got := person(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

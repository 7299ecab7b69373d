package source

import (
	"strings"
	"time"
)

// layouts are the forms in which documents state their date: ISO 8601, its parts, and RFC 1123 as saved pages have it.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02", "2006/01/02",
	"02/01/2006", "2006-01", time.RFC1123, time.RFC1123Z,
}

// parseDate returns Unix ms, or 0 for what is not a date from 1980 to 2200. A date without zone is UTC.
func parseDate(s string) int64 {
	s = strings.TrimSpace(s)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return inReach(t)
		}
	}
	return 0
}

// parsePDFDate reads a date as PDF writes it (ISO 32000-1, 7.9.4): D:20250312100000+01'00'. Parts may be missing from the end.
func parsePDFDate(s string) int64 {
	s = strings.ReplaceAll(strings.TrimPrefix(strings.TrimSpace(s), "D:"), "'", "")
	if day, _, utc := strings.Cut(s, "Z"); utc {
		s = day
	}
	for _, layout := range []string{"20060102150405-0700", "20060102150405-07", "20060102150405", "200601021504", "20060102", "200601"} {
		if t, err := time.Parse(layout, s); err == nil {
			return inReach(t)
		}
	}
	return 0
}

func inReach(t time.Time) int64 {
	if t.Year() < 1980 || t.Year() > 2200 {
		return 0
	}
	return t.UnixMilli()
}

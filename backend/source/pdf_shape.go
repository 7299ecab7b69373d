package source

import "bytes"

// pdfShaped reports whether a file may be opened as PDF, damaged or not: a trailer or a cross-reference stream names the
// root (ISO 32000-1, 7.5.5), which stands in an object of its own or in an object stream (7.5.7). PDFium looks for these in
// the whole of a damaged file before it gives up, for a minute in a large one.
func pdfShaped(data []byte) bool {
	return bytes.Contains(data, []byte("/Root")) && (bytes.Contains(data, []byte("/Catalog")) || bytes.Contains(data, []byte("/ObjStm"))) &&
		holdsObject(data)
}

// holdsObject reports whether an indirect object begins somewhere: two numbers and "obj" (7.3.10).
func holdsObject(data []byte) bool {
	for rest := data; ; {
		i := bytes.Index(rest, []byte("obj"))
		if i < 0 {
			return false
		}
		before, ok := cutNumber(rest[:i])
		if ok {
			if _, ok = cutNumber(before); ok {
				return true
			}
		}
		rest = rest[i+3:]
	}
}

// cutNumber takes a number and the white space after it off the end.
func cutNumber(s []byte) (before []byte, ok bool) {
	s = bytes.TrimRight(s, "\x00\t\n\f\r ")
	before = bytes.TrimRight(s, "0123456789")
	return before, len(before) < len(s)
}

package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// foreign are the beginnings of formats that are recognised in order to name them, not read.
var foreign = []struct{ magic, name string }{
	{"\x89PNG", "png"}, {"\xFF\xD8\xFF", "jpg"}, {"GIF8", "gif"}, {"BM", "bmp"}, {"II*\x00", "tiff"}, {"MM\x00*", "tiff"},
	{`{\rtf`, "rtf"}, {"Rar!", "rar"}, {"7z\xBC\xAF", "7z"}, {"\x1F\x8B", "gz"}, {"MZ", "exe"}, {"\x7FELF", "elf"},
	{"ID3", "mp3"}, {"%!PS", "ps"}, {"SQLite format 3", "sqlite"}, {"RIFF", "webp"},
}

// shortcuts are the endings of files that only say where a document is: Google's documents, iCloud's place holders, links.
var shortcuts = []string{".gdoc", ".gsheet", ".gslides", ".gform", ".icloud", ".url", ".webloc", ".lnk", ".desktop"}

// ole is the beginning of a compound file: an office document of before 2007, or the envelope of an encrypted one.
const ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// sniff says what a file is from its content, and from its name where the content leaves a choice between text formats.
func sniff(name string, r io.ReaderAt, size int64) (Format, error) {
	head := make([]byte, min(size, 4096))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	promised := FormatOf(name)
	switch {
	case slices.Contains(shortcuts, ending(name)):
		return "", refuse(Shortcut)
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return PDF, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return sniffZip(promised, r, size)
	case bytes.HasPrefix(head, []byte(ole)):
		return "", sniffOLE(promised, r, size)
	}
	text := !binary(head)
	if _, wide := utf16Order(head); wide || bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
		text = true
	}
	for _, f := range foreign {
		// Two-letter signatures begin ordinary words too ("BMW").
		if bytes.HasPrefix(head, []byte(f.magic)) && (!text || len(f.magic) > 3) {
			return "", unread(promised, f.name)
		}
	}
	if !text {
		if promised == PDF || packed(promised) {
			return "", refuse(Corrupt)
		}
		return "", refuse(BinaryFile)
	}
	return sniffText(promised, name, head)
}

// unread refuses a format by its name: the promise of the extension is broken, or there was none.
func unread(promised Format, name string) error {
	if promised != "" {
		return refuse(WrongExtension).With(name)
	}
	return refuse(UnknownFormat).With(name)
}

// packed reports the formats that are a zip of XML parts.
func packed(f Format) bool { return f == DOCX || f == PPTX || f == XLSX || f == ODT }

func sniffText(promised Format, name string, head []byte) (Format, error) {
	start := strings.ToLower(strings.TrimLeftFunc(strings.ReplaceAll(string(head), "\x00", ""), markOrSpace))
	page := strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") ||
		strings.HasPrefix(start, "<?xml") && strings.Contains(start, "<html")
	switch {
	case page && promised != EML:
		return HTML, nil
	case promised == Markdown || promised == HTML || promised == Plain || promised == CSV || promised == EML:
		return promised, nil
	case promised != "" || ending(name) == "":
		return Plain, nil
	}
	return "", refuse(UnknownFormat).With(strings.TrimPrefix(ending(name), "."))
}

// markOrSpace reports what may stand before the first sign: white space and a byte order mark, which is no UTF-8 in UTF-16.
func markOrSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == utf8.RuneError }

func sniffZip(promised Format, r io.ReaderAt, size int64) (Format, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return "", refuse(Corrupt).Because(err)
	}
	for _, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			return DOCX, nil
		case f.Name == "xl/workbook.xml":
			return XLSX, nil
		case f.Name == "ppt/presentation.xml":
			return PPTX, nil
		case f.Name == "mimetype":
			if kind := odfKind(f); kind == "text" {
				return ODT, nil
			} else if kind != "" {
				return "", unread(promised, kind)
			}
		case strings.HasPrefix(f.Name, "word/document"):
			return DOCX, nil
		case strings.HasPrefix(f.Name, "xl/workbook"):
			return XLSX, nil
		}
	}
	return "", unread(promised, "zip")
}

// odfKind reads the kind of an OpenDocument file from its type, which is the first entry: "text", or the usual extension of
// what is not read.
func odfKind(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, 200))
	kind, ours := strings.CutPrefix(strings.TrimSpace(string(data)), "application/vnd.oasis.opendocument.")
	switch {
	case err != nil || !ours:
		return ""
	case strings.HasPrefix(kind, "text"):
		return "text"
	case strings.HasPrefix(kind, "spreadsheet"):
		return "ods"
	case strings.HasPrefix(kind, "presentation"):
		return "odp"
	}
	return "odf"
}

// sniffOLE tells an encrypted document (it holds a stream named EncryptedPackage, [MS-OFFCRYPTO] 2.3.2) from an old one.
func sniffOLE(promised Format, r io.ReaderAt, size int64) error {
	data := make([]byte, size)
	if _, err := r.ReadAt(data, 0); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	has := func(stream string) bool {
		wide := make([]byte, 0, 2*len(stream))
		for i := range len(stream) {
			wide = append(wide, stream[i], 0)
		}
		return bytes.Contains(data, wide)
	}
	switch {
	case has("EncryptedPackage"), has("EncryptionInfo"):
		return refuse(Encrypted)
	case has("Workbook"):
		return unread(promised, "xls")
	case has("PowerPoint Document"):
		return unread(promised, "ppt")
	case has("WordDocument"):
		return unread(promised, "doc")
	case packed(promised):
		return refuse(Corrupt)
	}
	return unread(promised, "ole")
}

package source

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode returns a text file as a string without its byte order mark. UTF-8 and UTF-16 are recognised; what is neither
// is read as Windows-1252, which every byte belongs to. Line ends stay as they are. A binary file is refused.
func Decode(data []byte) (string, error) { return decode(data, nil) }

// decode reads in the encoding that stated finds in the file, when its bytes do not settle it.
func decode(data []byte, stated func([]byte) encoding.Encoding) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return convert(data, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM))
	}
	if order, ok := utf16Order(data); ok {
		return convert(data, unicode.UTF16(order, unicode.IgnoreBOM))
	}
	if binary(data) {
		return "", refuse(BinaryFile)
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	if stated != nil {
		if enc := stated(data); enc != nil && enc != unicode.UTF8 {
			return convert(data, enc)
		}
	}
	return convert(data, charmap.Windows1252)
}

func convert(data []byte, enc encoding.Encoding) (string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", refuse(Corrupt).Because(err)
	}
	if binary(out) {
		return "", refuse(BinaryFile)
	}
	return string(out), nil
}

// statedInHTML finds the encoding that a page names for itself.
func statedInHTML(data []byte) encoding.Encoding {
	enc, _, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	return enc
}

// utf16Order recognises UTF-16 without a mark by its zero bytes: western text has one in each pair, always on one side.
func utf16Order(data []byte) (unicode.Endianness, bool) {
	sample := data[:min(len(data), 4096)&^1]
	if len(sample) < 4 {
		return unicode.LittleEndian, false
	}
	var even, odd int
	for i := 0; i < len(sample); i += 2 {
		if sample[i] == 0 {
			even++
		}
		if sample[i+1] == 0 {
			odd++
		}
	}
	pairs := len(sample) / 2
	switch {
	case odd*10 >= pairs*7 && even*20 <= pairs:
		return unicode.LittleEndian, true
	case even*10 >= pairs*7 && odd*20 <= pairs:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// binary reports controls that no text holds: any zero byte, or more than one control in a hundred bytes.
func binary(data []byte) bool {
	controls := 0
	for _, c := range data {
		if c == 0 {
			return true
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B {
			controls++
		}
	}
	return controls*100 > len(data)
}

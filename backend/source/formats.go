package source

import (
	"path"
	"strings"
)

var extensions = map[Format][]string{
	PDF:      {".pdf"},
	DOCX:     {".docx"},
	PPTX:     {".pptx"},
	XLSX:     {".xlsx"},
	ODT:      {".odt"},
	HTML:     {".html", ".htm", ".xhtml", ".mhtml", ".mht"},
	EML:      {".eml"},
	Markdown: {".md", ".markdown"},
	Plain:    {".txt", ".text"},
	CSV:      {".csv", ".tsv"},
}

// Formats returns every format of a file that can be read, the commonest first.
func Formats() []Format { return []Format{PDF, DOCX, PPTX, XLSX, ODT, HTML, EML, Markdown, Plain, CSV} }

// Extensions returns the file name endings of the formats, with their dot, lower case, for file choosers. Without formats
// it returns those of all.
func Extensions(formats ...Format) []string {
	if len(formats) == 0 {
		formats = Formats()
	}
	var all []string
	for _, f := range formats {
		all = append(all, extensions[f]...)
	}
	return all
}

// FormatOf returns the format that a file name promises, or "".
func FormatOf(name string) Format {
	ext := ending(name)
	for f, known := range extensions {
		for _, e := range known {
			if e == ext {
				return f
			}
		}
	}
	return ""
}

func ending(name string) string {
	return strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
}

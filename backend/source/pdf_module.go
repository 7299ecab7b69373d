package source

import (
	_ "unsafe" // for the link below

	_ "github.com/klippa-app/go-pdfium/webassembly"
)

// pdfiumModule is PDFium as go-pdfium embeds it, which it does not export: a second copy would add 6 MB to the program.
//
//go:linkname pdfiumModule github.com/klippa-app/go-pdfium/webassembly.pdfiumWasm
var pdfiumModule []byte

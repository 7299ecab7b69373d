package source

import (
	"context"
	"errors"
	"strconv"

	"probant/backend/fault"
)

// What a file may cost. A file beyond is refused whole, with a reason; it is never read in part.
const (
	MaxFile     = 64 << 20  // bytes of a file
	MaxText     = 16 << 20  // bytes of a plain text, Markdown, HTML or CSV file: their parsers hold it several times
	MaxUnpacked = 384 << 20 // bytes of a packed file (DOCX, PPTX, XLSX, ODT) once unpacked
	MaxRatio    = 200       // unpacked to packed, for an entry over 16 MB: office files stay under 100, bombs reach 1,000
	MaxDepth    = 256       // nested elements of an XML part
	MaxPages    = 2000      // pages, or slides
	MaxBlocks   = 300_000   // blocks and cells
)

// SizeLimit is how many bytes a file may have, as far as its name tells what it is.
func SizeLimit(name string) int64 {
	switch FormatOf(name) {
	case Plain, Markdown, HTML, CSV:
		return MaxText
	}
	return MaxFile
}

func tooManyPages() error { return refuse(TooManyPages).With(strconv.Itoa(MaxPages)) }

func tooLarge(limit int64) error {
	return refuse(TooLarge).With(strconv.FormatInt(limit>>20, 10))
}

func bomb() error { return refuse(Bomb).With(strconv.Itoa(MaxUnpacked >> 20)) }

// stopped says why ctx ended, or nil while it runs.
func stopped(ctx context.Context) error {
	err := ctx.Err()
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return refuse(TooSlow).Because(err)
	}
	return fault.Wrap(err, fault.Cancelled, "cancelled")
}

// verdict keeps a refusal as it is and calls every other failure of a parser corrupt.
func verdict(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if stop := stopped(ctx); stop != nil {
		return stop
	}
	var known *fault.Error
	if errors.As(err, &known) {
		return known
	}
	return refuse(Corrupt).Because(err)
}

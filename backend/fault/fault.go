// Package fault is the error the user can act on: a code that says what she can do, and a reason that picks the
// sentence she reads. It hides how causes are wrapped and unwrapped.
package fault

import (
	"errors"
	"fmt"
)

// Code says what the user can do about an error. Each changes her next step; there is no other.
type Code string

// The closed set of codes.
const (
	Invalid     Code = "invalid"     // correct what was given
	NotFound    Code = "not_found"   // it is gone: go back to the list
	Conflict    Code = "conflict"    // something else stands in the way: choose
	Stale       Code = "stale"       // it changed meanwhile: reload
	Unavailable Code = "unavailable" // the disk, file or folder does not answer: retry, or choose another
	Denied      Code = "denied"      // the rules of the house forbid it: read why
	Cancelled   Code = "cancelled"   // the user stopped it
	Internal    Code = "internal"    // our fault: see the log
)

// codes lists every code, in the order of the constants.
var codes = []Code{Invalid, NotFound, Conflict, Stale, Unavailable, Denied, Cancelled, Internal}

// Codes returns the closed set, for bindings and tests.
func Codes() []Code { return append([]Code(nil), codes...) }

// Error is a failure with a code. Reason is a stable word ("encrypted", "disk_full") that picks the sentence in the
// interface; Field names the input at fault; Detail is one value to show in the sentence (a file name, a number).
type Error struct {
	Code   Code
	Reason string
	Field  string
	Detail string
	Err    error // the cause, for the log; never shown
}

// New returns an error with a code and a reason.
func New(code Code, reason string) *Error { return &Error{Code: code, Reason: reason} }

// Wrap gives a cause a code and a reason. It returns nil for a nil cause.
func Wrap(err error, code Code, reason string) error {
	if err == nil {
		return nil
	}
	return &Error{Code: code, Reason: reason, Err: err}
}

// On names the input at fault.
func (e *Error) On(field string) *Error { e.Field = field; return e }

// With adds the value to show in the sentence.
func (e *Error) With(detail string) *Error { e.Detail = detail; return e }

// Because keeps the cause for the log.
func (e *Error) Because(err error) *Error { e.Err = err; return e }

func (e *Error) Error() string {
	s := string(e.Code)
	if e.Reason != "" {
		s += "/" + e.Reason
	}
	if e.Field != "" {
		s += " (" + e.Field + ")"
	}
	if e.Err != nil {
		s = fmt.Sprintf("%s: %v", s, e.Err)
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// As returns the outermost Error in the chain; an error without one becomes Internal.
func As(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return &Error{Code: Internal, Err: err}
}

// Is reports whether err carries the code.
func Is(err error, code Code) bool { return err != nil && As(err).Code == code }

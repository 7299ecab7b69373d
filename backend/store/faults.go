package store

import (
	"context"
	"database/sql"
	"errors"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	faults "probant/backend/fault"
)

// fault gives an error of the database or of its file the code the user can act on. It goes by result codes, never by the
// text of a message; an error that already carries a code keeps it.
func fault(ctx context.Context, err error) error {
	var known *faults.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	if ctx.Err() != nil {
		return faults.Wrap(err, faults.Cancelled, "")
	}
	if reason := reasonOf(err); reason != "" {
		return faults.Wrap(err, faults.Unavailable, reason)
	}
	return err
}

func reasonOf(err error) string {
	var e *sqlite.Error
	if errors.As(err, &e) {
		if e.Code() == lib.SQLITE_IOERR_SHMSIZE { // the write-ahead log's index could not grow
			return faults.DiskFull
		}
		switch e.Code() & 0xff { // the primary code; the rest says where
		case lib.SQLITE_FULL:
			return faults.DiskFull
		case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_CANTOPEN:
			return faults.ReadOnly
		case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
			return "corrupt_database"
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
			return "busy"
		case lib.SQLITE_IOERR:
			return faults.DiskError
		}
		return ""
	}
	if reason := faults.DiskReason(err); reason != faults.Missing {
		return reason
	}
	return "unreadable" // the file went away between its choice and its reading
}

// found turns "no row" into not_found with what was looked for; other errors pass.
func found(err error, what string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return faults.New(faults.NotFound, what).Because(err)
	}
	return err
}

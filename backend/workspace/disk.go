package workspace

import (
	"errors"
	"io/fs"
	"syscall"

	"probant/backend/fault"
)

// onDisk gives a failure of the file system the code the user can act on; an error that has one keeps it.
func onDisk(err error) error {
	var known *fault.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.Is(err, syscall.ENOSPC):
		return fault.Wrap(err, fault.Unavailable, "disk_full")
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return fault.Wrap(err, fault.Unavailable, "read_only")
	case errors.Is(err, fs.ErrNotExist):
		return fault.Wrap(err, fault.Unavailable, "unreadable")
	}
	return fault.Wrap(err, fault.Unavailable, "disk_error")
}

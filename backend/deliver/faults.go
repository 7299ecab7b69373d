package deliver

import (
	"errors"
	"io/fs"
	"slices"
	"syscall"

	"probant/backend/fault"
)

// unavailable says why a folder could not be used, from the system's own error code.
func unavailable(path string, err error) error {
	reason := "write_failed"
	var code syscall.Errno
	switch {
	case errors.As(err, &code) && slices.Contains(diskFull, code):
		reason = "disk_full"
	case errors.As(err, &code) && slices.Contains(tooLong, code):
		reason = "path_too_long"
	case errors.As(err, &code) && slices.Contains(readOnly, code), errors.Is(err, fs.ErrPermission):
		reason = "read_only"
	case errors.As(err, &code) && code == syscall.ENOTDIR:
		reason = "not_a_folder"
	case errors.Is(err, fs.ErrNotExist):
		reason = "folder_missing"
	}
	return fault.New(fault.Unavailable, reason).With(path).Because(err)
}

// unsupported reports whether a file system does not know how to flush a folder.
func unsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL)
}

package deliver

import (
	"errors"
	"io/fs"
	"syscall"

	"probant/backend/fault"
)

// unavailable says why a folder could not be used, from the system's own error code.
func unavailable(path string, err error) error {
	reason := fault.DiskReason(err)
	switch reason {
	case fault.Missing:
		reason = "folder_missing"
	case "", fault.DiskError:
		reason = "write_failed" // the network as often as the disk
	}
	return fault.New(fault.Unavailable, reason).With(path).Because(err)
}

// closed says why nothing could be made in a folder. One that stands all the same, as /proc, whose system answers "no such
// file", takes no files: it is not missing.
func closed(parent string, err error) error {
	if errors.Is(err, fs.ErrNotExist) && checkParent(parent) == nil {
		return fault.New(fault.Unavailable, "read_only").With(parent).Because(err)
	}
	return unavailable(parent, err)
}

// unsupported reports whether a file system does not know how to flush a folder.
func unsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL)
}

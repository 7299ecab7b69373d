package deliver

import (
	"errors"
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

// unsupported reports whether a file system does not know how to flush a folder.
func unsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL)
}

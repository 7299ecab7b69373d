package fault

import (
	"errors"
	"io/fs"
	"slices"
	"syscall"
)

// The reasons for which a disk or a file system refuses, always with code Unavailable.
const (
	DiskFull    = "disk_full"      // no room left, or beyond the user's quota
	ReadOnly    = "read_only"      // not to be written, or not by this user
	PathTooLong = "path_too_long"  // a name or a path beyond what the system takes
	NotAFolder  = "not_a_folder"   // a file stands where a folder should
	FileInUse   = "file_in_use"    // another program keeps the file to itself (Windows)
	Missing     = "missing"        // nothing of that name: what it means is the caller's to say
	NotHere     = "not_downloaded" // kept online by a synchronised folder, and not to be had now
	DiskError   = "disk_error"     // the device or the network failed
)

// DiskReasons returns the closed set.
func DiskReasons() []string {
	return []string{DiskFull, ReadOnly, PathTooLong, NotAFolder, FileInUse, NotHere, Missing, DiskError}
}

// DiskReason says why the system refused, from its error code and never from a message; empty when err is no refusal of
// the file system.
func DiskReason(err error) string {
	var code syscall.Errno
	if errors.As(err, &code) {
		for _, r := range refusals {
			if slices.Contains(r.codes, code) {
				return r.reason
			}
		}
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return ReadOnly
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	}
	return ""
}

// refusal is the system's error codes for one reason.
type refusal struct {
	reason string
	codes  []syscall.Errno
}

// OnDiskAt is OnDisk, with the path at fault to show.
func OnDiskAt(path string, err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	return As(OnDisk(err)).With(path)
}

// OnDisk gives a failure of the file system the code the user can act on: what has no reason of its own is disk_error, what
// is missing is unreadable. An error that carries a code keeps it; nil stays nil.
func OnDisk(err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	switch reason := DiskReason(err); reason {
	case "":
		return Wrap(err, Unavailable, DiskError)
	case Missing:
		return Wrap(err, Unavailable, "unreadable")
	default:
		return Wrap(err, Unavailable, reason)
	}
}

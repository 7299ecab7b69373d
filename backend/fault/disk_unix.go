//go:build !windows

package fault

import "syscall"

// refusals is what the system answers (errno(3)).
var refusals = []refusal{
	{DiskFull, []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}},
	{ReadOnly, []syscall.Errno{syscall.EACCES, syscall.EPERM, syscall.EROFS}},
	{PathTooLong, []syscall.Errno{syscall.ENAMETOOLONG}},
	{NotAFolder, []syscall.Errno{syscall.ENOTDIR}},
	{FileInUse, []syscall.Errno{syscall.ETXTBSY}},
	{NotHere, []syscall.Errno{syscall.EDEADLK}}, // what macOS says of a file that iCloud keeps
	{DiskError, []syscall.Errno{syscall.EIO, syscall.ENXIO, syscall.ENODEV, syscall.ESTALE}},
}

//go:build !windows

package deliver

import "syscall"

// What the system answers when a folder cannot take a pack.
var (
	diskFull = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
	tooLong  = []syscall.Errno{syscall.ENAMETOOLONG}
	readOnly = []syscall.Errno{syscall.EACCES, syscall.EPERM, syscall.EROFS}
)

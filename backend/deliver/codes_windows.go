package deliver

import "syscall"

// What the system answers when a folder cannot take a pack (System Error Codes, winerror.h).
var (
	diskFull = []syscall.Errno{39, 112, 1295}                                  // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED
	tooLong  = []syscall.Errno{206}                                            // ERROR_FILENAME_EXCED_RANGE
	readOnly = []syscall.Errno{syscall.Errno(19), syscall.ERROR_ACCESS_DENIED} // ERROR_WRITE_PROTECT
)

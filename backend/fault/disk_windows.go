package fault

import "syscall"

// refusals is what the system answers (System Error Codes, winerror.h), and the portable names that Go invents beside.
var refusals = []refusal{
	{DiskFull, []syscall.Errno{39, 112, 1295, syscall.ENOSPC}},        // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED
	{ReadOnly, []syscall.Errno{5, 19, syscall.EACCES, syscall.EROFS}}, // ERROR_ACCESS_DENIED, ERROR_WRITE_PROTECT
	{PathTooLong, []syscall.Errno{111, 206, syscall.ENAMETOOLONG}},    // ERROR_BUFFER_OVERFLOW, ERROR_FILENAME_EXCED_RANGE
	{NotAFolder, []syscall.Errno{267, syscall.ENOTDIR}},               // ERROR_DIRECTORY
	{FileInUse, []syscall.Errno{32, 33}},                              // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
	// The ERROR_CLOUD_FILE_ codes of a content that cannot be fetched: provider, sign-in, network, time.
	{NotHere, []syscall.Errno{362, 382, 386, 387, 388, 389, 393, 395, 398, 404, 426}},
	{DiskError, []syscall.Errno{21, 23, 31, 55, syscall.EIO}}, // ERROR_NOT_READY, ERROR_CRC, ERROR_GEN_FAILURE, ERROR_DEV_NOT_EXIST
}

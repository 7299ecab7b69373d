package fault

import "errors"

// The reasons for which a file cannot be read, always with code Unavailable.
const (
	FileMissing  = "file_missing"  // nothing of that name
	FileDenied   = "file_denied"   // this user may not read it
	FolderDenied = "folder_denied" // this user may not see what the folder holds
	AFolder      = "is_folder"     // a folder, where a file was expected
	Unreadable   = "unreadable"    // anything else: no file, or a disk that does not answer
)

// ReadReasons returns the closed set, with the two that reading shares with every work on a disk.
func ReadReasons() []string {
	return []string{FileMissing, FileDenied, FolderDenied, AFolder, Unreadable, FileInUse, NotHere}
}

// OnRead gives a failure to open or to read a file the reason the user can act on, with its name as Detail. An error that carries a
// code keeps it; nil stays nil.
func OnRead(name string, err error) error {
	var known *Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	reason := Unreadable
	switch DiskReason(err) {
	case Missing, NotAFolder:
		reason = FileMissing
	case ReadOnly:
		reason = FileDenied
	case FileInUse:
		reason = FileInUse
	case NotHere:
		reason = NotHere
	}
	return New(Unavailable, reason).With(name).Because(err)
}

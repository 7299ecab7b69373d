package main

import (
	"context"
	"errors"
	"strings"

	"probant/backend/fault"
)

// byReason words each reason that the core gives: what happened and what to do. {} stands for the value at fault.
var byReason = map[string]string{
	// documents
	"empty_file":      "the file is empty; give one with text in it",
	"binary_file":     "this is neither text nor a document that can be read; give a .pdf, .docx, .pptx, .xlsx, .odt, .html, .eml, .csv, .md or .txt",
	"unknown_format":  "this format ({}) cannot be read yet; save it as .docx, .pptx, .xlsx, .odt, .pdf, .html or .txt",
	"wrong_extension": "the content is not what the file's name says ({}); open it in the program that made it and save it again, or give the text itself",
	"encrypted":       "the file opens with a password only; save a copy without it",
	"corrupt":         "the file is damaged or cut short; export it again, or ask its author for another copy",
	"xml_entities":    "the file declares XML entities, which office programs never write and which can fill the memory; it is refused for safety: open it in its program and save it anew, or ask its author for a PDF",
	"packed_bomb":     "unpacked, the file would be beyond {} MB; it is refused for safety: do not open it if you do not know where it comes from, else export it as PDF",
	"only_a_link":     "this file only links to a document that is kept elsewhere; download the document itself, as .docx, .xlsx or .pdf",
	"too_large":       "the file is beyond what can be read ({} MB); keep the useful pages or split it",
	"too_much":        "the file holds more paragraphs, cells or levels than can be read; keep the useful sheets or pages",
	"too_many_pages":  "the document has more than {} pages; keep the useful ones or split it",
	"no_text":         "no text was found: it may hold pictures only; export it again with text, or give the useful words as a .txt",
	"scanned":         "it is a scan: it is in the library, but nothing in it can be cited until its text is typed",
	"too_slow":        "reading took too long; simplify the document or split it",
	"too_long":        "the text is too long for one piece; split it",
	"field_too_long":  "this field is too long; shorten it",
	"same_version":    "this file is the version in place; give the file of the new one",
	"unknown_value":   "this value is not one of those it may have",
	"pdf_engine":      "the PDF reader did not start; try again, or give the document in another format",
	"unreadable":      "cannot be read ({}); check the path and the permissions",
	"file_missing":    "there is no such file ({}); check its name and its folder",
	"file_denied":     "this user may not read it ({}); ask for the right, or copy it where you may",
	"folder_denied":   "this user may not read the folder ({}); ask for the right, or give another",
	"is_folder":       "it is a folder ({}); give a file of it",
	"not_downloaded":  "a synchronised folder keeps the content online ({}) and it cannot be had now; connect, open the file once and try again",
	"unsupported":     "the text is neither French nor English; give --lang fr or --lang en if it is",

	// folders and disks
	"folder_missing":   "the folder {} is not there; make it, or give another",
	"not_a_folder":     "{} is not a folder; give one",
	"read_only":        "cannot be written here ({}); give a folder you may write to",
	"disk_full":        "the disk is full ({}); make room and try again",
	"file_in_use":      "another program keeps the file open ({}); close it there and try again",
	"path_too_long":    "the path is too long ({}); give a folder with a shorter one",
	"write_failed":     "writing failed ({}); check the disk or the network and try again",
	"disk_error":       "the disk does not answer ({}); check it and try again",
	"too_many_copies":  "there are too many packs of that name ({}); tidy the folder",
	"folder_not_empty": "{} is not empty; give a folder that does not exist yet",
	"file_exists":      "{} is there already and stays as it is; give another name",

	// workspaces
	"already_open":     "the workspace {} is open in another program; close it there first",
	"newer_database":   "the workspace was written by a later version of Probant; update this one",
	"corrupt_database": "the workspace's database is damaged; restore a backup",
	"busy":             "the workspace is busy; try again in a moment",
	"no_workspace":     "there is no workspace in {}; give the folder that holds probant.db",
	"no_folder":        "no folder was chosen for packs; give --out DIR",

	// the rules of the house
	"gate_closed":          "it cannot be approved yet ({}); settle what is open first",
	"proof_fell":           "a proof it rests on has expired or was deleted ({}); settle that claim again and approve anew",
	"claims_reopened":      "a claim of the approved text is open again, withdrawn or contradicted since; settle it and approve anew",
	"changed_elsewhere":    "it changed meanwhile; try again",
	"unknown_language":     "pieces are in French or English; give --lang fr or --lang en",
	"unknown_kind":         "there is no such kind of piece; give article, linkedin_post, email, email_sequence, landing_page, sales_sheet, press_release, customer_case, white_paper or other",
	"open_claims":          "something is still open; settle every claim first",
	"empty_text":           "there is no text to approve",
	"unsupported_language": "some of the text is neither French nor English, so it cannot be checked",
	"not_approved":         "this text is not approved; approve it first",
	"forbidden_words":      "the charter forbids words that still stand in the text; take them out first",
	"finding":              "that remark no longer stands in the text",
	"charter":              "there is no such charter",
	"charter_file":         "the file is no charter ({}); nothing was changed",
	"charter_newer":        "the charter was written by a later version of Probant; update this one",
	"charter_rules":        "rule {} cannot be published as it is; correct it or delete it",
	"charter_unchanged":    "this charter is the one in force already",
	"piece":                "there is no such piece; probant-cli pieces lists them",

	// packs and backups
	"manifest_missing":   "there is no manifest.json in {}; give a pack's own folder",
	"manifest_malformed": "manifest.json is damaged or was not made by Probant ({})",
	"manifest_newer":     "the pack was made by a later version of Probant ({}); update this one",
	"manifest_unsafe":    "manifest.json names a file outside its folder ({}); do not trust this pack",
	"backup_malformed":   "this is not a backup made by Probant, or it is damaged ({}); give another",
	"backup_newer":       "the backup was made by a later version of Probant ({}); update this one",
}

// byCode words what has no reason of its own.
var byCode = map[fault.Code]string{
	fault.Invalid:     "the input is not valid ({})",
	fault.NotFound:    "not found ({})",
	fault.Conflict:    "something else stands in the way ({})",
	fault.Stale:       "it changed meanwhile; try again",
	fault.Unavailable: "the disk or the file does not answer ({}); check it and try again",
	fault.Denied:      "this is not allowed ({})",
	fault.Cancelled:   "stopped",
	fault.Internal:    "this is our fault, please report it: {}",
}

// sentence words an error for people: what, and what to do.
func sentence(err error) string {
	var misused usageError
	if errors.As(err, &misused) {
		return misused.text
	}
	if errors.Is(err, context.Canceled) {
		return byCode[fault.Cancelled]
	}
	f := fault.As(err)
	s, known := byReason[f.Reason]
	value := f.Detail
	if !known {
		s = byCode[f.Code]
		if value == "" {
			value = strings.Trim(f.Reason+" "+f.Field, " ")
		}
		if f.Code == fault.Internal {
			value = err.Error()
		}
	}
	if value == "" {
		s = strings.NewReplacer(" ({} MB)", "", " ({})", "", "in {}", "there", "{} is", "it is", " {}", "").Replace(s)
	}
	return strings.ReplaceAll(s, "{}", value)
}

package source

import (
	"slices"
	"strings"
)

// defaults are the titles that programs give to a new document.
var defaults = []string{"untitled", "sans titre", "powerpoint presentation", "présentation powerpoint", "presentation powerpoint",
	"diapositive 1", "slide 1", "document1", "classeur1", "book1", "présentation1", "presentation1"}

// invented reports a title that a program made from a file name or left at its default.
func invented(title string) bool {
	low := strings.ToLower(strings.TrimSpace(title))
	if low == "" || slices.Contains(defaults, low) || strings.HasPrefix(low, "microsoft ") {
		return true
	}
	switch ending(low) {
	case ".doc", ".docx", ".pdf", ".indd", ".odt", ".ppt", ".pptx", ".xls", ".xlsx", ".tex", ".dvi", ".qxp":
		return true
	}
	return false
}

// nobody is what programs write for an author when they were told none.
var nobody = []string{"user", "users", "utilisateur", "admin", "administrator", "administrateur", "author", "auteur", "owner", "unknown",
	"inconnu", "anonymous", "anonyme", "windows user", "utilisateur windows", "microsoft office user", "utilisateur de microsoft office",
	"python-docx", "openpyxl", "apache poi", "un-named", "default"}

// person is the author that a document names, or "" for what a program put there.
func person(name string) string {
	name = strings.TrimSpace(name)
	if slices.Contains(nobody, strings.ToLower(name)) || strings.Contains(name, "://") {
		return ""
	}
	return name
}

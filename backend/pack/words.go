package pack

import (
	"strconv"
	"strings"
	"time"

	"probant/backend/approve"
	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// words is every word that a pack prints in one language. A pack speaks the language of its text, not of the interface.
type words struct {
	lang                   text.Lang
	textName, registerName string
	separator              rune // of the register's columns: Excel reads ";" where the decimal sign is a comma
	colon                  string
	months                 [12]string
	kind                   map[piece.Kind]string
	category               map[claim.Category]string
	risk                   map[claim.Risk]string
	status                 map[verify.Status]string
	verdict                map[verify.Verdict]string
	resolution             map[claim.ResolutionKind]string
	columns                []string
	removal                map[string]string // by the reason that a removal records

	auto                             map[charter.Auto]string // what the program checks of the charter's checklist
	good, charter, charterEnd        string                  // its title, and the version before and after its number
	ticked, unticked, checked, unmet string
	from, to, atLeast, atMost        string // of a number of words
	countedWords, thousands          string

	revision, approvedBy, on, reviewBy             string
	proofs, proof, backTo, noProofs                string
	validatedBy, reported                          string // an expert's word recorded by hand: it is said so
	kept, notAClaim, unconfirmed, refuted          string
	page, sheet, cell, line, openQuote, closeQuote string
	madeBy, fingerprint                            string
	settled, proven, validated, removed            [2]string // singular, plural
	dismissed, reworded, linked                    [2]string
	until, noValidity, notStated                   string // of a source's validity
	yes, no, among                                 string
}

func wordsOf(lang text.Lang) *words {
	if lang == text.French {
		return french()
	}
	return english()
}

// date writes a day as people read it.
func (w *words) date(ms int64, zone *time.Location) string {
	if ms == 0 {
		return ""
	}
	t := time.UnixMilli(ms).In(zone)
	day := strconv.Itoa(t.Day())
	if w.lang == text.French && t.Day() == 1 {
		day = "1er"
	}
	return day + "\u00a0" + w.months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// locator says where in its document a proof stands.
func (w *words) locator(p *Proof) string {
	var parts []string
	if p.Page > 0 {
		parts = append(parts, w.page+"\u00a0"+strconv.Itoa(p.Page))
	}
	if p.Sheet != "" {
		parts = append(parts, w.sheet+" "+w.quoted(p.Sheet))
	}
	if p.Cell != "" {
		parts = append(parts, w.cell+" "+p.Cell)
	}
	if p.Line > 0 {
		parts = append(parts, w.line+"\u00a0"+strconv.Itoa(p.Line))
	}
	if h := under(p.Heading, p.Source); h != "" {
		parts = append(parts, h)
	}
	return strings.Join(parts, ", ")
}

// row reads the cells of a table row that a proof quotes, each behind the heading of its column; empty for what is no row.
func (w *words) row(p *Proof) string { return source.Said(p.Row, w.colon) }

// under is a path of headings without the document's own title, which is said before it.
func under(heading, title string) string {
	const joint = " › "
	first, rest, _ := strings.Cut(heading, joint)
	if strings.TrimSpace(first) == strings.TrimSpace(title) {
		return rest
	}
	return heading
}

// standing is what the register and the page say of how a claim was settled: a link that the check did not confirm is not
// called proven, and what a document contradicts is not set aside in silence.
func (w *words) standing(c Claim) string {
	if c.unconfirmed() {
		return w.unconfirmed
	}
	if c.Status == verify.NotAClaim && c.Verdict == verify.Contradicted {
		return w.status[c.Status] + w.refuted
	}
	return w.status[c.Status]
}

// reason is why a claim was settled so, in words: a removal records a code.
func (w *words) reason(c Claim) string {
	if said, ok := w.removal[c.Reason]; ok && c.Resolution == claim.Removed {
		return said
	}
	return c.Reason
}

func (w *words) quoted(s string) string { return w.openQuote + s + w.closeQuote }

// counts tells in one line how the claims were settled.
func (w *words) counts(c approve.Counts) string {
	say := func(n int, forms [2]string) string {
		form := forms[1]
		if n == 1 || n == 0 && w.lang == text.French {
			form = forms[0]
		}
		return strconv.Itoa(n) + " " + form
	}
	head := say(c.Total, w.settled)
	var parts []string
	for _, p := range []struct {
		n     int
		forms [2]string
	}{{c.Proven, w.proven}, {c.Validated, w.validated}, {c.Removed, w.removed}, {c.NotAClaim, w.dismissed}, {c.Reworded, w.reworded}} {
		if p.n == 0 {
			continue
		}
		part := say(p.n, p.forms)
		if p.forms == w.proven && c.Unconfirmed > 0 {
			part += " (" + w.among + say(c.Unconfirmed, w.linked) + ")"
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return head
	}
	return head + w.colon + strings.Join(parts, ", ")
}

func (w *words) yesNo(b bool) string {
	if b {
		return w.yes
	}
	return w.no
}

func (w *words) categories(all []claim.Category) string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = w.category[c]
	}
	return strings.Join(names, ", ")
}

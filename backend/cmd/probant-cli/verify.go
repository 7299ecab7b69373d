package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
	"probant/backend/verify"
)

var verifyCommand = command{
	name:    "verify",
	summary: "give the verdict of claims read as JSON Lines on standard input",
	help: `Usage: probant-cli verify [--library DIR | --workspace DIR] [--draft FILE] [--format text|json]

Reads one claim a line, {"id":"a1","claim":"…"}, and answers in the same order. As JSON, text and Markdown documents are quoted
as they are written, marks included, so that a quote is found again in its file. With {"id":"a1","claim":"…","source":"…"} the
claim is checked against that text alone, and no library is needed. Name the draft that the claims are of: a document that is
that text, or a version of it, proves nothing of itself.

Example:
  echo '{"id":"a1","claim":"Saisie réduite de 35 %","source":"Le temps de saisie baisse de 31 %."}' | probant-cli verify --format json`,
	run: runVerify,
}

// longestLine bounds a line of standard input, in bytes: a claim with a whole document to check it against.
const longestLine = 32 << 20

// question is a line of standard input; answer, one of standard output.
type question struct {
	ID     string  `json:"id"`
	Claim  string  `json:"claim"`
	Source *string `json:"source"`
}

type answer struct {
	ID string `json:"id"`
	*Judged
}

type problem struct {
	Line  int    `json:"line"`
	ID    string `json:"id,omitempty"`
	Error string `json:"error"`
}

func runVerify(ctx context.Context, t terminal, o *options) (int, error) {
	from := libraryOptions(o)
	format := o.String("format", "text", "`FORMAT` of the answers: text or json")
	draft := o.String("draft", "", "`FILE` that the claims are of: a document of the library that is that text proves nothing")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("format", *format, "text", "json"); err != nil {
		return 0, err
	}
	if len(rest) > 0 {
		return 0, misuse("verify reads claims on standard input; %q is one argument too many", rest[0])
	}
	lib, err := from.open(ctx, t)
	if err != nil {
		return 0, err
	}
	defer lib.close()
	if *draft != "" && lib.of != nil {
		if err := lib.leaveAside(ctx, t, *draft); err != nil {
			return 0, err
		}
	}
	code := clean
	out := lines(t.out)
	scan := bufio.NewScanner(t.in)
	scan.Buffer(make([]byte, 0, 64<<10), longestLine)
	next := func() (bool, error) { return scan.Scan(), nil }
	for n := 1; ; n++ {
		more, err := within(ctx, next)
		if err != nil {
			return 0, err
		}
		if !more {
			break
		}
		line := bytes.TrimSpace(bytes.TrimPrefix(scan.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		q, r, err := lib.answer(ctx, line)
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		if err != nil || r.Verdict != verify.Supported {
			code = open
		}
		switch {
		case err != nil && *format == "json":
			err = out.Encode(problem{n, q.ID, sentence(err)})
		case err != nil:
			_, err = fmt.Fprintf(t.out, "line %d: %s\n", n, sentence(err))
		case *format == "json":
			err = out.Encode(answer{q.ID, lib.verdict(ctx, r)})
		default:
			_, err = fmt.Fprintf(t.out, "%s  %s\n%s", q.ID, q.Claim, t.verdict(verdictOf(r)))
		}
		if err != nil {
			return 0, err
		}
	}
	if errors.Is(scan.Err(), bufio.ErrTooLong) {
		return 0, misuse("standard input: a line is longer than %d MB; give the document as a library instead", longestLine>>20)
	}
	return code, unreadable(scan.Err())
}

// answer checks the claim of one line.
func (l *library) answer(ctx context.Context, line []byte) (question, verify.Result, error) {
	var q question
	if err := json.Unmarshal(line, &q); err != nil {
		return q, verify.Result{}, misuse(`this line is not {"id":"…","claim":"…"}; write one JSON object a line`)
	}
	if strings.TrimSpace(q.Claim) == "" {
		return q, verify.Result{}, misuse(`"claim" is missing or empty`)
	}
	c := spoken(q.Claim, q.Source)
	if q.Source != nil {
		checker := &verify.Checker{Search: verify.InText(*q.Source)}
		r, err := checker.Check(ctx, c)
		for i := range r.Evidence {
			r.Evidence[i].Passage.Source = "source"
		}
		return q, r, err
	}
	if l.check == nil {
		return q, verify.Result{}, misuse(`no "source" on this line, and neither --library nor --workspace was given`)
	}
	r, err := l.check(ctx, c)
	return q, r[0], err
}

// spoken is a claim that is its whole sentence. Its language is its own, else that of what it is checked against.
func spoken(s string, source *string) claim.Claim {
	lang := text.Detect(s)
	if lang == "" && source != nil {
		lang = text.Detect(*source)
	}
	if lang == "" {
		lang = text.French
	}
	return claim.Claim{Text: s, Sentence: s, Lang: lang}
}

// verdict writes a verdict for people: in words, never a score.
func (t terminal) verdict(v *Judged) string {
	colours := map[verify.Verdict]string{verify.Supported: green, verify.Contradicted: red, verify.NotFound: yellow}
	var b strings.Builder
	fmt.Fprintf(&b, "    %s", t.paint(colours[v.Verdict], strings.ReplaceAll(string(v.Verdict), "_", " ")))
	if v.Difference != nil {
		fmt.Fprintf(&b, ": the text says “%s”, the source “%s”", oneLine(v.Difference.Claim), oneLine(v.Difference.Source))
	}
	b.WriteString("\n")
	if len(v.Evidence) > 0 {
		e := v.Evidence[0]
		said := e.Quote
		if e.Row != "" { // a figure of a table says nothing without its headings
			said = e.Row
		}
		fmt.Fprintf(&b, "    %s\n", t.paint(dim, oneLine(strings.Trim(e.Source+", "+e.Locator, ", ")+": "+said)))
	}
	return b.String()
}

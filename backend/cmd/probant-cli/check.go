package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

var checkCommand = command{
	name:    "check",
	summary: "find the claims of texts, what proves each, and what the charter says",
	help: `Usage: probant-cli check [--library DIR | --workspace DIR] [--charter PACKS] [OPTIONS] FILE…

Finds the claims of each file (.md .txt .html .docx .pdf; "-" is standard input). With a folder of source documents, or a
workspace, each claim gets its verdict; a document that is the file itself, or a version of it, is left aside. With packs of rules (--charter), the wordings they remark on are listed too: legal
information, not advice.

Example:
  probant-cli check --library sources --format json page.md`,
	run: runCheck,
}

// checking is what check was asked for.
type checking struct {
	t        terminal
	lang     text.Lang // empty: of each file
	format   string
	showText bool
	lib      *library
	charter  *charter.Checker // nil: no rules
	pdf      *source.PDFEngine
	report   sarifLog
}

func runCheck(ctx context.Context, t terminal, o *options) (int, error) {
	from := libraryOptions(o)
	rules := newCharterOptions(o)
	lang := o.String("lang", "auto", "`LANG` of the files: auto, fr or en")
	format := o.String("format", "text", "`FORMAT` of the answer: text, json or sarif")
	show := o.Bool("show-text", false, "give the text that lines and offsets count in, for .docx, .html and .pdf")
	files, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("lang", *lang, "auto", "fr", "en"); err != nil {
		return 0, err
	}
	if err := choice("format", *format, "text", "json", "sarif"); err != nil {
		return 0, err
	}
	if len(files) == 0 {
		return 0, misuse("check takes the files to check; give one, or - for standard input")
	}
	k := &checking{t: t, format: *format, showText: *show, pdf: newPDF()}
	defer k.pdf.Close()
	if *lang != "auto" {
		k.lang = text.Lang(*lang)
	}
	if k.lib, err = from.open(ctx, t); err != nil {
		return 0, err
	}
	defer k.lib.close()
	if k.charter, err = rules.checker(k.lib.charter); err != nil {
		return 0, err
	}
	code := clean
	for _, path := range files {
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		left, err := k.file(ctx, path)
		switch {
		case errors.Is(err, errOutput):
			return 0, err
		case err != nil:
			t.complain(shown(path), err)
			code = failed
		case left > 0 && code == clean:
			code = open
		}
	}
	if *format == "sarif" {
		return code, k.report.write(t.out)
	}
	return code, nil
}

// file checks one file, writes what was found and returns how much is open: forbidden wordings, and all claims without a library, else
// those that it does not support.
func (k *checking) file(ctx context.Context, path string) (left int, err error) {
	name, data, err := openFile(ctx, path, k.t.in)
	if err != nil {
		return 0, err
	}
	m, err := readManuscript(ctx, name, data, k.pdf)
	if err != nil {
		return 0, err
	}
	lang, err := k.language(m.blocks)
	if err != nil {
		return 0, err
	}
	out := fileJSON{File: path, Lang: lang, Words: piece.Words(m.blocks), Claims: []claimJSON{}}
	if k.showText {
		out.Text = &m.shown
	}
	at := map[string]int{}
	for i, b := range m.blocks {
		at[b.ID] = i
	}
	claims := claim.Extract(m.blocks, lang).Claims
	var judged []verify.Result
	if k.lib.check != nil {
		if judged, err = k.lib.judge(ctx, k.t, m.blocks, claims); err != nil {
			return 0, err
		}
	}
	for i, c := range claims {
		p := m.place(at[c.Block], c.Span)
		found := claimJSON{Line: p.Line, Start: p.Start, End: p.End, Text: c.Text, Sentence: c.Sentence, Headings: c.Cell.String(),
			Categories: orEmpty(c.Categories), Risk: c.Risk, Quantities: orEmpty(c.Quantities)}
		if judged != nil {
			if found.Judged = verdictOf(judged[i]); k.format == "json" {
				found.Judged = k.lib.verdict(ctx, judged[i])
			}
		}
		if found.Judged == nil || found.Verdict != verify.Supported {
			left++
		}
		out.Claims = append(out.Claims, found)
	}
	if k.charter != nil {
		out.Findings = k.findings(m, at, lang)
		for _, f := range out.Findings {
			if f.Severity == charter.Forbidden {
				left++
			}
		}
	}
	switch k.format {
	case "json":
		err = lines(k.t.out).Encode(out)
	case "sarif":
		k.report.add(out)
	default:
		_, err = fmt.Fprint(k.t.out, k.t.sheet(out))
	}
	return left, err
}

// language is the one asked for, else the file's own. A text too short to tell is read as French, which reads English
// blocks in English all the same.
func (k *checking) language(blocks []text.Block) (text.Lang, error) {
	if k.lang != "" {
		return k.lang, nil
	}
	if lang := text.DetectBlocks(blocks); lang != "" {
		return lang, nil
	}
	foreign := 0
	for _, b := range blocks {
		if _, ok := text.Supported(b.Text, text.French); !ok {
			foreign += text.Words(b.Text)
		}
	}
	if foreign*2 > piece.Words(blocks) {
		return "", fault.New(fault.Invalid, "unsupported")
	}
	return text.French, nil
}

// sheet writes a file's claims for people.
func (t terminal) sheet(f fileJSON) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %d words): %s", oneLine(shown(f.File)), f.Lang, f.Words, count(len(f.Claims), "claim"))
	if f.Findings != nil {
		b.WriteString(", " + count(len(f.Findings), "finding"))
	}
	b.WriteByte('\n')
	for _, c := range f.Claims {
		names := make([]string, len(c.Categories))
		for i, cat := range c.Categories {
			names[i] = string(cat)
		}
		words := oneLine(c.Text)
		if c.Headings != "" {
			words = oneLine(c.Headings) + ": " + words
		}
		fmt.Fprintf(&b, "  %4d  %s  %s\n", c.Line, words, t.paint(dim, string(c.Risk)+" risk: "+strings.Join(names, ", ")))
		if c.Judged != nil {
			b.WriteString(strings.ReplaceAll("    "+strings.TrimSuffix(t.verdict(c.Judged), "\n"), "\n", "\n    ") + "\n")
		}
	}
	for _, r := range f.Findings {
		fmt.Fprintf(&b, "  %4d  %s  %s\n        %s (%s)\n", r.Line, oneLine(r.Text), t.paint(dim, r.Rule+", "+string(r.Severity)), oneLine(r.Message), oneLine(r.Reference))
	}
	if f.Text != nil {
		b.WriteString("  --- text as read ---\n" + *f.Text + "\n")
	}
	return b.String()
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

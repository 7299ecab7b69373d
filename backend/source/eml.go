package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // old encodings of headers and bodies
	"github.com/emersion/go-message/mail"

	"probant/backend/text"
)

// How deep the parts of a message may stand in each other, and how many there may be.
const (
	maxPartDepth = 20
	maxParts     = 1000
)

// readEML reads a saved e-mail (RFC 5322, RFC 2045): its subject, who wrote it to whom and when, its text, then the names of
// what is attached. What is attached is read only when it is text itself.
func readEML(ctx context.Context, f file) (Document, error) {
	data, err := f.bytes(MaxFile)
	if err != nil {
		return Document{}, err
	}
	e, err := openMessage(data)
	if err != nil {
		return Document{}, err
	}
	h := mail.Header{Header: e.Header}
	m := letter{}
	var doc Document
	if doc.Title, err = h.Subject(); err != nil {
		doc.Title = h.Get("Subject")
	}
	doc.Title = clean(doc.Title)
	if from, err := h.AddressList("From"); err == nil && len(from) > 0 {
		if doc.Author = clean(from[0].Name); doc.Author == "" {
			doc.Author = from[0].Address
		}
	}
	if at, err := h.Date(); err == nil && h.Has("Date") {
		doc.Date = inReach(at)
	}
	body, err := m.part(e, 0)
	if err != nil {
		return Document{}, err
	}
	o := outline{ctx: ctx}
	if doc.Title != "" {
		o.put(Block{Block: text.Block{Kind: text.Heading, Level: 1, Text: oneLine(doc.Title)}}, nil)
	}
	m.heads(&o, h)
	written := len(o.blocks)
	o.add(body)
	if len(o.blocks) == written && len(m.attached) == 0 {
		o.blocks = o.blocks[:0] // headers alone say nothing
	}
	for _, name := range m.attached {
		line := Block{Block: text.Block{Kind: text.Paragraph, Text: "Attachment: " + name}, Cell: "Attachment", running: true}
		o.put(line, nil)
	}
	o.add(m.read)
	doc.Blocks = o.blocks
	f.opt.progress(1, 1, "file")
	return doc, o.err
}

// openMessage parses the head of a message. An encoding that nobody knows leaves the text as it came.
func openMessage(data []byte) (*message.Entity, error) {
	e, err := message.Read(bytes.NewReader(data))
	if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		return nil, refuse(Corrupt).Because(err)
	}
	for _, must := range []string{"From", "Subject", "Date", "Received", "Mime-Version"} {
		if e.Header.Has(must) {
			return e, nil
		}
	}
	return nil, refuse(Corrupt).Because(errors.New("no header of a message"))
}

// letter gathers what stands in a message besides its text.
type letter struct {
	attached []string // names of what is attached
	read     []node   // the attached texts
	parts    int
	quotes   int
}

// heads writes the headers that a reader sees, each under its own name.
func (m *letter) heads(o *outline, h mail.Header) {
	for _, name := range []string{"From", "To", "Cc", "Date"} {
		value, err := h.Text(name)
		if err != nil {
			value = h.Get(name)
		}
		if value = strings.Join(strings.Fields(clean(value)), " "); value != "" {
			o.put(Block{Block: text.Block{Kind: text.Paragraph, Text: name + ": " + value}, Cell: name, running: true}, nil)
		}
	}
}

// part reads an entity and what it holds.
func (m *letter) part(e *message.Entity, depth int) ([]node, error) {
	if m.parts++; m.parts > maxParts || depth > maxPartDepth {
		return nil, refuse(TooMuch)
	}
	kind, _, err := e.Header.ContentType()
	if err != nil || kind == "" {
		kind = "text/plain"
	}
	if parts := e.MultipartReader(); parts != nil {
		return m.several(parts, kind, depth)
	}
	attachment := mail.AttachmentHeader{Header: e.Header}
	name, _ := attachment.Filename()
	name = clean(name)
	disposition, _, _ := e.Header.ContentDisposition()
	switch {
	case disposition == "attachment" || name != "" && kind != "text/html" && kind != "text/plain":
		return nil, m.attach(e, name, kind)
	case kind == "text/plain":
		s, err := bodyOf(e)
		return m.plain(s), err
	case kind == "text/html":
		s, err := bodyOf(e)
		if err != nil {
			return nil, err
		}
		_, nodes, err := parseHTML(s)
		return nodes, err
	}
	return nil, nil
}

// several reads the parts of a multipart entity. Of alternatives one is kept.
func (m *letter) several(parts message.MultipartReader, kind string, depth int) ([]node, error) {
	var all [][]node
	for {
		e, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			break // a message cut short keeps what came before
		}
		nodes, err := m.part(e, depth+1)
		if err != nil {
			return nil, err
		}
		all = append(all, nodes)
	}
	if kind == "multipart/alternative" {
		return fullest(all), nil
	}
	var out []node
	for _, nodes := range all {
		out = append(out, nodes...)
	}
	return out, nil
}

// fullest chooses between forms of one text, the plainest first: a later one where it has a table, which plain text loses, or
// where it says far more.
func fullest(forms [][]node) []node {
	var best []node
	for _, nodes := range forms {
		if hasTable(nodes) && !hasTable(best) || wordsIn(nodes) > 2*wordsIn(best) {
			best = nodes
		}
	}
	return best
}

func hasTable(nodes []node) bool {
	for _, n := range nodes {
		if n.table != nil && len(n.table.rows) > 1 {
			return true
		}
	}
	return false
}

func wordsIn(nodes []node) int {
	n := 0
	for _, node := range nodes {
		n += len(strings.Fields(node.Text))
		if node.table != nil {
			for _, r := range node.table.rows {
				for _, c := range r.cells {
					n += wordsIn(c.nodes)
				}
			}
		}
	}
	return n
}

// attach notes what is attached, and reads it when it is text.
func (m *letter) attach(e *message.Entity, name, kind string) error {
	if name == "" {
		name = kind
	}
	m.attached = append(m.attached, oneLine(name))
	format := FormatOf(name)
	switch {
	case kind == "text/html":
		format = HTML
	case kind == "text/csv":
		format = CSV
	case !strings.HasPrefix(kind, "text/"), kind == "text/calendar", kind == "text/vcard", kind == "text/x-vcard":
		return nil
	case format == "":
		format = Plain
	}
	s, err := bodyOf(e)
	if err != nil || strings.TrimSpace(s) == "" {
		return err
	}
	nodes, err := attachedText(s, format)
	if len(nodes) > 0 {
		m.read = append(m.read, node{Block: Block{Block: text.Block{Kind: text.Heading, Level: 2, Text: oneLine(name)}}})
		m.read = append(m.read, nodes...)
	}
	return err
}

func attachedText(s string, format Format) ([]node, error) {
	switch format {
	case HTML:
		_, nodes, err := parseHTML(s)
		return nodes, err
	case Markdown:
		return parseMarkdown(s), nil
	case CSV:
		return csvNodes(s), nil
	}
	return parsePlain(s), nil
}

// bodyOf returns the text of a part, its transfer encoding undone. A part cut short keeps what came.
func bodyOf(e *message.Entity) (string, error) {
	data, _ := io.ReadAll(io.LimitReader(e.Body, MaxText+1))
	if len(data) > MaxText {
		return "", tooLarge(MaxText)
	}
	return decode(data, nil)
}

// plain reads a plain text whose quoted lines begin with ">".
func (m *letter) plain(s string) []node {
	var out []node
	var held strings.Builder
	quoted := false
	flush := func() {
		nodes := parsePlain(held.String())
		if quoted {
			m.quotes++
			for i := range nodes {
				nodes[i].quote = m.quotes
				if nodes[i].Kind == text.Paragraph {
					nodes[i].Kind = text.Quote
				}
			}
		}
		out = append(out, nodes...)
		held.Reset()
	}
	for _, l := range splitLines(s) {
		body, isQuoted := unquoted(l.text)
		if isQuoted != quoted {
			flush()
			quoted = isQuoted
		}
		held.WriteString(body)
		held.WriteByte('\n')
	}
	flush()
	for i := range out {
		out[i].origins = nil // they count within a run of lines
	}
	return out
}

// unquoted drops the marks of a quoted line.
func unquoted(line string) (string, bool) {
	quoted := false
	for strings.HasPrefix(line, ">") {
		line, quoted = strings.TrimPrefix(line[1:], " "), true
	}
	return line, quoted
}

// savedPage is the page in a web archive (RFC 2557), the form in which browsers save a page with its pictures.
func savedPage(data []byte) (string, bool, error) {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	if !bytes.Contains(head, []byte("mime-version:")) || bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) {
		return "", false, nil
	}
	e, err := openMessage(data)
	if err != nil {
		return "", false, err
	}
	parts := 0
	page, err := firstPage(e, 0, &parts)
	if err == nil && page == "" {
		err = refuse(NoText)
	}
	return page, true, err
}

func firstPage(e *message.Entity, depth int, count *int) (string, error) {
	if *count++; *count > maxParts || depth > maxPartDepth {
		return "", refuse(TooMuch)
	}
	parts := e.MultipartReader()
	if parts == nil {
		if kind, _, _ := e.Header.ContentType(); kind == "text/html" {
			return bodyOf(e)
		}
		return "", nil
	}
	for {
		e, err := parts.NextPart()
		if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			return "", nil
		}
		if page, err := firstPage(e, depth+1, count); page != "" || err != nil {
			return page, err
		}
	}
}

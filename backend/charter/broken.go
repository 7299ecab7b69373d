package charter

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"probant/backend/fault"
)

// broken is the error of a file that is no charter: "line: field, what is wrong".
func broken(data []byte, err error) error {
	var where string
	var syntax yaml.Error
	if errors.As(err, &syntax) {
		line, says := 0, syntax.GetMessage()
		if t := syntax.GetToken(); t != nil {
			line = t.Position.Line
		}
		var grammar *yaml.SyntaxError
		if open := unclosed(data); open != nil && errors.As(err, &grammar) {
			line, says = open.Position.Line, open.Value+" is not closed"
		}
		where = fmt.Sprintf("%d: %s", line, says)
		if f := fieldAt(data, line); f != "" && !strings.Contains(says, f) {
			where = fmt.Sprintf("%d: %s, %s", line, f, says)
		}
	}
	return fault.New(fault.Invalid, "charter_file").With(where).Because(err)
}

// unclosed is the first [ or { that nothing closes, nil for none. The parser complains further down, where it could not go on.
func unclosed(data []byte) *token.Token {
	var open []*token.Token
	closes := map[token.Type]token.Type{token.SequenceEndType: token.SequenceStartType, token.MappingEndType: token.MappingStartType}
	for _, t := range lexer.Tokenize(string(data)) {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open = append(open, t)
		case token.SequenceEndType, token.MappingEndType:
			if n := len(open); n > 0 && open[n-1].Type == closes[t.Type] {
				open = open[:n-1]
			} else if n > 0 {
				return open[n-1]
			}
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	return nil
}

// secondDocument is the line at which a second YAML document begins, 0 when there is one alone.
func secondDocument(data []byte) int {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return 0
	}
	for i, d := range file.Docs {
		if i > 0 && d.Start != nil && d.Body != nil {
			return d.Start.Position.Line
		}
	}
	return 0
}

// fieldAt is the name of the field that a line of the file sets, "" for none.
func fieldAt(data []byte, line int) string {
	lines := strings.Split(string(data), "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	name, _, ok := strings.Cut(strings.TrimLeft(lines[line-1], " -{"), ":")
	if !ok {
		return ""
	}
	return strings.TrimSpace(name)
}

// placed puts the line before a place that wrong names ("proof[0].kinds[1]: rumour").
func placed(data []byte, where string) string {
	at, _, _ := strings.Cut(where, ": ")
	path, err := yaml.PathString("$." + at)
	if err != nil {
		return where
	}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return where
	}
	node, err := path.FilterFile(file)
	if err != nil || node.GetToken() == nil {
		return where
	}
	return fmt.Sprintf("%d: %s", node.GetToken().Position.Line, where)
}

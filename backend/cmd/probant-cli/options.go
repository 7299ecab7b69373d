package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// options reads a command's options, which may stand before, between or after its arguments.
type options struct {
	*flag.FlagSet
	command command
	raw     []string
	refused error // a value that an option does not take
}

func newOptions(c command, args []string) *options {
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	return &options{FlagSet: f, command: c, raw: args}
}

// arguments parses the options and returns what is none. "--" ends the options; "-" is an argument.
func (o *options) arguments() ([]string, error) {
	o.VisitAll(func(f *flag.Flag) { f.Value = typed{f.Value, f.Name, o} })
	rest, args := o.raw, []string{}
	for len(rest) > 0 {
		if err := o.Parse(rest); err != nil {
			switch {
			case err == flag.ErrHelp:
				return nil, err
			case o.refused != nil:
				return nil, o.refused
			}
			return nil, misuse("%s; run probant-cli %s --help for the options", strings.Replace(err.Error(), " -", " --", 1), o.command.name)
		}
		used := len(rest) - o.NArg()
		ended := used > 0 && rest[used-1] == "--"
		rest = o.Args()
		if ended {
			return append(args, rest...), nil
		}
		if len(rest) > 0 {
			args, rest = append(args, rest[0]), rest[1:]
		}
	}
	return args, nil
}

// typed is an option's value that refuses in words of ours.
type typed struct {
	flag.Value
	name string
	o    *options
}

func (v typed) Set(s string) error {
	err := v.Value.Set(s)
	if err != nil {
		takes := "a whole number"
		if v.IsBoolFlag() {
			takes = "true or false"
		}
		v.o.refused = misuse("--%s takes %s, not %q", v.name, takes, s)
	}
	return err
}

// IsBoolFlag reports whether the option may stand without a value.
func (v typed) IsBoolFlag() bool {
	b, ok := v.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// choice refuses a value that is not one of those offered.
func choice(name, value string, offered ...string) error {
	if !slices.Contains(offered, value) {
		return misuse("--%s takes %s, not %q", name, strings.Join(offered, ", "), value)
	}
	return nil
}

// text is what --help shows for a command.
func (o *options) text() string {
	var b strings.Builder
	b.WriteString(o.command.help + "\n")
	some := false
	o.VisitAll(func(f *flag.Flag) {
		if !some {
			b.WriteString("\nOptions:\n")
			some = true
		}
		kind, usage := flag.UnquoteUsage(f)
		name := "--" + f.Name
		if kind != "" {
			name += " " + kind
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			usage += " (" + f.DefValue + " unless told)"
		}
		fmt.Fprintf(&b, "  %-20s %s\n", name, usage)
	})
	return b.String()
}

// usageError is a mistake on the command line.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

func misuse(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

//go:build window

package window

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// drag is a file manager as far as a drag goes: the source side of XDND version 5 (freedesktop.org).
type drag struct {
	conn   *xgb.Conn
	self   xproto.Window
	target xproto.Window
	files  string // as a URI list
	atoms  map[string]xproto.Atom
	asked  chan xproto.SelectionRequestEvent
	told   chan xproto.ClientMessageEvent
}

// drops drags files over the middle of the window and lets them go.
func (w *window) drops(paths ...string) {
	w.t.Helper()
	if err := drop(w.id, paths, 800, 300); err != nil {
		w.picture("window-drag")
		w.t.Fatal(err)
	}
}

// drop drags files over the window of an id and lets them go at a point of the screen.
func drop(id string, paths []string, x, y int) error {
	target, err := strconv.ParseUint(id, 10, 32)
	if err != nil {
		return err
	}
	var list strings.Builder
	for _, path := range paths {
		list.WriteString((&url.URL{Scheme: "file", Path: path}).String() + "\r\n")
	}
	xgb.Logger.SetOutput(io.Discard) // it misses a file that a screen in memory does without
	conn, err := xgb.NewConn()
	if err != nil {
		return err
	}
	defer conn.Close()
	d := &drag{conn: conn, target: xproto.Window(target), atoms: map[string]xproto.Atom{},
		asked: make(chan xproto.SelectionRequestEvent, 64), told: make(chan xproto.ClientMessageEvent, 64),
		files: list.String()}
	for _, name := range []string{"XdndAware", "XdndSelection", "XdndEnter", "XdndPosition", "XdndStatus", "XdndDrop",
		"XdndFinished", "XdndActionCopy", "text/uri-list", "TARGETS"} {
		reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		d.atoms[name] = reply.Atom
	}
	if err := d.hold(); err != nil {
		return err
	}
	go d.listen()
	const version = 5
	if err := d.tell("XdndEnter", version<<24, uint32(d.atoms["text/uri-list"])); err != nil {
		return err
	}
	point := uint32(x)<<16 | uint32(y)
	over := func() error {
		return d.tell("XdndPosition", 0, point, xproto.TimeCurrentTime, uint32(d.atoms["XdndActionCopy"]))
	}
	// The page answers late: until it would take the file, the mouse moves on over it.
	if err := d.until("XdndStatus", over, func(data []uint32) bool { return data[1]&1 == 1 }); err != nil {
		return fmt.Errorf("dragging over the window: %w", err)
	}
	if err := d.tell("XdndDrop", 0, xproto.TimeCurrentTime); err != nil {
		return err
	}
	if err := d.until("XdndFinished", nil, func(data []uint32) bool { return data[1]&1 == 1 }); err != nil {
		return fmt.Errorf("letting go: %w", err)
	}
	return nil
}

// hold takes the files in hand: a window of our own that owns the selection.
func (d *drag) hold() error {
	screen := xproto.Setup(d.conn).DefaultScreen(d.conn)
	self, err := xproto.NewWindowId(d.conn)
	if err != nil {
		return err
	}
	d.self = self
	if err := xproto.CreateWindowChecked(d.conn, screen.RootDepth, self, screen.Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOutput, screen.RootVisual, 0, nil).Check(); err != nil {
		return err
	}
	return xproto.SetSelectionOwnerChecked(d.conn, self, d.atoms["XdndSelection"], xproto.TimeCurrentTime).Check()
}

// tell sends the target a message of the protocol.
func (d *drag) tell(what string, values ...uint32) error {
	data := make([]uint32, 5)
	data[0] = uint32(d.self)
	copy(data[1:], values)
	event := xproto.ClientMessageEvent{Format: 32, Window: d.target, Type: d.atoms[what],
		Data: xproto.ClientMessageDataUnionData32New(data)}
	return xproto.SendEventChecked(d.conn, false, d.target, 0, string(event.Bytes())).Check()
}

// until gives the file to whoever asks for it until an answer of the target holds; after one that does not, again is done.
func (d *drag) until(answer string, again func() error, holds func(data []uint32) bool) error {
	if again != nil {
		if err := again(); err != nil {
			return err
		}
	}
	late := time.After(patience)
	for {
		select {
		case asked := <-d.asked:
			if err := d.give(asked); err != nil {
				return err
			}
		case told := <-d.told:
			if told.Type != d.atoms[answer] {
				continue
			}
			if holds(told.Data.Data32) {
				return nil
			}
			if again == nil {
				return errors.New("the window refused it")
			}
			if err := again(); err != nil {
				return err
			}
		case <-late:
			return errors.New("the window does not answer")
		}
	}
}

// listen hands on what arrives until the connection is closed.
func (d *drag) listen() {
	for {
		event, err := d.conn.WaitForEvent()
		switch e := event.(type) {
		case xproto.SelectionRequestEvent:
			d.asked <- e
		case xproto.ClientMessageEvent:
			d.told <- e
		case nil:
			if err == nil {
				return
			}
		}
	}
}

// give answers a request for what is dragged.
func (d *drag) give(asked xproto.SelectionRequestEvent) error {
	property := asked.Property
	var err error
	switch asked.Target {
	case d.atoms["text/uri-list"]:
		err = xproto.ChangePropertyChecked(d.conn, xproto.PropModeReplace, asked.Requestor, property, asked.Target, 8,
			uint32(len(d.files)), []byte(d.files)).Check()
	case d.atoms["TARGETS"]:
		list := make([]byte, 4)
		xgb.Put32(list, uint32(d.atoms["text/uri-list"]))
		err = xproto.ChangePropertyChecked(d.conn, xproto.PropModeReplace, asked.Requestor, property, xproto.AtomAtom, 32,
			1, list).Check()
	default:
		property = xproto.AtomNone
	}
	if err != nil {
		return err
	}
	told := xproto.SelectionNotifyEvent{Time: asked.Time, Requestor: asked.Requestor, Selection: asked.Selection,
		Target: asked.Target, Property: property}
	return xproto.SendEventChecked(d.conn, false, asked.Requestor, 0, string(told.Bytes())).Check()
}

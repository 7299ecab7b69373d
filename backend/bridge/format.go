package bridge

import (
	"encoding/json"
	"log/slog"
	"strconv"
	"time"

	"probant/backend/fault"
)

// problem is a fault as it reaches the interface. Ref finds it again in the log; set on internal faults only.
type problem struct {
	Code   fault.Code `json:"code"`
	Reason string     `json:"reason"`
	Field  string     `json:"field"`
	Detail string     `json:"detail"`
	Ref    string     `json:"ref"`
}

// FormatError turns an error into a JSON string: Wails would show an object as "[object Object]" and take an empty
// string for success. An internal fault is logged here, once, with its chain.
func FormatError(err error) any {
	f := fault.As(err)
	p := problem{Code: f.Code, Reason: f.Reason, Field: f.Field, Detail: f.Detail}
	if f.Code == fault.Internal {
		p.Ref = strconv.FormatInt(time.Now().UnixMilli(), 36)
		slog.Error("internal fault", "ref", p.Ref, "err", err)
	}
	b, _ := json.Marshal(p) // strings only: cannot fail
	return string(b)
}

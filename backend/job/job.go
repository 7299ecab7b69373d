// Package job runs long work beside the interface: one job per kind and subject, progress sampled, cancel, and always a
// last snapshot. It hides goroutines.
package job

// State is where a job stands.
type State string

// The closed set of states.
const (
	Running   State = "running"
	Done      State = "done"
	Failed    State = "failed"
	Cancelled State = "cancelled"
)

// Snapshot is a job as the interface sees it. Seq grows with each snapshot of the same job; Done and Total count Unit
// ("document", "page"). Within is how far what is being worked on is itself. Failures lists what was refused while the rest
// went on.
type Snapshot struct {
	ID       string    `json:"id"`
	Kind     string    `json:"kind"`
	Subject  string    `json:"subject"`
	State    State     `json:"state"`
	Seq      int       `json:"seq"`
	Done     int       `json:"done"`
	Total    int       `json:"total"`
	Unit     string    `json:"unit"`
	Label    string    `json:"label"` // what is being worked on: a file name
	Within   Count     `json:"within"`
	Failures []Failure `json:"failures"`
}

// Count is how far one item is: Done of Total, in Unit ("page", "row", "reader"). Total is 0 while nobody knows.
type Count struct {
	Done  int    `json:"done"`
	Total int    `json:"total"`
	Unit  string `json:"unit"`
}

// Failure is one item that a job could not do, with the words that pick its sentence (see fault.Error).
type Failure struct {
	Label  string `json:"label"`
	Code   string `json:"code"`
	Reason string `json:"reason"`
	Detail string `json:"detail"`
}

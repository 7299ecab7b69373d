package source

// Kind is what sort of proof a document is. It is empty until somebody says so: the proof matrix rests on it, so that one that was only
// read from the document counts once the user has confirmed it.
type Kind string

// The closed set of kinds.
const (
	Study             Kind = "study"
	PriceList         Kind = "price_list"
	Certificate       Kind = "certificate"
	Contract          Kind = "contract"
	CustomerAgreement Kind = "customer_agreement"
	InternalNote      Kind = "internal_note"
	Law               Kind = "law"
	Press             Kind = "press"
	OtherKind         Kind = "other"
)

// Kinds lists every kind, in the order in which a card offers them.
func Kinds() []Kind {
	return []Kind{Study, PriceList, Certificate, Contract, CustomerAgreement, InternalNote, Law, Press, OtherKind}
}

// Answer is what the user answered to a question of the card; empty while she has not.
type Answer string

// The two answers.
const (
	Yes Answer = "yes"
	No  Answer = "no"
)

// Card is what is known of a document beside its text. A reader may fill Title, Kind, Author, Date and ValidUntil; the rest is the
// user's. From has the words from which each of these was read, while nobody has confirmed them (see Stated).
// Quotable tells whether it may be quoted in public, MayLeave whether it may be sent to a remote provider. Dates are Unix ms,
// 0 when nobody said.
type Card struct {
	Title      string
	Author     string
	Kind       Kind
	Owner      string // who answers for it in the company
	Date       int64
	ValidUntil int64
	Quotable   Answer
	MayLeave   Answer
	Tags       []string
	From       map[Field]string
}

package claim

import "slices"

// The codes of signals: why a span is a claim. They are stable: the interface words each of them.
const (
	Figure           = "figure"           // a number that measures or counts
	PriceFigure      = "price_figure"     // an amount of money
	RankFigure       = "rank_figure"      // n° 1
	DateFigure       = "date_figure"      // a date or a year
	Law              = "law"              // a law, a regulator, an obligation
	Standard         = "standard"         // a norm, a scheme, a label
	Conformity       = "conformity"       // certified, compliant, licensed
	SecurityMeasure  = "security_measure" // encryption, backups, access control
	DataLocation     = "data_location"    // where data is hosted
	SuperlativeWord  = "superlative"      // best, first, leader
	Exclusive        = "exclusive"        // only, unique, exclusively
	Comparison       = "comparison"       // faster, unlike, than competitors
	GuaranteeWord    = "guarantee"        // guaranteed, refunded, we commit
	Absolute         = "absolute"         // never, always, zero, 100 %
	Free             = "free"             // free, offered, no card
	Price            = "price"            // price, discount, subscription
	CommitmentTerms  = "commitment_terms" // no commitment, cancel at any time
	AvailabilityWord = "availability"     // available, in stock, support
	Delivery         = "delivery"         // delivery, lead time, response time
	Coverage         = "coverage"         // nationwide, on site, languages
	CustomerBase     = "customer_base"    // who uses it, who trusts it
	Testimonial      = "testimonial"      // reviews, ratings, what a customer obtained
	StudyCited       = "study_cited"      // according to a study
	Market           = "market"           // what holds of a market or of most people
	CompanyFact      = "company_fact"     // founded, headcount, experience, partners
	EnvironmentWord  = "environment"      // carbon, recycled, organic
	HealthWord       = "health"           // skin, pain, clinically
	Effect           = "effect"           // reduces, saves, increases
	Capability       = "capability"       // lets you, includes, exports
	Feature          = "feature"          // dashboard, reports, training
	NamedParty       = "named_party"      // a proper name that acts
	Statement        = "statement"        // a flat statement with nothing stronger
	LeadIn           = "lead_in"          // an item of a list whose lead-in asserts
	Vocabulary       = "vocabulary"       // a word that is seldom written outside claims
	guardPrefix      = "guard_"           // lists of guards.txt, never shown
	Marked           = "marked"           // marked as a claim by the user
)

// Codes lists every signal code that Extract may give, in a stable order.
func Codes() []string { return slices.Clone(codes) }

var codes = []string{Figure, PriceFigure, RankFigure, DateFigure, Law, Standard, Conformity, SecurityMeasure, DataLocation, SuperlativeWord,
	Exclusive, Comparison, GuaranteeWord, Absolute, Free, Price, CommitmentTerms, AvailabilityWord, Delivery, Coverage, CustomerBase,
	Testimonial, StudyCited, Market, CompanyFact, EnvironmentWord, HealthWord, Effect, Capability, Feature, NamedParty, Statement, LeadIn, Vocabulary}

// order is the order in which a claim lists its categories.
var order = []Category{Superlative, Guarantee, Compliance, Security, Pricing, Performance, Statistic, Customer, Availability, Environment, Health, Company, Product}

// Categories lists every category, in the order in which a claim lists them.
func Categories() []Category { return slices.Clone(order) }

// CategoryOf is the category that a signal speaks for by itself, "" for none.
func CategoryOf(code string) Category { return speaksFor[code] }

var speaksFor = map[string]Category{
	PriceFigure: Pricing, RankFigure: Superlative, Law: Compliance, Standard: Compliance, Conformity: Compliance, SecurityMeasure: Security, DataLocation: Security,
	SuperlativeWord: Superlative, Exclusive: Superlative, Comparison: Superlative, GuaranteeWord: Guarantee, Absolute: Guarantee, Free: Pricing, Price: Pricing,
	CommitmentTerms: Pricing, AvailabilityWord: Availability, Delivery: Availability, Coverage: Availability, CustomerBase: Customer, Testimonial: Customer,
	StudyCited: Statistic, Market: Statistic, CompanyFact: Company, EnvironmentWord: Environment, HealthWord: Health, Effect: Performance, Capability: Product, Feature: Product, LeadIn: Product,
}

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
	guardPrefix      = "guard_"           // lists of guards.txt, never shown
	Marked           = "marked"           // marked as a claim by the user
)

// sense is what a signal contributes: the category it puts a claim in, if any, and how strongly it speaks for a claim. A
// clause whose signals weigh threshold or more, guards deducted, is a claim.
type sense struct {
	category Category
	weight   float64
}

const threshold = 1.0

var senses = map[string]sense{
	Figure: {"", 2.5}, PriceFigure: {Pricing, 2.5}, RankFigure: {Superlative, 3}, DateFigure: {"", 0.5},
	Law: {Compliance, 1.25}, Standard: {Compliance, 1.5}, Conformity: {Compliance, 1.5},
	SecurityMeasure: {Security, 1.25}, DataLocation: {Security, 1.25},
	SuperlativeWord: {Superlative, 1.25}, Exclusive: {Superlative, 1}, Comparison: {Superlative, 1},
	GuaranteeWord: {Guarantee, 1.75}, Absolute: {Guarantee, 1},
	Free: {Pricing, 3}, Price: {Pricing, 0.6}, CommitmentTerms: {Pricing, 1.5},
	AvailabilityWord: {Availability, 0.75}, Delivery: {Availability, 0.9}, Coverage: {Availability, 0.8},
	CustomerBase: {Customer, 1.25}, Testimonial: {Customer, 0.9},
	StudyCited: {Statistic, 1}, Market: {Statistic, 0.8},
	CompanyFact: {Company, 0.9}, EnvironmentWord: {Environment, 1}, HealthWord: {Health, 0.8},
	Effect: {Performance, 1}, Capability: {Product, 1}, Feature: {Product, 0.6},
	NamedParty: {Company, 0.4}, Statement: {"", 0.4}, LeadIn: {Product, 0.75},
}

// Codes lists every signal code that Extract may give, in a stable order.
func Codes() []string { return slices.Clone(codes) }

var codes = []string{Figure, PriceFigure, RankFigure, DateFigure, Law, Standard, Conformity, SecurityMeasure, DataLocation, SuperlativeWord,
	Exclusive, Comparison, GuaranteeWord, Absolute, Free, Price, CommitmentTerms, AvailabilityWord, Delivery, Coverage, CustomerBase,
	Testimonial, StudyCited, Market, CompanyFact, EnvironmentWord, HealthWord, Effect, Capability, Feature, NamedParty, Statement, LeadIn}

// order is the order in which a claim lists its categories.
var order = []Category{Superlative, Guarantee, Compliance, Security, Pricing, Performance, Statistic, Customer, Availability, Environment, Health, Company, Product}

package text

// unitSpec is what a unit word means: its canonical unit, the factor to it and the kind of quantity.
type unitSpec struct {
	kind  QuantityKind
	unit  string
	scale float64
}

// unitWords maps folded unit words and symbols to their unit. Symbols that are also common words are in loneSymbols.
var unitWords = buildUnits()

func buildUnits() map[string]*unitSpec {
	m := map[string]*unitSpec{}
	add := func(kind QuantityKind, unit string, scale float64, words string) {
		for w := range wordSet(words) {
			m[w] = &unitSpec{kind, unit, scale}
		}
	}
	add(Percent, "%", 1, "% pourcent percent pct")
	add(Points, "point", 1, "pts pp")
	add(Other, "‰", 1, "‰")
	add(Money, "EUR", 1, "€ eur euro euros")
	add(Money, "CHF", 1, "chf franc francs frs")
	add(Money, "USD", 1, "$ usd dollar dollars")
	add(Money, "GBP", 1, "£ gbp pound pounds sterling")
	add(Money, "SEK", 1, "kr sek")
	add(Money, "JPY", 1, "¥ jpy yen yens")
	add(Money, "INR", 1, "₹ inr")
	add(Money, "CAD", 1, "cad ca$ c$")
	add(Money, "AUD", 1, "aud au$ a$")
	add(Money, "USD", 1, "us$")
	add(Money, "NOK", 1, "nok")
	add(Money, "DKK", 1, "dkk")
	add(Money, "PLN", 1, "zł pln")
	add(Money, "MAD", 1, "dirham dirhams")
	add(Money, "XOF", 1, "fcfa xof")
	add(Money, "GBP", 0.01, "pence")
	add(Money, "CHF", 1e3, "kchf")
	add(Money, "CHF", 1e6, "mchf")
	add(Money, "EUR", 0.01, "centime centimes cts")
	add(Money, "EUR", 1e3, "ke keur")
	add(Money, "EUR", 1e6, "meur")
	add(Duration, "ms", 1, "ms milliseconde millisecondes millisecond milliseconds")
	add(Duration, "s", 1, "s sec seconde secondes second seconds secs")
	add(Duration, "min", 1, "min mn minute minutes mins")
	add(Duration, "h", 1, "h heure heures hour hours hr hrs")
	add(Duration, "day", 1, "j jour jours journee journees day days")
	add(Duration, "week", 1, "semaine semaines week weeks")
	add(Duration, "month", 1, "mois month months")
	add(Duration, "quarter", 1, "trimestre trimestres")
	add(Duration, "month", 6, "semestre semestres")
	add(Duration, "week", 2, "fortnight fortnights")
	add(Duration, "year", 1, "an ans annee annees year years yr yrs")
	add(Duration, "year", 10, "decennie decennies decade decades")
	add(Duration, "year", 100, "siecle siecles century centuries")
	add(Other, "kg", 1, "kg kilo kilos kilogramme kilogrammes kilogram kilograms")
	add(Other, "g", 1, "g gramme grammes gram grams")
	add(Other, "mg", 1, "mg milligramme milligrammes milligram milligrams")
	add(Other, "t", 1, "tonne tonnes ton tons")
	add(Other, "tCO2", 1, "tco tco2 tco2e")
	add(Other, "m", 1, "m metre metres meter meters")
	add(Other, "cm", 1, "cm centimetre centimetres centimeter centimeters")
	add(Other, "mm", 1, "mm millimetre millimetres millimeter millimeters")
	add(Other, "km", 1, "km kilometre kilometres kilometer kilometers")
	add(Other, "mile", 1, "mile miles")
	add(Other, "ft", 1, "ft foot feet")
	add(Other, "in", 1, "inch inches")
	add(Other, "yd", 1, "yard yards")
	add(Other, "mph", 1, "mph")
	add(Other, "lb", 1, "lb lbs")
	add(Other, "oz", 1, "oz ounce ounces")
	add(Other, "gal", 1, "gallon gallons")
	add(Other, "acre", 1, "acre acres")
	add(Other, "°", 1, "° degre degres degree degrees")
	add(Other, "m²", 1, "m²")
	add(Other, "ha", 1, "ha hectare hectares")
	add(Other, "l", 1, "l litre litres liter liters")
	add(Other, "ml", 1, "ml millilitre millilitres milliliter milliliters")
	add(Other, "cl", 1, "cl centilitre centilitres")
	for _, p := range []struct{ sym, unit string }{{"w", "W"}, {"kw", "kW"}, {"mw", "MW"}, {"gw", "GW"}, {"kwh", "kWh"}, {"mwh", "MWh"},
		{"gwh", "GWh"}, {"twh", "TWh"}, {"wh", "Wh"}, {"kwc", "kWc"}, {"mwc", "MWc"}, {"kva", "kVA"}, {"hz", "Hz"}, {"khz", "kHz"}, {"mhz", "MHz"}, {"ghz", "GHz"}, {"v", "V"},
		{"ah", "Ah"}, {"mah", "mAh"}, {"db", "dB"}, {"bar", "bar"}, {"bars", "bar"}, {"px", "px"}, {"pixels", "px"}, {"ppm", "ppm"}, {"kcal", "kcal"},
		{"mbps", "Mbit/s"}, {"gbps", "Gbit/s"}, {"nm", "Nm"}, {"ch", "hp"}, {"hp", "hp"},
		{"watt", "W"}, {"watts", "W"}, {"kilowatt", "kW"}, {"kilowatts", "kW"}, {"kilowattheure", "kWh"}, {"kilowattheures", "kWh"}, {"volt", "V"}, {"volts", "V"}, {"kv", "kV"}, {"lm", "lm"}, {"lumen", "lm"}, {"lumens", "lm"}, {"lux", "lx"}, {"bit", "bit"}, {"bits", "bit"}, {"dpi", "dpi"}, {"rpm", "rpm"}, {"mpx", "Mpx"}, {"megapixel", "Mpx"}, {"megapixels", "Mpx"},
		{"kpa", "kPa"}, {"mpa", "MPa"}, {"kj", "kJ"}, {"mj", "MJ"}, {"kbps", "kbit/s"}, {"µg", "µg"}, {"µm", "µm"}} {
		m[p.sym] = &unitSpec{Other, p.unit, 1}
	}
	add(Other, "GB", 1, "go gb")
	add(Other, "MB", 1, "mo mb")
	add(Other, "TB", 1, "to tb")
	add(Other, "KB", 1, "ko kb")
	return m
}

// unitOf is the unit that a word names, empty when it is none.
func unitOf(f string) unitSpec {
	if u := unitWords[f]; u != nil {
		return *u
	}
	return unitSpec{}
}

// loneSymbols are the units that read as ordinary words or initials: they count only right after digits ("10 m", "5 to"
// no, "5To" yes).
var loneSymbols = wordSet("s g m l v to mo j t w ch pp min bar go h sterling ton tons second mb")

// gluedOnly are those that must touch their number, being too common as words.
var gluedOnly = wordSet("to")

// scaleWords multiply the number before them.
var scaleWords = map[string]float64{
	"k": 1e3, "mille": 1e3, "millier": 1e3, "milliers": 1e3, "thousand": 1e3, "million": 1e6, "millions": 1e6, "mio": 1e6, "mln": 1e6,
	"md": 1e9, "mds": 1e9, "mrd": 1e9, "mia": 1e9, "milliard": 1e9, "milliards": 1e9, "billion": 1e9, "billions": 1e9, "bn": 1e9, "trillion": 1e12,
}

// periodWords name the period of a rate ("par mois", "/an", "per user").
var periodWords = map[string]string{
	"h": "hour", "heure": "hour", "heures": "hour", "hour": "hour", "hr": "hour",
	"j": "day", "jour": "day", "jours": "day", "day": "day", "journee": "day",
	"semaine": "week", "semaines": "week", "week": "week", "wk": "week",
	"mois": "month", "month": "month", "months": "month", "mo": "month", "mth": "month",
	"trimestre": "quarter", "quarter": "quarter",
	"an": "year", "annee": "year", "year": "year", "yr": "year",
	"utilisateur": "user", "utilisateurs": "user", "utilisatrice": "user", "user": "user", "seat": "user", "licence": "user", "license": "user", "poste": "user",
	"seconde": "second", "second": "second", "sec": "second", "s": "second", "minute": "minute", "min": "minute",
	"personne": "person", "person": "person", "pers": "person", "participant": "person", "participante": "person", "guest": "person", "head": "person",
	"salarie": "employee", "salariee": "employee", "collaborateur": "employee", "collaboratrice": "employee", "employe": "employee", "employee": "employee",
	"nuit": "night", "nuitee": "night", "night": "night", "seance": "session", "session": "session",
}

// denominators are the units of measure that a rate can be per: "0,20 €/kWh", "2 mg/cm²".
var denominators = wordSet("kW kWh MWh kWc m m² m³ cm² km ha kg g t l ml")

// periodAdjectives follow a quantity directly ("12 € mensuels", "£9 monthly").
var periodAdjectives = map[string]string{
	"mensuel": "month", "mensuels": "month", "mensuelle": "month", "mensuelles": "month", "monthly": "month",
	"annuel": "year", "annuels": "year", "annuelle": "year", "annuelles": "year", "yearly": "year", "annually": "year", "annual": "year",
	"hebdomadaire": "week", "hebdomadaires": "week", "weekly": "week", "quotidien": "day", "quotidiens": "day", "quotidienne": "day", "quotidiennes": "day", "daily": "day",
	"trimestriel": "quarter", "trimestriels": "quarter", "trimestrielle": "quarter", "trimestrielles": "quarter", "quarterly": "quarter", "hourly": "hour",
}

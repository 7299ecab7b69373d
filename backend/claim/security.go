package claim

// security reads measures and places that protect data and people.
func security(r *reading, c clause, add func(finding)) {
	plain(r, c, add, nil, SecurityMeasure, DataLocation)
}

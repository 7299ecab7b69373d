package claim

// wellbeing reads environmental and health vocabulary, two families that law watches wherever they appear.
func wellbeing(r *reading, c clause, add func(finding)) {
	plain(r, c, add, nil, EnvironmentWord, HealthWord)
}

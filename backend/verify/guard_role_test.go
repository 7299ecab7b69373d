package verify

import "testing"

func TestGuardRole(t *testing.T) {
	runGuard(t, guardRole, []guardCase{
		{"Le délai est de 12 jours.", "Le délai est passé de 12 à 5 jours.", true},
		{"Le délai est de plus de 12 jours.", "Le délai est passé de plus de 12 jours à moins de 5 jours.", true},
		{"The reply takes 12 days.", "The reply takes 5 days instead of 12 days.", true},
		{"Le délai est de 5 jours.", "Le délai est passé de 12 à 5 jours.", false},
		{"Le délai passe de 12 à 5 jours.", "Le délai, de 12 jours, tombe à 5 jours contre 12 jours.", false},
		{"The quote takes 50 minutes instead of 3 hours.", "Quote time went from 3 hours to 50 minutes.", false},
	})
}

/** Statuses of a claim, in one and in many. */
export const status = {
	one: {
		to_prove: 'À prouver',
		with_expert: 'Chez l’expert',
		proven: 'Prouvée',
		contradicted: 'Contredite',
		validated: 'Validée par expert',
		removed: 'Retirée',
		not_a_claim: 'Pas une affirmation',
		expired: 'Preuve expirée',
		unconfirmed: 'Liée, non confirmée',
		linkable: 'Preuve à lier',
		expiring: 'Expire bientôt',
	},
	many: {
		to_prove: 'À prouver',
		with_expert: 'Chez l’expert',
		proven: 'Prouvées',
		contradicted: 'Contredites',
		validated: 'Validées par expert',
		removed: 'Retirées',
		not_a_claim: 'Pas des affirmations',
		expired: 'Preuves expirées',
		unconfirmed: 'Liées, non confirmées',
		linkable: 'Preuves à lier',
		expiring: 'Expirent bientôt',
	},
};

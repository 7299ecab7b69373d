import type { Words } from '../fr';

export const status: Words['status'] = {
	one: {
		to_prove: 'Unproven',
		with_expert: 'With the expert',
		proven: 'Proven',
		contradicted: 'Contradicted',
		validated: 'Expert-validated',
		removed: 'Removed',
		not_a_claim: 'Not a claim',
		expired: 'Proof expired',
		banned: 'Banned by the charter',
		unconfirmed: 'Linked, not confirmed',
		linkable: 'Evidence to link',
		expiring: 'Expires soon',
	},
	many: {
		to_prove: 'Unproven',
		with_expert: 'With the expert',
		proven: 'Proven',
		contradicted: 'Contradicted',
		validated: 'Expert-validated',
		removed: 'Removed',
		not_a_claim: 'Not claims',
		expired: 'Proofs expired',
		banned: 'Banned by the charter',
		unconfirmed: 'Linked, not confirmed',
		linkable: 'Evidence to link',
		expiring: 'Expire soon',
	},
};

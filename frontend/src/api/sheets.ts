import type { ClaimView, Sheet } from './types';

/**
 * Makes whole the sheets that the core tells: it tells only the claims that are not as they were in the sheet before. A claim
 * that did not change stays the same object, so that nothing of it is drawn again.
 */
export class Sheets {
	#held: Sheet | null = null;
	#whole: (piece: string) => Promise<Sheet>;

	/** @param whole asks for a sheet that is told against none */
	constructor(whole: (piece: string) => Promise<Sheet>) {
		this.#whole = whole;
	}

	/** The sheet that an answer makes with the one before it; the newest one known when a newer one came first. */
	async take(told: Sheet): Promise<Sheet> {
		const held = this.#held?.pieceId === told.pieceId ? this.#held : null;
		if (held && told.version <= held.version) return held;
		if (told.base && told.base !== held?.version) return this.take(await this.#whole(told.pieceId));
		return (this.#held = held ? merged(held, told) : told);
	}
}

function merged(held: Sheet, told: Sheet): Sheet {
	const claims = new Map(held.claims.map((claim) => [claim.id, claim]));
	for (const claim of told.claims) claims.set(claim.id, claim);
	const ids = told.base
		? told.order.length
			? told.order
			: held.claims.map((c) => c.id)
		: told.claims.map((c) => c.id);
	let number = 0;
	const numbered = (claim: ClaimView) => {
		const n = claim.number ? ++number : 0;
		return claim.number === n ? claim : { ...claim, number: n };
	};
	return { ...told, base: 0, order: [], claims: ids.map((id) => numbered(claims.get(id)!)) };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new block id: 12 letters, 60 random bits, unique within a workspace for all practical purposes. */
export function newId(): string {
	let id = '';
	for (const byte of crypto.getRandomValues(new Uint8Array(12))) id += alphabet[byte & 31];
	return id;
}

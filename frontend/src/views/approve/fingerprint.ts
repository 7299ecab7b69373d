/** A hash as people compare it: groups of four. */
export function fingerprint(hex: string): string {
	return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A list typed one a line. */
export function lines(typed: string): string[] {
	return typed
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

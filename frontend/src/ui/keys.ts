/** Whether this is a Mac, where ⌘ stands for Ctrl. */
export function isMac(platform: string = navigator.platform): boolean {
	return /mac/i.test(platform);
}

/** Splits "Ctrl+Shift+Z" into its keys; "+" alone is a key. */
export function parts(keys: string): string[] {
	return keys === '+' ? ['+'] : keys.split('+');
}

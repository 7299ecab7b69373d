import { toProblem } from '../../api';
import { i18n } from '../../i18n/i18n.svelte';
import { wording } from '../../i18n/problem';
import type { App } from '../../state/app.svelte';

/** Opens the sample space or the user's own; what stands in the way is said by a toast. */
export async function openSpace(app: App, which: 'sample' | 'own'): Promise<void> {
	try {
		await app.switchTo(which);
	} catch (failed) {
		app.toasts.show(wording(i18n.t, toProblem(failed).fault).title);
	}
}

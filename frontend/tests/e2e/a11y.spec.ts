/** Every screen answers WCAG 2.2 AA as far as a program can tell (axe-core), in light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { addSources, go, openSample } from './desk';
import { lockedPdf, text } from './files';
import { screens } from './screens';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks a rule, where, in words short enough to act on. */
async function broken(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			(node) => `${id}: ${node.target.join(' ')} — ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`,
		),
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		test('no screen breaks a rule', async ({ app: page }) => {
			test.setTimeout(300_000);
			expect.soft(await broken(page), 'first start').toEqual([]);
			await addSources(page, [text('vide.txt', ''), lockedPdf('secret.pdf')]);
			await expect(page.getByText('2 fichiers n’ont pas pu être lus')).toBeVisible({ timeout: 30_000 });
			expect.soft(await broken(page), 'refused files').toEqual([]);
			await go(page, 'Accueil');
			await openSample(page);
			for (const { name, open } of screens) {
				await test.step(name, async () => {
					await open(page);
					expect.soft(await broken(page), name).toEqual([]);
				});
			}
		});
	});
}

/** A picture of every screen with the sample, to be looked at: artifacts/screens. */
import { join } from 'node:path';
import { expect, root, test } from './core';
import { openSample } from './desk';
import { screens } from './screens';

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1280, height: 800 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('every screen, in both sizes and both themes', async ({ app: page }) => {
	test.setTimeout(300_000);
	const picture = async (name: string) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			for (const size of sizes) {
				await page.setViewportSize(size);
				const file = `${name}-${size.width}-${colorScheme}.png`;
				await page.screenshot({ path: join(root, 'artifacts/screens', file), animations: 'disabled' });
			}
		}
		await page.setViewportSize(sizes[0]!);
	};
	await expect(page.getByRole('heading', { name: 'Rien ne sort sans preuve.' })).toBeVisible();
	await picture('premier-demarrage');
	await openSample(page);
	for (const { name, open } of screens) {
		await test.step(name, async () => {
			await open(page);
			await picture(name);
		});
	}
});

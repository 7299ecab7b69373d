/** Starting when all is not well. */
import { Core, expect, test } from './core';
import { bring, draft, openPiece } from './desk';
import { saved } from './editing';

test('a space open elsewhere says so, and opens once it is free', async ({ app: page, core }) => {
	await bring(page, 'Un titre\n\nOrvalis réduit de 35 % la saisie dans la première fenêtre.\n');
	await saved(page, 'première fenêtre');
	const second = new Core(core.home);
	await second.start();
	try {
		const other = await page.context().newPage();
		await other.goto(second.url);
		const title = other.getByRole('heading', { name: 'Cet espace est déjà ouvert' });
		const retry = other.getByRole('button', { name: 'Réessayer' });
		await expect(title).toBeVisible();
		await expect(other.getByText('Vos données sont intactes.')).toBeVisible();

		await test.step('as long as the first runs, trying again changes nothing', async () => {
			const tried = other.waitForEvent('console', { predicate: (m) => m.text() === 'tried' });
			await other.evaluate(() => {
				const { Session } = (
					window as unknown as { go: { bridge: { Session: Record<'Retry', () => Promise<unknown>> } } }
				).go.bridge;
				const real = Session.Retry;
				Session.Retry = () => real().finally(() => console.log('tried'));
			});
			await retry.click();
			await tried;
			await expect(title).toBeVisible();
			await page.reload();
			await expect(draft(page)).toContainText('première fenêtre');
		});

		await test.step('once it has quit, trying again opens the space', async () => {
			await core.kill('SIGTERM');
			await retry.click();
			await expect(title).toBeHidden();
			await openPiece(other, 'Un titre');
			await expect(draft(other)).toContainText('Orvalis réduit de 35 % la saisie dans la première fenêtre.');
		});
	} finally {
		await second.kill();
	}
});

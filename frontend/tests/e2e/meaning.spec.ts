/** A decision belongs to the meaning of the wording: it survives harmless edits and reopens on meaningful ones. */
import { expect, test } from './core';
import {
	approve,
	bring,
	card,
	dismiss,
	draft,
	inspector,
	look,
	openPiece,
	step,
	toast,
	underlined,
} from './desk';
import { retype, saved } from './editing';

const text = `Relevés de Nordalis

Dans 18 ateliers, Nordalis surveille 1240 machines et livre ses relevés chaque matin.

Un second paragraphe sans rien à prouver.
`;

const harmless = [
	['a comma', '1240 machines', '1240 machines,'],
	['a capital', 'Dans', 'dans'],
	['a no-break space', '1240 machines', '1240\u00a0machines'],
	['thousands apart', '1240\u00a0machines', '1\u202f240\u00a0machines'],
] as const;
const settled = 'Tout est réglé';

test('a decision survives a comma, a capital and a no-break space, and reopens when the number changes', async ({
	app: page,
}) => {
	await bring(page, text);
	await dismiss(page, '1240 machines');
	await expect(inspector(page)).toContainText(settled);

	for (const [what, before, after] of harmless) {
		await test.step(`survives ${what}`, async () => {
			await retype(page, before, after);
			await saved(page, after);
			await page.reload();
			await expect(underlined(page, 'machines')).toHaveClass(/cl-mute/);
			await expect(inspector(page)).toContainText(settled);
		});
	}

	await test.step('another number is another claim', async () => {
		await retype(page, '1\u202f240', '1\u202f250');
		await expect(inspector(page).getByRole('heading')).toContainText('Reste 1 affirmation sur 1');
		await look(page, '1\u202f250');
		await expect(card(page)).toContainText('À prouver');
	});

	await test.step('the old number brings the decision back', async () => {
		await retype(page, '1\u202f250', '1240');
		await expect(inspector(page)).toContainText(settled);
	});
});

test('after approval an edit asks for a new version', async ({ app: page }) => {
	await bring(page, text);
	await dismiss(page, '1240 machines');
	await approve(page, 'Salomé Verdier');

	await step(page, 'Vérifier');
	await retype(page, 'chaque matin', 'chaque soir');
	await saved(page, 'chaque soir');
	await expect(inspector(page)).toContainText('Reste 1 affirmation');
	await step(page, 'Approuver');
	await expect(page.getByText('Le texte a changé depuis la version')).toBeVisible();
	await expect(page.getByText('1 affirmation reste à régler avant l’approbation.')).toBeVisible();

	await page.getByRole('link', { name: 'Aller à la prochaine affirmation' }).click();
	await retype(page, 'chaque soir', 'chaque matin');
	await saved(page, 'chaque matin');
	await expect(page.locator('[data-gate]')).toContainText('Ce texte est approuvé.');
	await step(page, 'Approuver');
	await expect(page.getByText('Approuvée par Salomé Verdier').first()).toBeVisible();
	const frozen = await page.getByText(/Version \d+ figée/).innerText();
	await expect(page.locator('[data-zone=bar]')).toContainText(frozen.replace(' figée.', ''));
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText(/Version \d+, approuvée par Salomé Verdier/)).toBeVisible();
});

test('versions are listed, compared and restored', async ({ app: page }) => {
	await bring(page, text);
	await expect(inspector(page)).toContainText('Reste 1 affirmation');
	await retype(page, '1240 machines', '1300 machines');
	await saved(page, '1300 machines');

	await page.getByRole('button', { name: 'Historique des versions' }).click();
	const versions = page.getByRole('complementary', { name: 'Versions' });
	await expect(versions.getByRole('button', { name: /Version 1/ })).toContainText('Texte reçu');
	await versions.getByRole('button', { name: /Version 1/ }).click();
	const compared = page.getByRole('article').filter({ hasText: 'Ce qui a changé depuis la version 1' });
	await expect(compared.getByRole('deletion')).toContainText('1240');
	await expect(compared.getByRole('insertion')).toContainText('1300');
	await expect(compared).toContainText('Un second paragraphe');

	await versions.getByRole('button', { name: 'Restaurer cette version' }).click();
	await expect(toast(page)).toContainText('Version 1 restaurée');
	await saved(page, '1240 machines');
	await toast(page).getByRole('button', { name: 'Annuler' }).click();
	await saved(page, '1300 machines');
	await page.keyboard.press('Escape');
	await expect(draft(page)).toContainText('1300 machines');

	await openPiece(page, 'Relevés de Nordalis');
	await expect(draft(page)).toContainText('1300 machines');
});

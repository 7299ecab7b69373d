/** The focus is never lost: after a search, a decision taken, given up or taken back, an approval, keys act where the user is. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { approve, bring, card, draft, go, inspector, look, toast, underlined } from './desk';

const page1 = `Parc suivi

Nordalis suit 12 sites depuis 2019.

Bonjour à toutes et à tous.

Nos clients gagnent 35 % de temps.

Nous sommes le leader du marché.
`;

/** Something on the screen has the focus, and is drawn. */
async function focused(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(() => {
				const at = document.activeElement;
				return at instanceof HTMLElement && at !== document.body && at.checkVisibility() ? '' : 'nothing';
			}),
		)
		.toBe('');
}

test('after a search, the screen that it leads to has the focus', async ({ app: page }) => {
	await bring(page, page1);
	await expect(inspector(page)).toContainText('Reste');
	for (const where of ['Accueil', 'Parc suivi', 'Charte', 'Parc suivi']) {
		await page.keyboard.press('Control+k');
		await page.keyboard.type(where);
		await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(where);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await focused(page);
	}
	await expect(draft(page)).toBeVisible();
	await page.keyboard.press('F6');
	await focused(page);
	await expect(page.getByLabel('Navigation', { exact: true }).locator(':focus')).toHaveCount(0); // on from the screen, not back to the start
});

test('keys go on from where the caret was left', async ({ app: page }) => {
	await bring(page, page1);
	await underlined(page, '12 sites').click();
	await expect(card(page)).toContainText('12 sites');
	await draft(page).getByText('Bonjour à toutes').click();
	await page.keyboard.press('F6');
	await expect(card(page)).toContainText('35 %');
	await expect(card(page)).toBeFocused();
	await page.keyboard.press('n');
	await expect(page.getByLabel('Description sans rien à prouver')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(toast(page)).toContainText('écartée');
	await expect(card(page)).toContainText('leader');
	await expect(card(page)).toBeFocused();
	// By the arrows too, and a form under way is left alone.
	await draft(page).getByText('Bonjour à toutes').click();
	for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
	await page.keyboard.press('F6');
	await expect(card(page)).toContainText('12 sites');
	await page.keyboard.press('e');
	await page.getByLabel('Ce que l’expert a dit').fill('C’est exact.');
	await draft(page)
		.getByText('leader')
		.click({ position: { x: 2, y: 4 }, trial: true });
	await draft(page).getByText('Bonjour à toutes').click();
	await page.keyboard.press('F6');
	await expect(page.getByLabel('Ce que l’expert a dit')).toHaveValue('C’est exact.');
});

test('a key right behind a click goes on from where the click was', async ({ app: page }) => {
	await bring(page, page1);
	await underlined(page, '12 sites').click();
	await expect(card(page)).toContainText('12 sites');
	// The page has moved the caret; the editor hears of it after the key.
	await draft(page)
		.getByText('Bonjour à toutes')
		.evaluate((line) => {
			getSelection()!.setPosition(line.firstChild, 2);
			line.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true }));
		});
	await expect(card(page)).toContainText('35 %');
	await expect(card(page)).toBeFocused();
});

test('what is given up or taken back leaves the focus on its claim', async ({ app: page }) => {
	await bring(page, page1);
	await look(page, '35 %');
	for (const [key, field] of [
		['n', 'Description sans rien à prouver'],
		['e', 'Ce que l’expert a dit'],
		['r', 'Nouvelle formulation'],
	] as const) {
		await page.keyboard.press(key);
		await expect(page.getByLabel(field)).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByLabel(field)).toBeHidden();
		await expect(card(page)).toBeFocused();
	}
	await page.keyboard.press('l');
	await expect(page.getByRole('dialog', { name: 'Lier la preuve' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(card(page)).toBeFocused();
	await page.keyboard.press('Delete');
	await expect(toast(page)).toContainText('retirée');
	await toast(page).getByRole('button', { name: 'Annuler' }).click();
	await expect(card(page)).toContainText('35 %');
	await expect(card(page)).toBeFocused();
});

test('a dialog whose button is gone, and an approval, leave the focus on the screen', async ({
	app: page,
}) => {
	await bring(page, '# Bonjour\n\nUn outil pour les ateliers, disons-le sans détour.\n');
	await approve(page, 'Marc Lefèvre');
	await focused(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: /Publier|Passer à la publication/ }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
	await go(page, 'Charte');
	await page.getByRole('button', { name: 'Logiciel pour les entreprises' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Typographie' })).toBeVisible();
	await focused(page);
});

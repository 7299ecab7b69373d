/** What is said is said once, the same everywhere: counts of claims, words remarked twice, why a content is open again. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import {
	approve,
	bring,
	draft,
	go,
	inspector,
	look,
	openPiece,
	openSample,
	publishCharter,
	step,
} from './desk';
import { saved } from './editing';

const charter = (rules: string) => `probant_charter: 1
name: Charte Nordalis
market: {countries: [FR], sectors: [saas], audience: business}
packs: []
house:
${rules}
proof: []
experts: []
good: []
`;

const remark = (page: Page) => inspector(page).locator('[data-remark]');
const remarks = (page: Page) => inspector(page).getByRole('tab', { name: /^Remarques/ });

test('a reworded claim is counted once, by the desk, the list and the approval', async ({ app: page }) => {
	await openSample(page);
	await openPiece(page, /Décret tertiaire/);
	await expect(inspector(page).getByRole('heading', { level: 2 })).toContainText('14 affirmations sur 17');
	await look(page, 'moins de 90 jours');
	await page.keyboard.press('r');
	await page
		.getByLabel('Nouvelle formulation')
		.fill('Les premiers résultats apparaissent en moins de 80 jours');
	await page.keyboard.press('Enter');
	await saved(page, 'moins de 80 jours');
	await expect(inspector(page)).toContainText('1 reformulée');
	const left = inspector(page).getByRole('heading', { level: 2 });
	await expect(left).toContainText('14 affirmations sur 17');
	await expect(inspector(page).getByRole('tab', { name: 'Toutes 17' })).toBeVisible();
	await step(page, 'Approuver');
	await expect(page.getByText('3 affirmations sur 17 réglées')).toBeVisible();
	await expect(page.getByText('1 reformulée')).toBeVisible();
	await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
	await expect(page.getByRole('row', { name: /Décret tertiaire/ })).toContainText('14 sur 17');
});

test('words on which two rules fire are one card, the stricter first, the other under it', async ({
	app: page,
}) => {
	await publishCharter(
		page,
		charter(`  - {id: M-1, kind: never, words: ["magique"], severity: advice, reason: "Trop vague."}
  - {id: M-2, kind: never, words: ["visite magique"], severity: needs_proof, reason: "À montrer."}`),
	);
	await bring(page, '# Bonjour\n\nUne visite magique pour les ateliers, disons-le.\n');
	await expect(remarks(page)).toContainText('1');
	await draft(page).locator('.fd').first().click();
	await expect(remark(page)).toContainText('À montrer.');
	const also = remark(page).getByRole('list', { name: 'Sur les mêmes mots' });
	await expect(also).toContainText('Règle M-1');
	await also.getByRole('button').click();
	await expect(remark(page)).toContainText('Trop vague.');
	await expect(remark(page)).toBeFocused();
	await expect(remark(page).getByRole('list', { name: 'Sur les mêmes mots' })).toContainText('Règle M-2');
	await expect(inspector(page).locator('.remark')).toHaveCount(1);

	// Set aside, the first gives its place to the other.
	await remark(page).getByRole('button', { name: 'Règle M-2' }).click();
	await page.keyboard.press('n');
	await page.keyboard.type('La preuve est au dossier');
	await inspector(page).getByLabel('Votre nom').fill('Claire Morvan');
	await page.keyboard.press('Enter');
	await expect(remark(page)).toContainText('Trop vague.');
	await expect(remark(page)).toBeFocused();
	await expect(inspector(page)).toContainText('1 remarque écartée ici');
	await step(page, 'Approuver');
	await expect(page.getByText('Charte, version 1 : 1 remarque reste')).toBeVisible();
});

test('the first screen says which version of the charter reopened a content, and what it asks', async ({
	app: page,
}) => {
	const advice = '  - {id: M-1, kind: never, words: ["magique"], severity: advice, reason: "Trop vague."}';
	await publishCharter(page, charter(advice));
	await bring(page, '# Bonjour\n\nUne visite magique pour les ateliers, disons-le.\n');
	await approve(page, 'Marc Lefèvre');
	await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
	await publishCharter(page, charter(advice.replace('advice', 'forbidden')), 2);
	const today = page.getByRole('region', { name: 'Aujourd’hui' });
	await expect(today).toContainText(/Rouvert par la charte\s: 1 point à régler/);
	await expect(today).toContainText(
		/Approuvé avec la version 1 de la charte\s; la version 2 l’a remplacée. Elle interdit «\s?magique\s?»./,
	);
	await page.getByRole('link', { name: /^Reprendre/ }).click();
	await step(page, 'Approuver');
	await expect(page.getByRole('heading', { name: 'Pas encore prêt' })).toBeVisible();
	await expect(page.getByText(/Approuvée par Marc Lefèvre.*, puis rouverte\./)).toBeVisible();
	await expect(page.getByRole('link', { name: /Passer à Publier/ })).toBeHidden();
	await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
	await go(page, 'Réglages');
	await page.getByRole('radio', { name: 'English' }).check();
	await page.getByRole('link', { name: /^Home/ }).click();
	await expect(page.getByRole('region', { name: 'Today' })).toContainText(
		'Approved with version 1 of the charter, since replaced by version 2. It bans “magique”.',
	);
});

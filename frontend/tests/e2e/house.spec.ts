/** The parts of the charter by keyboard alone, what a second version reopens, and the whole of it in English. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { addSources, approve, bring, card, draft, go, inspector, look, openPiece, toast } from './desk';
import { saved } from './editing';
import { markdown, text } from './files';

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: RegExp) => page.getByRole('button', { name });

/** Presses a button by keyboard. */
async function press(page: Page, name: string | RegExp): Promise<void> {
	await page
		.getByRole('button', { name, exact: typeof name === 'string' })
		.first()
		.press('Enter');
}
/** A charter that decides nothing yet. */
async function blank(page: Page): Promise<void> {
	await go(page, 'Charte');
	await press(page, 'Commencer vide');
	await expect(page.getByRole('heading', { name: 'Preuve exigée, par catégorie' })).toBeVisible();
}
async function publish(page: Page, number: number): Promise<void> {
	await press(page, 'Publier');
	await dialog(page).getByLabel('Publiée par').fill('Claire Morvan');
	await page.keyboard.press('Enter');
	await expect(toast(page)).toContainText(`Version ${number} publiée`);
}

test('the names of the house are typed once, seen on the charter and published with it', async ({
	app: page,
}) => {
	await blank(page);
	await press(page, /^Tous les pays/);
	const market = page.getByRole('dialog', { name: 'La maison et son marché' });
	await market.getByLabel('Comment les textes l’appellent').fill(' Nordalis , Nordalis SAS,');
	await market.getByRole('button', { name: 'Enregistrer' }).press('Enter');
	await expect(market).toBeHidden();
	await expect(row(page, /^Nordalis, Nordalis SAS · /)).toBeFocused();
	await publish(page, 1);
	await page.reload();
	await row(page, /^Nordalis, Nordalis SAS · /).press('Enter');
	await expect(market.getByLabel('Comment les textes l’appellent')).toHaveValue('Nordalis, Nordalis SAS');
});

test('a “nous” of nobody knows whom asks whose document it is; its card is the answer', async ({
	app: page,
}) => {
	await blank(page);
	await press(page, /^Tous les pays/);
	const market = page.getByRole('dialog', { name: 'La maison et son marché' });
	await market.getByLabel('Comment les textes l’appellent').fill('Nordalis');
	await market.getByRole('button', { name: 'Enregistrer' }).press('Enter');
	await publish(page, 1);
	await addSources(page, [markdown('parc.md', '# Parc\n\nNous suivons 1 240 machines.\n')]);
	await expect(page.getByRole('link', { name: /Parc/ })).toBeVisible();
	await go(page, 'Accueil');
	await bring(page, '# Nos machines\n\nNordalis suit 1 240 machines.\n');
	await look(page, '1 240');
	await expect(card(page)).toContainText('La source parle de « Nous », votre texte de « Nordalis ».');
	await card(page).getByRole('link', { name: 'Dire de qui est ce document' }).press('Enter');
	await page.getByRole('button', { name: /Fiche à compléter/ }).press('Enter');
	await dialog(page).getByLabel('Nature').selectOption('Note interne');
	await dialog(page).getByLabel('Titre').press('Enter');
	await expect(dialog(page)).toHaveCount(0);
	await openPiece(page, 'Nos machines');
	await look(page, '1 240');
	await expect(card(page)).toContainText('Nous suivons 1 240 machines');
	await expect(card(page).getByRole('link', { name: 'Dire de qui est ce document' })).toHaveCount(0);
	await page.keyboard.press('l');
	await expect(inspector(page)).toContainText('Tout est réglé');
});

const undo = (page: Page) => toast(page).getByRole('button', { name: 'Annuler' }).press('Enter');

test('a requirement of proof is added, changed, deleted and taken back, by keyboard', async ({
	app: page,
}) => {
	await blank(page);
	await press(page, 'Exigence');
	const asked = page.getByRole('dialog', { name: 'Preuve exigée' });
	await asked.getByLabel('Pour les affirmations de la catégorie').selectOption({ label: 'Prix' });
	await asked.getByRole('checkbox', { name: 'Liste de prix' }).press('Space');
	await asked.getByLabel('Âge maximal, en mois').fill('douze');
	await page.keyboard.press('Enter');
	await expect(asked).toContainText('Donnez un nombre de mois');
	await asked.getByLabel('Âge maximal, en mois').fill('12');
	await asked.getByRole('switch', { name: 'La validité doit être renseignée' }).press('Space');
	await asked.getByRole('button', { name: 'Enregistrer' }).press('Enter');
	await expect(asked).toBeHidden();
	const matrix = page.getByRole('region', { name: 'Preuve exigée, par catégorie' });
	const line = matrix.getByRole('button', { name: /^Prix/ });
	await expect(line).toContainText('12 mois au plus.');
	await expect(line).toContainText('Validité renseignée.');
	await expect(page.getByRole('button', { name: 'Exigence', exact: true })).toBeFocused();

	await line.press('Enter');
	await asked.getByLabel('Âge maximal, en mois').fill('6');
	await page.keyboard.press('Enter');
	await expect(line).toContainText('6 mois au plus.');

	await line.press('Enter');
	await asked.getByRole('button', { name: 'Supprimer' }).press('Enter');
	await expect(line).toBeHidden();
	await expect(toast(page)).toContainText('Exigence supprimée');
	await undo(page);
	await expect(line).toContainText('6 mois au plus.');
	await page.reload();
	await expect(line).toContainText('6 mois au plus.');
});

test('a checklist is written, extended and taken back; a kind has one, by keyboard', async ({
	app: page,
}) => {
	await blank(page);
	await press(page, 'Liste');
	const list = page.getByRole('dialog', { name: 'Ce qui fait un bon contenu' });
	await expect(list.getByRole('checkbox', { name: 'Toutes les affirmations sont réglées' })).toBeChecked();
	await list.getByRole('checkbox', { name: 'La longueur convient' }).press('Space');
	await list.getByLabel('Mots, au moins').fill('400');
	await list.getByLabel('Mots, au plus').fill('1500');
	await list
		.getByLabel('Ce qu’un humain vérifie')
		.fill('Quelqu’un du métier l’a relu.\n\n  Le titre dit à qui il parle.');
	await list.getByRole('button', { name: 'Enregistrer' }).press('Enter');
	await expect(list).toBeHidden();
	const line = row(page, /^Article/);
	await expect(line).toContainText(
		/De 400 à 1\s500 mots · Quelqu’un du métier l’a relu\. · Le titre dit à qui il parle\./,
	);

	await press(page, 'Liste');
	await list.getByLabel('Type de contenu').selectOption({ label: 'Article' });
	await list.getByRole('button', { name: 'Enregistrer' }).press('Enter');
	await expect(list).toContainText('Ce type a déjà sa liste.');
	await page.keyboard.press('Escape');

	await line.press('Enter');
	await list.getByRole('button', { name: 'Supprimer' }).press('Enter');
	await expect(line).toBeHidden();
	await undo(page);
	await expect(line).toContainText('Le titre dit à qui il parle.');
});

test('a rule that fires on a sentence that must pass is refused', async ({ app: page }) => {
	await blank(page);
	await press(page, 'Interdit');
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('garanti');
	await dialog(page)
		.getByLabel('Phrases qui doivent passer')
		.fill('La garantie légale dure deux ans.\nUn délai garanti.');
	await dialog(page).getByLabel('Écrire à la place').press('Enter');
	await expect(dialog(page)).toContainText('Cette règle ne peut pas être gardée ainsi');
	await expect(dialog(page)).toContainText('Un délai garanti.');
	await dialog(page).getByLabel('Phrases qui doivent passer').fill('Des garanties sociales.');
	await page.keyboard.press('Escape');
	await expect(row(page, /«\sgaranti\s»/)).toBeHidden();
});

test('a second version says which approved contents it reopens before it is published', async ({
	app: page,
}) => {
	await blank(page);
	await press(page, 'Interdit');
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('magique');
	await dialog(page).getByLabel('Écrire à la place').press('Enter');
	await expect(dialog(page)).toBeHidden();
	await publish(page, 1);
	await go(page, 'Accueil');
	await bring(page, '# Bonjour\n\nVoici une méthode formidable, disons-le.\n');
	await approve(page, 'Marc Lefèvre');

	await go(page, 'Charte');
	await press(page, 'Interdit');
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('formidable');
	await dialog(page).getByLabel('Écrire à la place').press('Enter');
	await expect(dialog(page)).toContainText(/1 contenu approuvé.*«\sBonjour\s»/);
	await dialog(page).getByRole('button', { name: 'Enregistrer quand même' }).press('Enter');
	await expect(dialog(page)).toBeHidden();
	await press(page, 'Publier');
	await expect(dialog(page)).toContainText('Un contenu approuvé sera à revoir');
	await expect(dialog(page)).toContainText(/«\sBonjour\s», pour «\sformidable\s»/);
	await dialog(page).getByLabel('Publiée par').fill('Claire Morvan');
	await page.keyboard.press('Enter');
	await expect(toast(page)).toContainText('Version 2 publiée');
	await go(page, 'Contenus');
	await expect(page.getByRole('row', { name: /Bonjour/ })).toContainText('1 sur 1');
	await page.getByRole('row').getByRole('link', { name: 'Bonjour' }).press('Enter');
	await expect(draft(page).locator('.fd-banned', { hasText: 'formidable' })).toBeVisible();
});

test.describe('in English', () => {
	test.use({ locale: 'en-GB' });

	test('a charter is begun, published, remarks are corrected, and a text approved against it', async ({
		app: page,
	}) => {
		const remark = page.getByRole('complementary', { name: 'Claims' }).locator('[data-remark]');
		await page.getByRole('link', { name: 'Charter' }).press('Enter');
		await page
			.getByLabel('Import a charter (YAML)')
			.and(page.locator('input'))
			.setInputFiles([
				text(
					'charter.yaml',
					'probant_charter: 1\nname: Nordalis\nmarket: {countries: [UK], sectors: [saas], audience: business}\npacks: [misleading]\nhouse: []\nproof: []\nexperts: []\ngood:\n  - {kind: article, items: [{auto: claims}, {text: "Read by someone of the trade."}]}\n',
				),
			]);
		await expect(page.getByRole('heading', { name: 'Charter of Nordalis' })).toBeVisible();
		await press(page, 'Ban');
		await dialog(page).getByLabel('Words not to write').fill('amazing');
		await dialog(page).getByLabel('Write instead').fill('easy');
		await page.keyboard.press('Enter');
		await expect(dialog(page)).toBeHidden();
		await page.getByLabel('Text to try').fill('An amazing tool.');
		await expect(page.getByRole('complementary', { name: 'Test area' })).toContainText('1 banned');
		await press(page, 'Publish');
		await dialog(page).getByLabel('Published by').fill('Ruth Oakley');
		await page.keyboard.press('Enter');
		await expect(toast(page)).toContainText('Version 1 published');

		await page.getByRole('link', { name: 'Home' }).press('Enter');
		await press(page, 'Start an empty page');
		await page.getByRole('textbox', { name: 'Draft' }).pressSequentially('An amazing tool, let us say so.');
		await page
			.getByRole('complementary', { name: 'Claims' })
			.getByRole('button', { name: /Banned by the charter/ })
			.press('Enter');
		await expect(remark).toBeFocused();
		await page.keyboard.press('c');
		await saved(page, 'An easy tool, let us say so.');
		await page.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
		await page.getByRole('checkbox', { name: 'Read by someone of the trade.' }).press('Space');
		await page.getByLabel('Full name').fill('Ruth Oakley');
		await page.getByRole('button', { name: 'Approve this version' }).press('Enter');
		await expect(page.getByText('Checked against version 1 of the charter', { exact: true })).toBeVisible();
	});
});

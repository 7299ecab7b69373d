/** The library: what comes in, what is refused and why, reading, searching, linking from the reader. */
import { expect, test } from './core';
import { addSources, bring, card, draft, go, inspector, look, openPiece, toast } from './desk';
import { bytes, docx, lockedPdf, markdown, pdf, text } from './files';

const long = markdown(
	'carnet-de-pose.md',
	`# Carnet de pose\n\n${Array.from({ length: 60 }, (_, i) => `Ligne ${i + 1} du carnet, sans rien de particulier.`).join('\n\n')}

## Délais

Un technicien pose le capteur en moins de 20 minutes.\n`,
);
const claim = 'Un technicien pose le capteur en moins de 20 minutes';

test('refused files say why each, and the rest goes on', async ({ app: page }) => {
	await addSources(page, [
		text('vide.txt', ''),
		lockedPdf('secret.pdf'),
		bytes('photo.docx', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
		docx('note.docx', ['# Note de service', 'Les relevés partent chaque matin.']),
	]);
	const refused = page.getByRole('status').filter({ hasText: '3 fichiers n’ont pas pu être lus' });
	await expect(refused).toBeVisible({ timeout: 30_000 });
	await expect(refused.getByRole('listitem').filter({ hasText: 'vide.txt' })).toContainText(
		'Ce fichier est vide',
	);
	await expect(refused.getByRole('listitem').filter({ hasText: 'secret.pdf' })).toContainText(
		'protégé par un mot de passe',
	);
	await expect(refused.getByRole('listitem').filter({ hasText: 'photo.docx' })).toContainText(
		'Le nom et le contenu du fichier ne vont pas ensemble',
	);
	await expect(refused).toContainText('Les autres sont dans la bibliothèque.');
	await expect(page.getByRole('option', { name: 'Les relevés partent chaque matin.' })).toBeVisible();
	await refused.getByRole('button', { name: 'Fermer' }).click();
	await expect(refused).toBeHidden();
});

test('a library whose first files are all refused is still to be begun', async ({ app: page }) => {
	await addSources(page, [
		text('journal.txt', 'Une ligne de plus. '.repeat(900_000)),
		lockedPdf('secret.pdf'),
	]);
	const refused = page.getByRole('status').filter({ hasText: '2 fichiers n’ont pas pu être lus' });
	await expect(refused).toContainText('Ce fichier dépasse 16 Mo', { timeout: 30_000 });
	const documents = page.getByRole('region', { name: 'Documents' });
	await expect(documents).toContainText('Vos preuves vivent déjà quelque part');
	const all = documents.getByRole('button', { name: 'Voir tous les documents' });
	await expect(all).toBeHidden();

	await page.getByRole('searchbox', { name: 'Un chiffre, un client' }).fill('chaudière');
	await expect(documents).toContainText('Aucun document avec « chaudière »');
	await expect(all).toBeVisible();
	await page.keyboard.press('Escape');
	await refused.getByRole('button', { name: 'Fermer' }).click();
	await expect(page.getByRole('button', { name: 'Ajouter des documents' })).toBeVisible();
});

test('a passage is read in place and linked from the reader', async ({ app: page }) => {
	await bring(page, `Pose du capteur\n\n${claim}.\n`);
	await addSources(page, [long]);
	await expect(page.getByText('1 document est dans la bibliothèque')).toBeVisible();

	const passage = page
		.getByRole('listbox', { name: 'Passages du document' })
		.getByRole('option', { selected: true });
	await test.step('from the claim to its passage, in view in its document', async () => {
		await openPiece(page, 'Pose du capteur');
		await look(page, '20 minutes');
		await page.keyboard.press('Enter');
		await expect(passage).toContainText(claim);
		await expect(passage).toBeInViewport();
		await expect(page.getByRole('option', { name: 'Ligne 60 du carnet' })).toBeVisible();
	});

	await test.step('L links the words selected', async () => {
		await passage.evaluate((option) => {
			const words = option.querySelector('[data-passage]')!;
			document.getSelection()?.selectAllChildren(words);
		});
		await page.keyboard.press('l');
		const dialog = page.getByRole('dialog', { name: 'Lier ce passage à une affirmation' });
		await expect(dialog.getByRole('blockquote')).toContainText('pose le capteur');
		await dialog.getByRole('radio').first().check();
		await dialog.getByRole('button', { name: 'Lier la preuve' }).click();
		await expect(toast(page)).toContainText('Affirmation 1 prouvée');
		await expect(
			page.getByRole('heading', { name: 'Une affirmation s’appuie sur ce passage' }),
		).toBeVisible();
	});

	await test.step('back to the claim from its passage', async () => {
		await page.getByRole('link', { name: new RegExp(claim) }).click();
		await expect(draft(page)).toBeVisible();
		await expect(inspector(page)).toContainText('Tout est réglé');
	});
});

test('search finds passages by their words; a deleted document comes back', async ({ app: page }) => {
	await addSources(page, [
		long,
		pdf('rapport.pdf', [['Rapport annuel'], ['Les compresseurs sont suivis par ultrasons.']]),
	]);
	await expect(page.getByText('2 documents sont dans la bibliothèque')).toBeVisible({ timeout: 30_000 });

	await page.getByRole('searchbox', { name: 'Un chiffre, un client' }).fill('compresseur');
	await page.getByRole('link', { name: /compresseurs sont suivis/ }).click();
	await expect(page.getByText('Page 2 sur 2').first()).toBeVisible();
	await expect(page.getByRole('option', { selected: true }).locator('mark')).toContainText('compresseurs');
	await page.getByRole('searchbox', { name: 'Un chiffre, un client' }).fill('introuvable');
	await expect(page.getByText('Aucun document avec « introuvable »')).toBeVisible();
	await page.keyboard.press('Escape');

	const rows = page.getByRole('region', { name: 'Documents' }).getByRole('listitem');
	await expect(rows).toHaveCount(2);
	await page
		.getByRole('region', { name: 'Lecture du document' })
		.getByRole('button', { name: 'Autres actions' })
		.click();
	await page.getByRole('menuitem', { name: 'Supprimer le document' }).click();
	await expect(rows).toHaveCount(1);
	await toast(page).getByRole('button', { name: 'Annuler' }).click();
	await expect(rows).toHaveCount(2);
});

test('a proof that goes reopens its claim', async ({ app: page }) => {
	await bring(page, `Pose du capteur\n\n${claim}.\n`);
	await addSources(page, [long]);
	await expect(page.getByText('1 document est dans la bibliothèque')).toBeVisible();
	await openPiece(page, 'Pose du capteur');
	await look(page, '20 minutes');
	await page.keyboard.press('l');
	await expect(inspector(page)).toContainText('Tout est réglé');

	await go(page, 'Bibliothèque');
	await page
		.getByRole('region', { name: 'Lecture du document' })
		.getByRole('button', { name: 'Autres actions' })
		.click();
	await page.getByRole('menuitem', { name: 'Supprimer le document' }).click();
	await expect(toast(page)).toContainText('supprimé');
	await openPiece(page, 'Pose du capteur');
	await expect(inspector(page)).toContainText('Reste 1 affirmation');
	await look(page, '20 minutes');
	await expect(card(page)).toContainText('Aucune source ne le dit.');
});

test('a card is filled from its document, and what was read is marked until it is confirmed', async ({
	app: page,
}) => {
	await addSources(page, [
		markdown(
			'certificat.md',
			'# Certificat n° FR-2291\n\nDate d’émission : 3 mars 2024\n\nValable jusqu’au 31/12/2099\n\nLa consommation baisse de 31 %.\n',
		),
	]);
	const reader = page.getByRole('region', { name: 'Lecture du document' });
	await expect(reader).toContainText('Certificat, Markdown');
	const read = reader.getByRole('button', { name: 'à confirmer : nature, date, validité' });
	await read.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Fiche du document' });
	await expect(dialog.getByLabel('Valable jusqu’au')).toHaveValue('2099-12-31');
	await expect(dialog).toContainText('« Valable jusqu’au 31/12/2099 »');
	await dialog.getByRole('button', { name: 'Enregistrer' }).press('Enter');
	await expect(dialog).toBeHidden();
	await expect(read).toBeHidden();
	await expect(reader).toContainText('Certificat, Markdown');
});

test('a row of a table is quoted with its headings and its line', async ({ app: page }) => {
	await addSources(page, [text('offres.csv', 'Offre;Prix mensuel HT\nEssentiel;29 €\nPro;59 €\n')]);
	const reader = page.getByRole('region', { name: 'Lecture du document' });
	await expect(reader.getByRole('option', { name: /Pro/ })).toBeVisible();
	await go(page, 'Accueil');
	await bring(page, 'L’offre Pro coûte 65 € HT par mois.\n');
	await look(page, '65 €');
	await expect(card(page).getByRole('definition').filter({ hasText: '59 €' })).toBeVisible();
	await expect(card(page).getByRole('term').filter({ hasText: 'Prix mensuel HT' })).toBeVisible();
	await expect(card(page)).toContainText('offres, ligne 3');
});

/** Whole folders: counted, read, watched; and imports that were cut off. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './core';
import { addSources, bring, card, draft, go, inspector, look, openPiece } from './desk';
import { text } from './files';
import { chooseFolder } from './system';

const claim = 'Un technicien pose le capteur en moins de 20 minutes';

test('a folder is counted, read, and watched from then on', async ({ app: page, core }) => {
	test.setTimeout(120_000);
	const folder = join(core.home, 'Preuves 2026');
	const write = (name: string, said: string | Buffer) => writeFileSync(join(folder, name), said);
	mkdirSync(join(folder, 'Clients'), { recursive: true });
	write('Clients/pose.md', `# Carnet de pose\n\n${claim}.\n`);
	write('tarifs.csv', 'Offre;Prix\nBase;12 €\n');
	write('Clients/abîmé.docx', Buffer.from([0, 1, 2, 3]));
	write('photo.jpg', 'x');
	await bring(page, `Pose du capteur\n\n${claim}.\n`);
	await go(page, 'Bibliothèque');
	const documents = page.getByRole('region', { name: 'Documents' });
	const reader = page.getByRole('region', { name: 'Lecture du document' });

	await test.step('counted before anything is read', async () => {
		await page.getByRole('button', { name: 'Ajouter un dossier' }).click();
		await chooseFolder('Ajouter un dossier', folder);
		const dialog = page.getByRole('dialog', { name: 'Ajouter un dossier' });
		await expect(dialog).toContainText('3 documents à lire');
		await expect(dialog).toContainText('1 autre fichier est laissé de côté');
		await dialog.getByRole('switch', { name: 'Surveiller ce dossier' }).press('Space');
		await dialog.getByRole('button', { name: 'Ajouter 3 documents' }).press('Enter');
		await expect(
			documents.getByRole('status').filter({ hasText: '1 fichier n’a pas pu être lu' }),
		).toContainText('Clients/abîmé.docx');
		await expect(documents.getByRole('link')).toHaveCount(2);
	});

	const watched = documents.getByRole('button', { name: /^Dossier surveillé : Preuves 2026/ });
	await test.step('a changed file is a new version, one that is gone is told', async () => {
		await expect(watched).toContainText('1 fichier illisible');
		await openPiece(page, 'Pose du capteur');
		await look(page, '20 minutes');
		await page.keyboard.press('l');
		await expect(inspector(page)).toContainText('Tout est réglé');
		write('Clients/pose.md', `# Carnet de pose\n\n${claim.replace('20', '25')}.\n`);
		write('nouveau.md', '# Bureaux\n\nNos bureaux sont à Lille.\n');
		rmSync(join(folder, 'tarifs.csv'));
		await page.evaluate(() => dispatchEvent(new Event('focus')));
		await expect(inspector(page)).toContainText('Reste 1 affirmation', { timeout: 30_000 });
		await look(page, '20 minutes');
		await expect(card(page)).toContainText('La nouvelle version de « Carnet de pose »');

		await go(page, 'Bibliothèque');
		await expect(documents.getByRole('link', { name: /Carnet de pose/ })).toContainText('1 à reprendre');
		await expect(documents.getByRole('link', { name: /Bureaux/ })).toBeVisible();
		await expect(watched).toContainText('1 fichier retiré');
		await documents.getByRole('link', { name: /tarifs/ }).click();
		await expect(reader).toContainText('Le fichier n’est plus dans le dossier surveillé « Preuves 2026 »');
	});

	await test.step('by keyboard: what is to be known of it, and no longer watched', async () => {
		await watched.press('Enter');
		const dialog = page.getByRole('dialog', { name: 'Dossiers surveillés' });
		await expect(dialog).toContainText('2 documents');
		await expect(dialog.getByRole('link', { name: 'tarifs.csv' })).toBeVisible();
		await dialog.getByRole('button', { name: 'Ne plus surveiller' }).press('Enter');
		await expect(dialog).toBeHidden();
		await expect(watched).toBeHidden();
		await expect(documents.getByRole('link')).toHaveCount(3);
	});
});

test('an import that the end of the program cut off is offered again, and not begun by itself', async ({
	core,
	page,
}) => {
	test.setTimeout(120_000);
	const said = (i: number) =>
		`La note ${i} porte sur la pose.\n\n${`Une phrase de plus, la ${i}e. `.repeat(900)}`;
	await page.goto(core.url);
	await page.getByRole('button', { name: 'Commencer une page vide' }).click();
	await expect(draft(page)).toBeFocused();
	await addSources(
		page,
		Array.from({ length: 150 }, (_, i) => text(`note ${i + 1}.txt`, said(i + 1))),
	);
	const progress = page.getByRole('progressbar');
	await expect(progress).toHaveAccessibleName(/Lecture de 150 documents/, { timeout: 60_000 });
	await expect(page.getByRole('link', { name: /note/ }).first()).toBeVisible({ timeout: 30_000 });
	await core.kill();

	await core.start();
	await page.goto(core.url);
	await go(page, 'Bibliothèque');
	const note = page.getByRole('status').filter({ hasText: 'L’ajout de documents a été interrompu' });
	await expect(note).toContainText(/\d+ documents restent à lire/);
	await expect(progress).toBeHidden();
	await note.getByRole('button', { name: 'Reprendre' }).press('Enter');
	await expect(page.getByText(/\d+ documents sont dans la bibliothèque/)).toBeVisible({ timeout: 60_000 });
	await expect(note).toBeHidden();
});

/** The card of a document, and what its new versions do to the proofs that rest on it. */
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import { addSources, bring, card, draft, go, inspector, look, openPiece, toast } from './desk';
import { markdown, type Given } from './files';

const claim = 'Un technicien pose le capteur en moins de 20 minutes';
const notebook = (name: string, ...lines: string[]) =>
	markdown(name, `# Carnet de pose\n\n${lines.join('\n\n')}\n`);
const first = notebook('carnet-de-pose.md', 'Le carnet décrit la pose.', `${claim}.`);

const documents = (page: Page) => page.getByRole('region', { name: 'Documents' });
const reader = (page: Page) => page.getByRole('region', { name: 'Lecture du document' });

/** Opens what can be done with the document being read. */
async function actions(page: Page): Promise<void> {
	await reader(page).getByRole('button', { name: 'Autres actions' }).click();
}

async function replaceBy(page: Page, file: Given): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await actions(page);
	await page.getByRole('menuitem', { name: 'Remplacer par une nouvelle version…' }).click();
	await (await chooser).setFiles([file]);
}

/** A draft whose only claim rests on the first version, which is then open in the library. */
async function proven(page: Page): Promise<void> {
	await bring(page, `Pose du capteur\n\n${claim}.\n`);
	await addSources(page, [first]);
	await expect(page.getByText('1 document est dans la bibliothèque')).toBeVisible();
	await openPiece(page, 'Pose du capteur');
	await look(page, '20 minutes');
	await page.keyboard.press('l');
	await expect(inspector(page)).toContainText('Tout est réglé');
	await go(page, 'Bibliothèque');
	await expect(documents(page).getByRole('link', { name: /Carnet de pose/ })).toContainText('utilisé 1 fois');
}

/** The draft is settled: its list entry leads to the approval. */
async function ready(page: Page): Promise<void> {
	await openPiece(page, 'Pose du capteur');
	await expect(page.getByRole('heading', { name: 'Prêt à approuver' })).toBeVisible();
}

test('a card is described by keyboard, and finds its document', async ({ app: page }) => {
	await addSources(page, [first, markdown('autre.md', '# Autre document\n\nRien de particulier.\n')]);
	await expect(page.getByText('2 documents sont dans la bibliothèque')).toBeVisible();
	await documents(page)
		.getByRole('link', { name: /Carnet de pose/ })
		.click();
	const dialog = page.getByRole('dialog', { name: 'Fiche du document' });

	await test.step('what is still to be said opens the card', async () => {
		const unsaid = reader(page).getByRole('button', { name: /Fiche à compléter/ });
		await expect(unsaid).toHaveText(/nature, responsable, citable en public, envoi à un fournisseur d’IA/);
		await unsaid.focus();
		await page.keyboard.press('Enter');
		await expect(dialog).toBeVisible();
	});

	await test.step('each field by its keys', async () => {
		await dialog.getByLabel('Titre').focus();
		await page.keyboard.press('Tab');
		await expect(dialog.getByLabel('Nature')).toBeFocused();
		await page.keyboard.type('Note interne');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Inès Carpentier');
		await page.keyboard.press('Tab');
		await expect(dialog.getByLabel('Responsable dans l’entreprise')).toBeFocused();
		await page.keyboard.type('Karim Benali');
		const quotable = dialog.getByRole('radiogroup', { name: /Peut être cité en public/ });
		await expect(quotable.getByRole('radio', { name: 'À préciser' })).toBeChecked();
		await quotable.getByRole('radio', { name: 'À préciser' }).focus();
		await page.keyboard.press('ArrowLeft');
		await expect(quotable.getByRole('radio', { name: 'Non' })).toBeChecked();

		const tags = dialog.getByLabel('Étiquettes', { exact: true });
		await tags.focus();
		await page.keyboard.type('pose,capteur');
		await page.keyboard.press('Enter');
		await page.keyboard.type('erreur,');
		await expect(dialog.getByRole('button', { name: /Retirer l’étiquette/ })).toHaveCount(3);
		await page.keyboard.press('Backspace');
		await expect(dialog.getByRole('button', { name: /Retirer l’étiquette/ })).toHaveCount(2);
		await page.keyboard.press('Enter');
		await expect(dialog).toBeHidden();
	});

	await test.step('the head and the list say it', async () => {
		await expect(reader(page)).toContainText('Note interne, Markdown');
		await expect(reader(page)).toContainText('responsable : Karim Benali');
		await expect(reader(page)).toContainText('pose, capteur');
		await expect(reader(page)).toContainText('non citable en public');
		await expect(reader(page).getByRole('button', { name: /Fiche à compléter/ })).toHaveText(
			/: envoi à un fournisseur d’IA$/,
		);
	});

	await test.step('filters and search use it', async () => {
		const rows = documents(page).getByRole('listitem');
		await page.getByLabel('Nature').selectOption('Note interne');
		await expect(rows).toHaveCount(1);
		await page.getByLabel('Nature').selectOption('À préciser');
		await expect(rows).toContainText(['Autre document']);
		await page.getByLabel('Étiquette').selectOption('pose');
		await expect(documents(page)).toContainText('Aucun document avec ces filtres');
		await documents(page).getByRole('button', { name: 'Voir tous les documents' }).click();
		await expect(rows).toHaveCount(2);
		await page.getByRole('searchbox', { name: 'Un chiffre, un client' }).fill('benali');
		await expect(documents(page).getByRole('link', { name: /Autre document/ })).toBeHidden();
		await expect(documents(page).getByRole('link', { name: /Carnet de pose/ })).toBeVisible();
	});

	await test.step('a title that is missing is asked for where it is', async () => {
		await actions(page);
		await page.getByRole('menuitem', { name: 'Modifier la fiche' }).click();
		await dialog.getByLabel('Titre').fill('');
		await page.keyboard.press('Enter');
		await expect(dialog.getByLabel('Titre')).toBeFocused();
		await expect(dialog.getByLabel('Titre')).toHaveAttribute('aria-invalid', 'true');
		await expect(dialog).toContainText('Il manque une information');
		await page.keyboard.press('Escape');
	});

	await test.step('linking warns that it is not to be quoted', async () => {
		await reader(page).getByRole('button', { name: 'Lier à une affirmation' }).click();
		await expect(page.getByRole('dialog')).toContainText('Ce document n’est pas citable en public.');
	});
});

test('a new version that says the same takes its proofs along', async ({ app: page }) => {
	await proven(page);
	await replaceBy(
		page,
		notebook('carnet-2027.md', 'Avant-propos.', 'Le carnet décrit la pose.', `${claim}.`),
	);
	const note = reader(page).getByRole('status').filter({ hasText: 'Nouvelle version en place' });
	await expect(note).toContainText('1 preuve tient');
	await expect(reader(page).getByRole('option', { name: 'Avant-propos.' })).toBeVisible();
	await expect(documents(page).getByRole('listitem')).toHaveCount(1);
	await expect(documents(page).getByRole('link', { name: /Carnet de pose/ })).toContainText('utilisé 1 fois');
	await note.getByRole('button', { name: 'Fermer' }).click();
	await expect(note).toBeHidden();

	await ready(page);
});

test('a new version that says another figure reopens its claim, with the difference', async ({
	app: page,
}) => {
	await proven(page);
	await replaceBy(
		page,
		notebook('carnet-2027.md', 'Le carnet décrit la pose.', `${claim.replace('20', '25')}.`),
	);
	const note = reader(page).getByRole('status').filter({ hasText: 'Nouvelle version en place' });
	await expect(note).toContainText('1 affirmation est à reprendre');

	await test.step('from the note to the claim: what was quoted, what stands there now', async () => {
		await note.getByRole('link', { name: new RegExp(claim) }).click();
		await expect(draft(page)).toBeVisible();
		await expect(inspector(page)).toContainText('Reste 1 affirmation');
		await expect(card(page)).toContainText(
			'La nouvelle version de « Carnet de pose » ne dit plus la même chose',
		);
		await expect(card(page).getByRole('definition')).toHaveText([
			/pose le capteur en moins de retiré 20 minutes/,
			/pose le capteur en moins de ajouté 25 minutes/,
		]);
	});

	await test.step('deciding again ends it', async () => {
		await page.keyboard.press('F6');
		await page.keyboard.press('n');
		await expect(page.getByLabel('Description sans rien à prouver')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(inspector(page)).toContainText('Tout est réglé');
		await go(page, 'Bibliothèque');
		await expect(reader(page).getByRole('heading', { name: 'Carnet de pose' })).toBeVisible();
		await expect(reader(page)).not.toContainText('à reprendre');
	});
});

test('a replacement is undone, however many there were; old addresses lead to the last one', async ({
	app: page,
}) => {
	await proven(page);
	await expect(reader(page).getByRole('option', { name: /20 minutes/ })).toBeVisible();
	const address = page.url();
	for (const minutes of ['25', '40']) {
		await replaceBy(page, notebook(`carnet-${minutes}.md`, `${claim.replace('20', minutes)}.`));
		await expect(reader(page).getByRole('option', { name: new RegExp(`${minutes} minutes`) })).toBeVisible();
	}
	await page.goto('about:blank');
	await page.goto(address);
	await expect(reader(page).getByRole('option', { name: /40 minutes/ })).toBeVisible();

	const note = reader(page).getByRole('status').filter({ hasText: '1 affirmation est à reprendre' });
	await note.getByRole('button', { name: 'Revenir à la version précédente' }).click();
	await expect(toast(page)).toContainText('« Carnet de pose » est de nouveau en place');
	await expect(reader(page).getByRole('option', { name: /25 minutes/ })).toBeVisible();
	await expect(documents(page).getByRole('listitem')).toHaveCount(1);
	await actions(page);
	await page.getByRole('menuitem', { name: 'Revenir à la version précédente' }).click();
	await expect(reader(page).getByRole('option', { name: /20 minutes/ })).toBeVisible();
	await expect(documents(page).getByRole('link', { name: /Carnet de pose/ })).toContainText('utilisé 1 fois');
	await actions(page);
	await expect(page.getByRole('menuitem', { name: 'Revenir à la version précédente' })).toBeHidden();
	await page.keyboard.press('Escape');
	await ready(page);
});

test('the same file is no new version, and says so', async ({ app: page }) => {
	await proven(page);
	await replaceBy(page, { ...first, name: 'copie.md' });
	const note = reader(page).getByRole('status').filter({ hasText: 'identique à la version en place' });
	await expect(note).toContainText('La version en place n’a pas changé.');
	await note.getByRole('button', { name: 'Fermer' }).click();
	await expect(note).toBeHidden();
	await ready(page);
});

test('a file of the same name is asked about once, and can take the place', async ({ app: page }) => {
	await proven(page);
	await addSources(page, [notebook('carnet-de-pose.md', `${claim}.`, 'Relu par la direction.')]);
	await expect(documents(page).getByRole('listitem')).toHaveCount(2);
	await documents(page).getByRole('listitem').first().click();
	const question = reader(page).getByText(/Est-ce une nouvelle version de/);
	await expect(question).toBeVisible();
	await documents(page).getByRole('listitem').last().click();
	await expect(reader(page).getByRole('option', { name: 'Le carnet décrit la pose.' })).toBeVisible();
	await expect(question).toBeHidden();

	await documents(page).getByRole('listitem').first().click();
	await reader(page).getByRole('button', { name: 'Oui, le remplacer' }).click();
	await expect(reader(page)).toContainText('Nouvelle version en place : 1 preuve tient');
	await expect(documents(page).getByRole('listitem')).toHaveCount(1);
	await expect(question).toBeHidden();
});

test('a file of the same name that is another document is kept beside it', async ({ app: page }) => {
	await addSources(page, [first]);
	await expect(page.getByText('1 document est dans la bibliothèque')).toBeVisible();
	await addSources(page, [notebook('carnet-de-pose.md', 'Un tout autre carnet.')]);
	await expect(documents(page).getByRole('listitem')).toHaveCount(2);
	await documents(page).getByRole('listitem').first().click();
	await reader(page).getByRole('button', { name: 'Non, garder les deux' }).click();
	await go(page, 'Accueil');
	await go(page, 'Bibliothèque');
	await expect(reader(page).getByRole('option', { name: 'Un tout autre carnet.' })).toBeVisible();
	await expect(reader(page)).not.toContainText('Est-ce une nouvelle version');
});

test('deleting a document that proves says what would reopen', async ({ app: page }) => {
	await proven(page);
	await actions(page);
	const remove = page.getByRole('menuitem', { name: 'Supprimer le document' });
	await expect(remove).toContainText('1 affirmation redeviendra à prouver');
	await remove.click();
	await expect(toast(page)).toContainText('1 affirmation à prouver de nouveau');
	await toast(page).getByRole('button', { name: 'Annuler' }).click();
	await expect(documents(page).getByRole('link', { name: /Carnet de pose/ })).toContainText('utilisé 1 fois');
	await ready(page);
});

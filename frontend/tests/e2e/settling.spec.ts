/** Settling claims one after the other: what is looked at next, what is counted, what is said. */
import { expect, test } from './core';
import { addSources, bring, card, draft, go, inspector, look, openPiece, toast, underlined } from './desk';
import { markdown } from './files';

const text = `Parc suivi par Nordalis

Nordalis surveille 1 240 machines dans 18 ateliers.

Un technicien intervient sur site en moins de 4 heures.

Nos clients réduisent leurs arrêts de machine de 42 % dès la première année.

Les données sont hébergées en France.
`;
const title = 'Parc suivi par Nordalis';
const bilan = markdown('bilan.md', '# Bilan\n\nNordalis surveille 1 240 machines dans 18 ateliers.\n');

test('each decision keeps the list of what is left, and goes on to the claim that follows', async ({
	app: page,
}) => {
	await bring(page, text);
	const left = inspector(page).getByRole('tab', { name: /À traiter/ });
	const on = async (words: string) => {
		await expect(left).toHaveAttribute('aria-selected', 'true');
		await expect(card(page)).toContainText(words);
		await expect(toast(page).getByRole('button', { name: 'Annuler' })).toBeVisible();
	};
	await expect(left).toContainText('4');
	// as when one comes back from a source: the address names a claim
	await go(page, 'Registre');
	await page.getByRole('link', { name: /1 240 machines/ }).click();
	await expect(card(page)).toContainText('1 240 machines');
	await page.keyboard.press('F6');

	await test.step('reworded: the new wording comes next, and the toast says so', async () => {
		await page.keyboard.press('r');
		await page.getByLabel('Nouvelle formulation').fill('Nordalis surveille 1 300 machines dans 18 ateliers');
		await page.keyboard.press('Enter');
		await expect(toast(page)).toContainText('Affirmation 1 reformulée, reste à régler');
		await on('1 300 machines');
		await expect(left).toContainText('4');
	});
	await test.step('not a claim', async () => {
		await page.keyboard.press('n');
		await expect(page.getByLabel('Description sans rien à prouver')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(toast(page)).toContainText('Affirmation 1 écartée');
		await on('4 heures');
	});
	await test.step('removed', async () => {
		await page.keyboard.press('Delete');
		await expect(toast(page)).toContainText('Affirmation 2 retirée');
		await on('42 %');
	});
	await test.step('validated by an expert', async () => {
		await page.keyboard.press('e');
		await page.getByLabel('Prénom et nom').fill('Inès Carpentier');
		await page.getByLabel('Ce que l’expert a dit').fill('Mesuré en 2025.');
		await page.getByLabel('Où est la preuve').fill('E-mail du 12 novembre');
		await page.keyboard.press('Control+Enter');
		await expect(toast(page)).toContainText('Affirmation 2 validée');
		await on('hébergées en France');
		await expect(left).toContainText('1');
	});
});

test('what is left is the same number on every screen, after a rewording and after it is undone', async ({
	app: page,
}) => {
	await bring(page, text);
	/** `past` counts the wordings replaced: kept in the register, and no longer of the text. */
	const everywhere = async (open: number, all: number, past = 0) => {
		const tabs = inspector(page).getByRole('tab');
		await expect(tabs.nth(0)).toHaveText(`À traiter ${open}`);
		await expect(tabs.nth(1)).toHaveText(`Réglées ${all - open}`);
		await expect(tabs.nth(2)).toHaveText(`Toutes ${all}`);
		await expect(inspector(page).getByRole('heading', { name: /Reste/ })).toHaveText(
			`Reste ${open} affirmations sur ${all}`,
		);
		await expect(page.locator('#gate-why')).toContainText(`${open} affirmations à régler`);
		await go(page, 'Contenus');
		await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText(`${open} sur ${all}`);
		await go(page, 'Accueil');
		await expect(page.getByText(`${open} affirmations à régler`, { exact: true })).toBeVisible();
		await expect(page.getByRole('link', { name: new RegExp(title) }).last()).toContainText(`reste ${open}`);
		await go(page, 'Registre');
		await expect(page.getByRole('row')).toHaveCount(all + past + 1);
		await openPiece(page, title);
	};
	await expect(inspector(page).getByRole('heading', { name: /Reste 4/ })).toBeVisible();
	await everywhere(4, 4);

	await look(page, '42 %');
	await page.keyboard.press('r');
	await page.getByLabel('Nouvelle formulation').fill('Nos clients gagnent 31 % dès la première année');
	await page.keyboard.press('Enter');
	await expect(toast(page)).toContainText('reformulée');
	await expect(draft(page)).toContainText('31 %');
	await everywhere(4, 4, 1);

	await look(page, '4 heures');
	await page.keyboard.press('r');
	await page.getByLabel('Nouvelle formulation').fill('Un technicien vient vous voir.');
	await page.keyboard.press('Enter');
	await expect(toast(page)).toHaveText(/Affirmation 2 reformulée(?!,)/);
	await toast(page).getByRole('button', { name: 'Annuler' }).click();
	await expect(draft(page)).toContainText('4 heures');
	await everywhere(4, 4, 1);
});

test('an empty library is filled from the desk; what a source already says then looks different', async ({
	app: page,
}) => {
	await bring(page, text);
	await expect(inspector(page)).toContainText('Votre bibliothèque est vide');
	await look(page, '1 240 machines');
	await page.keyboard.press('l');
	const panel = page.getByRole('dialog', { name: 'Lier la preuve' });
	const add = panel.getByRole('button', { name: 'Ajouter des documents' });
	await expect(add).toBeVisible();
	const chooser = page.waitForEvent('filechooser');
	await add.click();
	await (await chooser).setFiles([bilan]);
	await expect(panel.getByRole('option').first()).toContainText('1 240 machines', { timeout: 30_000 });
	await page.keyboard.press('Escape');

	await expect(inspector(page)).not.toContainText('Votre bibliothèque est vide');
	await expect(card(page)).toContainText('Votre source le dit.');
	await expect(card(page)).toContainText('Preuve à lier');
	await expect(underlined(page, '1 240 machines')).toHaveClass(/cl-found/);
	await expect(underlined(page, '42 %')).toHaveClass(/cl-open/);
	const lineOf = (words: string) =>
		underlined(page, words)
			.first()
			.evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
	expect(await lineOf('1 240 machines')).not.toBe(await lineOf('42 %'));
	await look(page, '1 240 machines');
	await page.keyboard.press('l');
	await expect(underlined(page, '1 240 machines')).toHaveClass(/cl-proved/);
});

test('a link made in the library says what it came to', async ({ app: page }) => {
	await bring(page, text);
	await addSources(page, [
		markdown('note.md', '# Note\n\nUn document sans rapport, sur la cantine du site.\n'),
	]);
	await page.getByRole('link', { name: /Note/ }).click();
	await page.getByRole('button', { name: 'Lier à une affirmation' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio').first().check();
	await dialog.getByRole('button', { name: 'Lier la preuve' }).click();
	await dialog.getByLabel('Pourquoi ce passage prouve l’affirmation').fill('Même chantier.');
	await dialog.getByRole('button', { name: 'Lier la preuve' }).click();
	await expect(toast(page)).toContainText('Affirmation 1 liée par vous, non confirmée');
});

test('the end of a long text stays above the keys and the toast', async ({ app: page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	const long = Array.from({ length: 40 }, (_, i) => `Paragraphe ${i + 1} du texte.`).join('\n\n');
	await bring(page, `${text}\n\n${long}`);
	await expect(inspector(page).getByRole('heading', { name: /Reste/ })).toBeVisible(); // the first is shown once found
	await draft(page).getByText('Paragraphe 40 du texte.').click();
	await page.keyboard.press('End');
	const clear = async () => {
		const end = await draft(page).locator('p').last().boundingBox();
		const strip = await page.getByRole('note', { name: 'Raccourcis' }).boundingBox();
		return strip!.y - (end!.y + end!.height);
	};
	for (let i = 0; i < 6; i++) {
		await page.keyboard.press('Enter'); // the new line is empty: nothing but the editor brings it into view
		await expect.poll(clear).toBeGreaterThan(0);
		await page.keyboard.type(`Une ligne ${i} ajoutée à la fin`);
		await expect.poll(clear).toBeGreaterThan(0);
	}
	await page.keyboard.type('. Nous suivons 12 sites.');
	await expect(underlined(page, 'Nous suivons 12 sites')).toHaveAttribute('data-claim'); // checked
	await expect.poll(clear, 'a check leaves the text where it is').toBeGreaterThan(0);
	await look(page, '42 %');
	await page.keyboard.press('Delete');
	await expect(toast(page)).toContainText('retirée');
	await draft(page).getByText('Une ligne 5 ajoutée').click();
	const belowToast = async () => {
		const said = await toast(page).boundingBox();
		const end = await draft(page).locator('p').last().boundingBox();
		return end!.y + end!.height - said!.y;
	};
	await expect.poll(belowToast).toBeLessThanOrEqual(0);
});

test('the expert form says what it needs, and its buttons stay in the window', async ({ app: page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await bring(page, text);
	await look(page, '42 %');
	await page.keyboard.press('e');
	const form = page.getByRole('form', { name: 'Validée par un expert' });
	for (const field of ['Prénom et nom', 'Ce que l’expert a dit', 'Où est la preuve', 'Date'])
		await expect(form.getByLabel(`${field} obligatoire`)).toBeVisible();
	await expect(form.getByLabel('Fonction facultatif')).toBeVisible();
	await expect(form.getByRole('button', { name: 'Enregistrer la validation' })).toBeInViewport({ ratio: 1 });
	await expect(form.getByLabel('Prénom et nom')).toBeInViewport({ ratio: 1 });
});

test('the sample can be found again in the settings, and left there', async ({ app: page }) => {
	await bring(page, text);
	await go(page, 'Réglages');
	await page.getByRole('button', { name: 'Ouvrir l’espace d’exemple' }).click();
	await expect(page.getByText('Contenus récents')).toBeVisible({ timeout: 30_000 });
	await go(page, 'Réglages');
	await page.getByRole('main').getByRole('button', { name: 'Revenir à mon espace' }).click();
	await openPiece(page, title);
	await expect(draft(page)).toContainText('1 240 machines');
});

test('a link that the check did not confirm, and a validity nobody gave, are said so on every screen', async ({
	app: page,
}) => {
	const linked = 'Liée, non confirmée';
	await bring(
		page,
		'Parc suivi\n\nNordalis surveille 1 240 machines dans 18 ateliers.\n\nNos clients réduisent leurs arrêts de 42 %.\n',
	);
	await addSources(page, [
		bilan,
		markdown('note.md', '# Note\n\nUn document sans rapport, sur la cantine du site.\n'),
	]);
	await page.getByRole('link', { name: /Note/ }).click();
	await expect(page.getByText('validité non renseignée')).toHaveCount(3); // two documents, and the one opened
	await expect(page.getByText('sans date', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Lier à une affirmation' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: /42 %/ }).check();
	await dialog.getByRole('button', { name: 'Lier la preuve' }).click();
	await dialog.getByLabel('Pourquoi ce passage prouve l’affirmation').fill('Même chantier.');
	await dialog.getByRole('button', { name: 'Lier la preuve' }).click();
	await expect(toast(page)).toContainText('non confirmée');
	await expect(page.locator('.rely')).toContainText(linked);

	await openPiece(page, 'Parc suivi');
	await look(page, '1 240 machines');
	await page.keyboard.press('l');
	await expect(underlined(page, '1 240 machines')).toHaveClass(/cl-proved/);
	await expect(underlined(page, '42 %')).toHaveClass(/cl-linked/);
	const lineOf = (words: string) =>
		underlined(page, words)
			.first()
			.evaluate((mark) => {
				const { textDecorationLine, backgroundImage } = getComputedStyle(mark);
				return [textDecorationLine, backgroundImage.split('(')[0]];
			});
	expect(await lineOf('1 240 machines')).toEqual(['underline', 'none']);
	expect(await lineOf('42 %')).toEqual(['none', 'repeating-linear-gradient']);
	await underlined(page, '42 %').first().click();
	await expect(card(page)).toContainText(linked);
	await expect(card(page)).toContainText('validité non renseignée');
	await expect(card(page).getByText('Prouvée', { exact: true })).toHaveCount(0);

	await go(page, 'Registre');
	await expect(page.getByRole('row', { name: /42 %/ })).toContainText(linked);
	await expect(page.getByRole('row', { name: /42 %/ })).toContainText('Même chantier.');
	await expect(page.getByRole('row', { name: /42 %/ })).toContainText('validité non renseignée');
	await expect(page.getByRole('row', { name: /1 240/ })).toContainText('Prouvée');
	await page.getByRole('button', { name: new RegExp(linked) }).click();
	await expect(page.getByRole('row')).toHaveCount(2); // the head and one

	await openPiece(page, 'Parc suivi');
	await expect(page.getByText('Validité non renseignée pour 2 documents cités')).toBeVisible();
	await expect(page.getByText('2 prouvées (dont 1 non confirmée)')).toBeVisible();
	await expect(page.locator('mark.cl-linked')).toContainText('42 %');
	await expect(page.getByText(/expire|sans limite|échéance/)).toHaveCount(0);
});

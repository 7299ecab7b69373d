/** The charter, from a starter to its second version, and as a file. */
import type { Page } from '@playwright/test';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './core';
import { bring, go, toast } from './desk';
import { chooseFolder } from './system';

const tried = (page: Page) => page.getByRole('complementary', { name: 'Zone d’essai' });
const dialog = (page: Page) => page.getByRole('dialog');
const save = (page: Page) => dialog(page).getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** A charter begun from a starter. */
async function started(page: Page): Promise<void> {
	await bring(page, 'Un mot\n\nBonjour à tous.');
	await go(page, 'Charte');
	await page.getByRole('button', { name: 'Logiciel pour les entreprises' }).click();
	await expect(page.getByRole('heading', { name: 'Règles légales' })).toBeVisible();
}
/** Takes the charter out, in one form, to a folder; by keyboard. */
async function take(page: Page, form: RegExp, title: string, folder: string): Promise<void> {
	await page.getByRole('button', { name: 'Exporter la charte' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('menuitem', { name: form }).press('Enter');
	await chooseFolder(title, folder);
}
async function publish(page: Page, number: number): Promise<void> {
	await page.getByRole('button', { name: 'Publier', exact: true }).click();
	await dialog(page).getByLabel('Publiée par').fill('Claire Morvan');
	await dialog(page).getByRole('button', { name: 'Publier', exact: true }).click();
	await expect(toast(page)).toContainText(`Version ${number} publiée`);
	await expect(page.getByText(`Version ${number}, publiée par Claire Morvan`)).toBeVisible();
}

test('a rule is proved by its sentences, weighed, and finds every form of its words', async ({
	app: page,
}) => {
	await started(page);
	await page.getByRole('button', { name: 'Interdit', exact: true }).click();
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('la');
	await save(page);
	await expect(dialog(page)).toContainText(/trop large\s: elle réagit à \d+ phrases ordinaires sur 100/);
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('exceptionnel');
	await dialog(page).getByLabel('Écrire à la place').fill('utile');
	await dialog(page).getByLabel('Phrases qui doivent réagir').fill('Une offre remarquable.');
	await dialog(page).getByLabel('Phrases qui doivent passer').fill('Sauf exception.');
	await save(page);
	await expect(dialog(page)).toContainText('Elle devrait réagir à : Une offre remarquable.');
	await dialog(page).getByLabel('Phrases qui doivent réagir').fill('Une offre exceptionnelle.');
	await save(page);
	await expect(dialog(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: /«\sexceptionnel\s»/ })).toBeVisible();

	await page.getByLabel('Texte d’essai').fill('Des résultats exceptionnels.');
	await expect(tried(page)).toContainText('« exceptionnels »');
	await expect(tried(page)).toContainText('1 interdite');

	await page.getByRole('button', { name: 'Règle', exact: true }).click();
	await dialog(page).getByLabel('Mots à éviter').fill('formidable');
	await dialog(page).getByLabel('Écrire à la place').fill('exceptionnel');
	await save(page);
	await expect(dialog(page)).toContainText(/La règle \d+ interdit «\sexceptionnel\s»/);
	await dialog(page).getByRole('button', { name: 'Enregistrer quand même' }).click();
	await expect(page.getByText('Des règles sont à revoir')).toBeVisible();

	await page.getByRole('button', { name: /«\sexceptionnel\s».*«\sformidable\s»/ }).click();
	await dialog(page).getByRole('button', { name: 'Supprimer' }).click();
	await expect(page.getByText('Des règles sont à revoir')).toHaveCount(0);
	await toast(page).getByRole('button', { name: 'Annuler' }).click();
	await expect(page.getByText('Des règles sont à revoir')).toBeVisible();
});

test('Enter held down keeps a rule once', async ({ app: page }) => {
	await started(page);
	await page.getByRole('button', { name: 'Interdit', exact: true }).click();
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('exceptionnel');
	await page.evaluate(async () => {
		const form = document.querySelector<HTMLFormElement>('dialog[open] form')!;
		for (; form.isConnected; await new Promise((done) => setTimeout(done))) form.requestSubmit();
	});
	await expect(page.getByRole('button', { name: /«\sexceptionnel\s»/ })).toHaveCount(1);
	await expect(page.getByText('Des règles sont à revoir')).toHaveCount(0);
});

test('a charter is published, changed, published again, and taken up', async ({ app: page }) => {
	await started(page);
	const pack = page.getByRole('switch', { name: 'Pratiques trompeuses' });
	await expect(pack).toBeChecked();
	await publish(page, 1);
	await pack.uncheck();
	await expect(page.getByText('Modifiée depuis.')).toBeVisible();
	await page.getByRole('button', { name: 'France · Logiciel · Professionnels' }).click();
	await dialog(page).getByLabel('Nom de la maison').fill('Orvalis');
	await dialog(page).getByLabel('Belgique').check();
	await save(page);
	await expect(page.getByRole('heading', { name: 'Charte d’Orvalis' })).toBeVisible();
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await dialog(page).getByLabel('Nom', { exact: false }).first().fill('Hélène Vasseur');
	await save(page);
	await expect(page.getByRole('button', { name: /Hélène Vasseur/ })).toBeVisible();
	await publish(page, 2);
	await page.getByRole('button', { name: 'Versions' }).click();
	await dialog(page).getByRole('button', { name: 'Reprendre' }).click();
	await expect(pack).toBeChecked();
	await expect(page.getByRole('button', { name: /Hélène Vasseur/ })).toHaveCount(0);
});

test('the voice is learnt from texts, edited by hand, and heard in the test area', async ({ app: page }) => {
	await started(page);
	await page.getByRole('button', { name: 'Apprendre de nos textes' }).click();
	const words =
		'Vous suivez vos relevés chaque mois avec nos équipes. Nous répondons à vos questions le jour même. ';
	await dialog(page).getByLabel('Ou collez des textes').fill(words.repeat(14));
	await dialog(page).getByRole('button', { name: 'Mesurer' }).click();
	await expect(dialog(page)).toContainText('Vouvoyer le lecteur');
	await dialog(page).getByRole('button', { name: 'Reprendre cette proposition' }).click();
	await dialog(page).getByLabel('Mots à écarter').fill('magique');
	await dialog(page).getByLabel('Mots par phrase, au plus').fill('-4');
	await save(page);
	await expect(dialog(page)).toContainText('Donnez un nombre de 0 à 10');
	await dialog(page).getByLabel('Mots par phrase, au plus').fill('20');
	await save(page);
	await expect(page.getByRole('button', { name: /Vouvoyer le lecteur.*20 mots par phrase/ })).toBeVisible();
	await page.getByLabel('Texte d’essai').fill('Tu verras, c’est magique.');
	await expect(tried(page)).toContainText('Tutoiement et vouvoiement');
	await expect(tried(page)).toContainText('Mot hors du ton');
});

test('a charter travels as a file; a broken one is told where and changes nothing', async ({
	app: page,
}, info) => {
	const folder = info.outputPath('sortie');
	await mkdir(folder, { recursive: true });
	await started(page);
	await take(page, /En fichier YAML/, 'Où écrire la charte', folder);
	await expect(toast(page)).toContainText('Charte écrite');
	const file = await readFile(join(folder, 'charte.yaml'), 'utf8');
	expect(file).toContain('probant_charter: 1');
	const give = (name: string, words: string) =>
		page
			.locator('input[type=file][accept=".yaml,.yml"]')
			.setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(words) });
	await give('casse.yaml', 'probant_charter: 1\nname: x\npacks: [licorne]\n');
	await expect(
		page.getByText(
			/à la ligne\s3, champ «\spacks\[0\]\s», valeur «\slicorne\s»\s: cette valeur n’existe pas/,
		),
	).toBeVisible();
	await expect(page.getByRole('switch', { name: 'Pratiques trompeuses' })).toBeChecked();
	await give('maison.yaml', file.replace(/^name:.*$/m, 'name: Orvalis'));
	await expect(page.getByRole('heading', { name: 'Charte d’Orvalis' })).toBeVisible();
});

test('the word rules leave as a style of Vale, and it is told what stays', async ({ app: page }, info) => {
	const folder = info.outputPath('sortie');
	await mkdir(folder, { recursive: true });
	await started(page);
	await page.getByRole('button', { name: 'Interdit', exact: true }).click();
	await dialog(page).getByLabel('Mots à ne pas écrire').fill('formidable');
	await save(page);
	await expect(dialog(page)).toHaveCount(0);
	await take(page, /En style pour Vale/, 'Où écrire le style pour Vale', folder);
	await expect(
		page.getByText(/Style Vale écrit\s: \d+ règles, dont \d+ qui y disent moins qu’ici/),
	).toBeVisible();
	await expect(
		page.getByText(/\d+ règles demandent de lire des phrases et restent dans Probant/),
	).toBeVisible();
	const written = await readdir(join(folder, 'charte-vale/styles/Probant'));
	expect(written).toContain('README.md');
	const rules = written.filter((name) => name.endsWith('.yml'));
	const bodies = await Promise.all(
		rules.map((name) => readFile(join(folder, 'charte-vale/styles/Probant', name), 'utf8')),
	);
	expect(bodies.some((body) => body.includes('formidable'))).toBe(true);
});

test('a rule is written by keyboard alone', async ({ app: page }) => {
	await started(page);
	await page.getByRole('button', { name: 'Interdit', exact: true }).focus();
	await page.keyboard.press('Enter');
	await dialog(page).getByLabel('Mots à ne pas écrire').focus();
	await page.keyboard.type('formidable');
	await page.keyboard.press('Tab');
	await page.keyboard.type('utile');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: /«\sformidable\s»/ })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
});

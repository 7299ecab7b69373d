/** The whole way: a pasted draft becomes an approved pack on disk, and survives a power cut. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, root, test } from './core';
import {
	addSources,
	bring,
	card,
	draft,
	go,
	inspector,
	look,
	openPiece,
	step,
	toast,
	underlined,
} from './desk';
import { docx, markdown, pdf } from './files';

const text = `Maintenance : la méthode Nordalis

Nos clients réduisent leurs arrêts de machine de 42 % dès la première année.

Nordalis surveille 1 240 machines dans 18 ateliers.

Nous sommes le leader européen de la maintenance prédictive.

Un technicien intervient sur site en moins de 4 heures.

Les données sont hébergées en France.

Les 3 étapes durent 5 jours.
`;

const sources = [
	markdown(
		'bilan-arrets.md',
		`# Bilan des arrêts de machine 2025

Sur douze mois, nos clients réduisent leurs arrêts de machine de 31 % dès la première année.
`,
	),
	docx('contrat-de-service.docx', [
		'# Contrat de service',
		'Un technicien intervient sur site en moins de 4 heures, jours ouvrés.',
	]),
	pdf('rapport-annuel.pdf', [
		['Rapport annuel'],
		['Parc suivi', 'Au 31 décembre 2025, Nordalis surveille 1\u00a0240 machines dans 18 ateliers.'],
	]),
];

test('a pasted draft becomes an approved pack, and everything survives a power cut', async ({
	app: page,
	core,
}) => {
	test.setTimeout(120_000); // the first PDF of a new machine takes its reader some seconds to prepare
	const left = (n: number) =>
		expect(inspector(page).getByRole('heading', { name: `Reste ${n} affirmation` })).toBeVisible();

	await test.step('paste: claims are underlined and listed', async () => {
		await expect(page.getByRole('heading', { name: 'Rien ne sort sans preuve.' })).toBeVisible();
		await bring(page, text);
		await left(6);
		await expect(underlined(page, '42 %')).toBeVisible();
		await expect(underlined(page, 'leader européen')).toBeVisible();
		await expect(draft(page).locator('.cl')).toHaveCount(6);
		await expect(page.getByRole('button', { name: /Approuver/ })).toHaveAttribute('aria-disabled', 'true');
		await expect(page.locator('#gate-why')).toContainText('6 affirmations à régler');
	});

	await test.step('import evidence: progress, then what is in the library', async () => {
		await addSources(page, sources);
		await expect(page.getByRole('progressbar').or(page.getByText(/sont dans la bibliothèque/))).toBeVisible();
		await expect(page.getByText('3 documents sont dans la bibliothèque')).toBeVisible({ timeout: 40_000 });
		await expect(page.getByRole('link', { name: /Rapport annuel|rapport-annuel/ })).toBeVisible();
		await openPiece(page, 'Maintenance : la méthode Nordalis');
	});

	await test.step('the verdict is a sentence', async () => {
		await look(page, '42 %');
		await expect(card(page)).toContainText('La source dit 31 %, votre texte dit 42 %.');
		await expect(card(page)).toContainText('Bilan des arrêts de machine 2025');
		await look(page, '1 240 machines');
		await expect(card(page)).toContainText('Votre source le dit.');
		await expect(card(page)).toContainText('p. 2');
	});

	await test.step('link what the check found: one key', async () => {
		await page.keyboard.press('l');
		await expect(toast(page)).toContainText('Affirmation 2 prouvée');
		await left(5);
	});

	await test.step('link by choosing among ranked passages, with the keyboard', async () => {
		await look(page, '4 heures');
		await card(page).getByRole('button', { name: 'Lier une autre preuve' }).click();
		const panel = page.getByRole('dialog', { name: 'Lier la preuve' });
		await expect(panel.getByRole('combobox', { name: 'Chercher un passage' })).toBeFocused();
		await expect(panel.getByRole('option').first()).toContainText('jours ouvrés');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect(panel).toBeHidden();
		await left(4);
	});

	await test.step('an expert validates', async () => {
		await look(page, 'hébergées en France');
		await page.keyboard.press('e');
		await page.getByLabel('Prénom et nom').fill('Inès Carpentier');
		await page.getByLabel('Ce que l’expert a dit').fill('Oui, les deux centres sont à Lille et à Lyon.');
		await page.getByLabel('Où est la preuve').fill('E-mail du 12 novembre');
		await page.keyboard.press('Control+Enter');
		await left(3);
	});

	await test.step('remove, undo, remove again', async () => {
		await look(page, 'leader européen');
		await page.keyboard.press('Delete');
		await expect(draft(page)).not.toContainText('leader européen');
		await left(2);
		await page.keyboard.press('Control+z');
		await expect(draft(page)).toContainText('Nous sommes le leader européen de la maintenance prédictive.');
		await left(3);
		await look(page, 'leader européen');
		await page.keyboard.press('Delete');
		await left(2);
	});

	await test.step('not a claim, with a reason', async () => {
		await look(page, '3 étapes');
		await page.keyboard.press('n');
		await page.getByLabel('Renvoi à une étape du texte').check();
		await page.keyboard.press('Enter');
		await left(1);
	});

	await test.step('reword as the source says: the gate opens', async () => {
		await look(page, '42 %');
		await page.keyboard.press('r');
		await expect(toast(page)).toContainText('Affirmation 1 reformulée');
		await expect(draft(page)).toContainText('arrêts de machine de 31 % dès');
		await look(page, '31 %');
		await page.keyboard.press('l');
		await expect(inspector(page)).toContainText('Tout est réglé');
		await page.getByRole('button', { name: 'Approuver' }).click();
	});

	await test.step('approve: the name is typed', async () => {
		await page.getByLabel('Prénom et nom').fill('Salomé Verdier');
		await page.getByRole('button', { name: 'Approuver cette version' }).click();
		await expect(page.getByText(/Approuvée par Salomé Verdier/)).toBeVisible();
		await page.getByRole('link', { name: 'Passer à Publier' }).click();
	});

	const shared = join(core.home, 'Partage ventes');
	await test.step('publish: the pack is on disk and is what was approved', async () => {
		mkdirSync(shared);
		await page.getByLabel('Dossier partagé').fill(shared);
		await page.getByRole('button', { name: 'Déposer le pack' }).click();
		await expect(page.getByText('Pack déposé')).toBeVisible();
		verifyPack(shared);
	});

	await test.step('a power cut: text, decisions, approval and pack are there', async () => {
		await core.kill('SIGKILL');
		await core.start();
		await page.goto(core.url);
		await go(page, 'Contenus');
		await expect(page.getByRole('row', { name: /méthode Nordalis/ })).toContainText('Publié');
		await openPiece(page, 'Maintenance : la méthode Nordalis');
		await expect(page.getByText(/Version \d+, approuvée par Salomé Verdier/)).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: shared })).toContainText('En place');
		await step(page, 'Approuver');
		await expect(page.getByText('Approuvée par Salomé Verdier').first()).toBeVisible();
		await step(page, 'Vérifier');
		await expect(draft(page)).toContainText('arrêts de machine de 31 % dès la première année');
		await expect(draft(page)).not.toContainText('leader européen');
		await expect(inspector(page)).toContainText('Ce texte est approuvé et publié');
		await page.getByRole('tab', { name: /Réglées/ }).click();
		for (const status of ['Prouvée', 'Validée par expert', 'Retirée', 'Pas une affirmation'])
			await expect(inspector(page).getByText(status, { exact: true }).first()).toBeVisible();
		await expect(inspector(page)).toContainText('Inès Carpentier');
	});

	await test.step('a pack that someone changed says so', async () => {
		appendFileSync(join(shared, readdirSync(shared)[0]!, 'texte.md'), 'Une ligne de trop.');
		await step(page, 'Publier');
		await expect(page.getByRole('listitem').filter({ hasText: shared })).toContainText(
			'Modifié depuis le dépôt',
		);
	});
});

/** The pack holds exactly the files of its manifest, each with the SHA-256 it says; the command line agrees. */
function verifyPack(shared: string): void {
	const packs = readdirSync(shared).filter((name) => !name.startsWith('.'));
	expect(packs).toHaveLength(1);
	const folder = join(shared, packs[0]!);
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
		files: { name: string; sha256: string }[];
	};
	const names = manifest.files.map((file) => file.name);
	expect([...names, 'manifest.json'].sort()).toEqual(readdirSync(folder).sort());
	for (const { name, sha256 } of manifest.files) {
		const hash = createHash('sha256')
			.update(readFileSync(join(folder, name)))
			.digest('hex');
		expect(hash, name).toBe(sha256);
	}
	execFileSync(join(root, 'build/bin/probant-cli'), ['verify-pack', folder]);
}

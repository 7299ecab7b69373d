/** What the charter remarks on, at the desk: seen beside the claims, corrected, reworded, taken out, set aside with a reason. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './core';
import {
	addSources,
	bring,
	card,
	draft,
	go,
	inName,
	inspector,
	look,
	pick,
	publishCharter,
	step,
	toast,
	underlined,
} from './desk';
import { markdown } from './files';
import { onDisk, saved } from './editing';

const house = `probant_charter: 1
name: Charte Nordalis
market: {countries: [FR], sectors: [saas], audience: business}
packs: [misleading]
house:
  - {id: M-1, kind: never, words: ["révolutionnaire"], use: "moderne", severity: forbidden, reason: "Personne ne peut le prouver."}
  - {id: M-2, kind: never, words: ["maintenance prédictive"], severity: advice, reason: "Trop technique pour nos lecteurs."}
  - {id: M-4, kind: never, words: ["zéro panne"], use: "peu de pannes", severity: forbidden, reason: "Aucun matériel n’y parvient."}
  - {id: M-3, kind: never, words: ["plus aucune panne"], severity: forbidden, reason: "Aucun matériel n’y parvient."}
typography: {country: FR, apostrophe: typographic}
proof: []
experts: []
good:
  - kind: article
    items:
      - {auto: claims}
      - {auto: findings}
      - {auto: words, min: 5, max: 1500}
      - {auto: title}
      - {text: "Le premier paragraphe dit à qui s’adresse l’article."}
      - {text: "Quelqu’un du métier l’a relu."}
`;

/** A charter that accepts nothing but studies, whatever is claimed. */
const everyProof = `probant_charter: 1
name: Charte Nordalis
market: {countries: [FR], sectors: [saas], audience: business}
packs: []
experts: []
good: []
proof:
${['performance', 'availability', 'superlative', 'statistic', 'company', 'customer', 'product']
	.map((category) => `  - {category: ${category}, kinds: [study], max_age_months: 24}`)
	.join('\n')}
`;

const page1 = `# Parc suivi par Nordalis

Un outil révolutionnaire pour les ateliers, sans jargon.

Notre maintenance prédictive alerte l'atelier avant la casse.

Nordalis suit 12 sites, et vous n'aurez plus aucune panne dès 2025.

Prêt à changer? Écrivez à l'équipe.
`;

/** Words of a remark as they are underlined. */
const marked = (page: Page, words: string) => draft(page).locator('.fd', { hasText: words });
const remark = (page: Page) => inspector(page).locator('[data-remark]');
const tab = (page: Page) => inspector(page).getByRole('tab', { name: /^Remarques/ });
const left = (page: Page) => inspector(page).getByRole('heading', { level: 2 });
const undo = (page: Page) => toast(page).getByRole('button', { name: 'Annuler' });
const gate = (page: Page) => page.locator('[data-gate]');

/** Looks at the remark on some words, from the text, and leaves the text: single keys act. */
async function lookAt(page: Page, words: string): Promise<void> {
	await pick(marked(page, words), remark(page), words);
	await page.keyboard.press('F6');
}

test.describe('remarks of the charter', () => {
	test.use({ viewport: { width: 1280, height: 800 } });

	test('are underlined apart from claims and say why, what the rule rests on and what to write', async ({
		app: page,
	}) => {
		await publishCharter(page, house);
		await bring(page, page1);
		await expect(tab(page)).toBeVisible();
		await expect(marked(page, 'révolutionnaire')).toHaveClass(/fd-banned/);
		await expect(marked(page, 'maintenance prédictive')).toHaveClass(/fd-advice/);
		await expect(underlined(page, '12 sites')).toBeVisible();
		await marked(page, 'révolutionnaire').click();
		await expect(tab(page)).toHaveAttribute('aria-selected', 'true');
		await expect(remark(page)).toContainText('Interdit par la charte');
		await expect(remark(page)).toContainText('Personne ne peut le prouver.');
		await expect(remark(page)).toContainText('Correction proposée');
		await expect(remark(page).getByRole('button', { name: 'Écarter ici' })).toBeHidden();
	});

	test('words that are a claim and forbidden are shown once, close the gate, and cannot be set aside', async ({
		app: page,
	}) => {
		await publishCharter(page, house);
		await bring(page, page1);
		await underlined(page, 'plus aucune panne').click();
		await expect(card(page)).toContainText('La charte interdit ces mots');
		await expect(card(page)).toContainText('Aucun matériel n’y parvient.');
		await expect(card(page).getByRole('button', { name: /Relier|Pas une affirmation/ })).toBeHidden();
		await expect(marked(page, 'plus aucune panne')).toBeHidden();
		await tab(page).click();
		await expect(inspector(page).locator('.remark', { hasText: 'Règle M-1' })).toBeVisible();
		await expect(inspector(page).locator('.remark', { hasText: 'Règle M-3' })).toBeHidden();
		await expect(gate(page)).toContainText('à régler');
	});

	test('a claim whose words have a replacement is corrected from its card, and that is undone', async ({
		app: page,
	}) => {
		await publishCharter(page, house);
		await bring(page, '# Parc suivi\n\nNordalis garantit zéro panne à ses 12 clients dès 2025.\n');
		await underlined(page, 'zéro panne').click();
		await expect(card(page)).toContainText('La charte interdit ces mots');
		await expect(card(page).locator('del')).toContainText('zéro panne');
		await expect(card(page).locator('ins')).toContainText('peu de pannes');
		await expect(card(page).getByRole('button', { name: 'Corriger' })).toBeVisible();
		await page.keyboard.press('F6');
		await page.keyboard.press('c');
		await saved(page, 'Nordalis garantit peu de pannes à ses 12 clients');
		await undo(page).click();
		await saved(page, 'Nordalis garantit zéro panne à ses 12 clients');
		await expect(card(page)).toContainText('La charte interdit ces mots');
	});

	test('a slip shows its words, the spaces drawn; one key corrects it, another all of its kind', async ({
		app: page,
	}) => {
		await publishCharter(page, house);
		await bring(
			page,
			'# Bonjour\n\nVous pouvez changer! Et aussi grandir ! Puis rester?\n\nVoici "un mot" et "un autre".\n',
		);
		await tab(page).click();
		const slips = inspector(page).locator('.remark', { hasText: 'changer' });
		await expect(slips.first()).toContainText('Vous pouvez changer');
		await expect(slips.first().locator('ins .space.narrow')).toBeAttached();
		await slips.first().focus();
		await page.keyboard.press('Enter');
		await expect(remark(page)).toBeFocused();
		await page.keyboard.press('c');
		await saved(page, 'changer\u202f! Et aussi grandir !');
		await expect(toast(page)).toContainText('1 correction faite');
		await page.keyboard.press('Control+z');
		await saved(page, 'changer! Et aussi grandir !');
		await expect(remark(page)).toBeFocused();
		await page.keyboard.press('Shift+c');
		await saved(page, 'changer\u202f! Et aussi');
		await expect(toast(page)).toContainText('corrections faites');
	});

	test('one is corrected, all of a kind are, and the toast takes each back', async ({ app: page }) => {
		await publishCharter(page, house);
		await bring(page, page1);
		await lookAt(page, 'révolutionnaire');
		await page.keyboard.press('c');
		await expect(toast(page)).toContainText('1 correction faite');
		await saved(page, 'Un outil moderne pour les ateliers');
		await expect(remark(page)).toBeFocused();
		await undo(page).click();
		await saved(page, 'Un outil révolutionnaire pour les ateliers');
		await expect(remark(page)).toContainText('révolutionnaire');
		await expect(remark(page)).toBeFocused();

		await inspector(page)
			.getByRole('button', { name: /apostrophe/i })
			.first()
			.click();
		await remark(page)
			.getByRole('button', { name: /Corriger les/ })
			.click();
		await saved(page, 'alerte l’atelier');
		expect(await onDisk(page)).toContain('Écrivez à l’équipe');
		await undo(page).click();
		await saved(page, "alerte l'atelier");
		expect(await onDisk(page)).toContain("Écrivez à l'équipe");
	});

	test('one is reworded, taken out, set aside with a reason, by keys alone', async ({ app: page }) => {
		await publishCharter(page, house);
		await bring(page, page1);
		await lookAt(page, 'maintenance prédictive');
		await page.keyboard.press('r');
		const field = page.getByLabel('Nouvelle formulation');
		await expect(field).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(field).toBeHidden();
		await page.keyboard.press('r');
		await field.fill('surveillance continue');
		await page.keyboard.press('Enter');
		await saved(page, 'Notre surveillance continue alerte');
		await undo(page).click();
		await saved(page, 'Notre maintenance prédictive alerte');
		await expect(remark(page)).toContainText('maintenance prédictive');

		await page.keyboard.press('Delete');
		await expect(toast(page)).toContainText('Mots retirés');
		await expect.poll(() => onDisk(page)).not.toContain('maintenance prédictive');
		await page.keyboard.press('Control+z');
		await saved(page, 'Notre maintenance prédictive alerte');
		await expect(remark(page)).toContainText('maintenance prédictive');

		await page.keyboard.press('n');
		const why = page.getByLabel('Pourquoi, ici');
		await expect(why).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(inspector(page)).toContainText('Écrivez une raison.');
		await page.keyboard.type('Le terme est celui du client');
		await page.keyboard.press('Enter');
		await expect(inspector(page)).toContainText('Écrivez votre nom.'); // by name, asked once
		await inspector(page).getByLabel('Votre nom').fill('Claire Morvan');
		await page.keyboard.press('Enter');
		await expect(toast(page)).toContainText('Remarque écartée ici');
		await expect(marked(page, 'maintenance prédictive')).toBeHidden();
		await expect(inspector(page)).toContainText('Écartée : Le terme est celui du client');
		await undo(page).click();
		await expect(marked(page, 'maintenance prédictive')).toBeVisible();
		await page.keyboard.press('n');
		await page.keyboard.type('Le terme est celui du client');
		await page.keyboard.press('Enter');
		await expect(marked(page, 'maintenance prédictive')).toBeHidden();

		await page.reload();
		await expect(tab(page)).toBeVisible();
		await expect(marked(page, 'révolutionnaire')).toBeVisible();
		await expect(marked(page, 'maintenance prédictive')).toBeHidden();
		await tab(page).click();
		await expect(inspector(page)).toContainText('1 remarque écartée ici');

		await page.keyboard.press('F6');
		await lookAt(page, 'révolutionnaire');
		await page.keyboard.press('j');
		await expect(remark(page)).not.toContainText('révolutionnaire');
		await page.keyboard.press('k');
		await expect(remark(page)).toContainText('révolutionnaire');
		await page.keyboard.press('n');
		await expect(why).toBeHidden(); // forbidden: never set aside
	});

	test('a correction keeps bold and links, and undoes as one', async ({ app: page }) => {
		await publishCharter(page, house);
		await bring(
			page,
			"# Parc\n\nVoici **l'outil révolutionnaire** et [l'aide d'atelier](https://nordalis.example).\n",
		);
		await lookAt(page, 'révolutionnaire');
		await page.keyboard.press('c');
		await expect(draft(page).locator('strong')).toHaveText("l'outil moderne");
		await remark(page)
			.getByRole('button', { name: /Corriger les/ })
			.click();
		await expect(draft(page).locator('strong')).toHaveText('l’outil moderne');
		await expect(draft(page).locator('a')).toHaveText('l’aide d’atelier');
		await undo(page).click();
		await expect(draft(page).locator('strong')).toHaveText("l'outil moderne");
		await expect(draft(page).locator('a')).toHaveText("l'aide d'atelier");
	});

	test('a text without a claim opens on its remarks, and the gate leads to what is forbidden', async ({
		app: page,
	}) => {
		await publishCharter(page, house);
		await bring(page, '# Bonjour\n\nUn outil révolutionnaire, disons-le.\n');
		await expect(tab(page)).toHaveAttribute('aria-selected', 'true');
		await go(page, 'Accueil');
		await expect(page.getByText('1 formule interdite à retirer')).toBeVisible();
		await page.goBack();
		await gate(page)
			.getByRole('button', { name: /interdit/i })
			.first()
			.click();
		await expect(remark(page)).toContainText('révolutionnaire');
		await remark(page).getByRole('button', { name: 'Corriger' }).click();
		await expect(gate(page).getByRole('button', { name: 'Approuver', exact: true })).toBeEnabled();
	});

	test('a starter is enough, in English too', async ({ app: page }) => {
		await go(page, 'Charte');
		await page.getByRole('button', { name: 'Logiciel pour les entreprises' }).click();
		await inName(page, 'Claire Morvan');
		await bring(page, '# Our tool\n\nWe offer you the right to withdraw, just for you. Only today.\n');
		await expect(draft(page).locator('.fd-banned').first()).toBeVisible();
		await draft(page).locator('.fd-banned').first().click();
		await expect(remark(page)).toContainText('MIS-07');
	});

	test('approving shows the house’s checklist, keeps what was ticked and what was not', async ({
		app: page,
	}) => {
		await publishCharter(page, house);
		await bring(page, '# Bonjour\n\nUn outil pour les ateliers, disons-le sans détour.\n');
		await gate(page).getByRole('button', { name: 'Approuver', exact: true }).click();
		const list = page.getByRole('list', { name: 'Définition du bon' });
		await expect(list).toContainText('De 5 à 1 500 mots');
		await expect(list).toContainText('9 mots');
		const button = page.getByRole('button', { name: 'Approuver cette version' });
		await expect(button).toBeInViewport();
		for (const item of [
			'Le premier paragraphe dit à qui s’adresse l’article.',
			'Quelqu’un du métier l’a relu.',
		])
			await expect(page.getByLabel(item)).toBeInViewport({ ratio: 1 });
		await page.getByRole('button', { name: '2 points restent non cochés' }).press('Enter');
		await expect(page.getByLabel('Le premier paragraphe dit à qui')).toBeFocused();
		await page.getByLabel('Quelqu’un du métier l’a relu.').check();
		await expect(page.getByText('Reste non coché, et sera noté ainsi')).toContainText('premier paragraphe');
		await page.getByLabel('Prénom et nom').fill('Marc Lefèvre');
		await page.getByRole('button', { name: 'Approuver cette version' }).click();
		await expect(page.getByText('Approuvée par Marc Lefèvre').first()).toBeVisible();
		await expect(page.getByText('Vérifié avec la version 1 de la charte', { exact: true })).toBeVisible();
		await page.reload();
		const unticked = list.getByRole('listitem').filter({ hasText: 'Le premier paragraphe' });
		await expect(unticked).toContainText('Non coché par l’approbateur');
		await expect(list.getByRole('listitem').filter({ hasText: 'Quelqu’un du métier' })).not.toContainText(
			'Non coché',
		);
	});

	test('a proof that the charter does not accept says what it lacks, on the card and in the register', async ({
		app: page,
	}) => {
		await addSources(page, [markdown('parc.md', '# Parc\n\nNordalis suit 12 sites.\n')]);
		await expect(page.getByRole('link', { name: /Parc/ })).toBeVisible();
		await go(page, 'Accueil');
		await bring(page, '# Parc suivi\n\nNordalis suit 12 sites.\n');
		await look(page, '12 sites');
		await page.keyboard.press('l');
		await expect(left(page)).toContainText('affirmation réglée');
		const url = page.url();
		await publishCharter(page, everyProof);
		await page.goto(url);
		await expect(card(page)).toContainText('La preuve liée ne suffit pas à la charte.');
		await expect(card(page)).toContainText('La charte demande la nature de la source');
		await expect(card(page).getByRole('link', { name: 'Compléter la fiche de la source' })).toBeVisible();
		await go(page, 'Registre');
		await expect(page.getByRole('row', { name: /12 sites/ })).toContainText('La charte demande');
	});
});

const whoMay = `probant_charter: 1
name: Charte Nordalis
market: {countries: [FR], sectors: [saas], audience: business}
packs: []
experts:
  - {name: "Inès Carpentier", role: "Ingénieure", email: "ines@nordalis.example"}
  - {name: "Luc Petit", role: "Juriste"}
good: []
proof:
${['performance', 'availability', 'superlative', 'statistic', 'company', 'customer', 'product']
	.map((category) => `  - {category: ${category}, validators: ["Inès Carpentier"]}`)
	.join('\n')}
`;

test('the charter offers whom to ask, the request is copied, and nobody else settles the claim', async ({
	app: page,
}) => {
	await page.evaluate(() => {
		navigator.clipboard.writeText = (words) => {
			document.documentElement.dataset.copied = words;
			return Promise.resolve();
		};
	});
	await publishCharter(page, whoMay);
	await bring(page, page1);
	await look(page, '12 sites');
	await page.keyboard.press('e');
	const offered = page.getByRole('list', { name: 'Experts de la charte' });
	await expect(offered).toContainText('Inès Carpentier');
	await expect(offered).toContainText('Ingénieure · ines@nordalis.example');
	await expect(offered).not.toContainText('Luc Petit');
	await offered.getByRole('button', { name: 'Copier une demande pour Inès Carpentier' }).click();
	await expect(toast(page)).toContainText('Demande copiée');
	await expect(page.locator('html')).toHaveAttribute(
		'data-copied',
		/À\s: ines@nordalis\.example[^]*Bonjour Inès Carpentier[^]*12 sites/,
	);

	await page.getByLabel('Prénom et nom').fill('Luc Petit');
	await expect(card(page)).toContainText('La charte demande l’avis de Inès Carpentier.');
	await page.getByLabel('Ce que l’expert a dit').fill('C’est exact.');
	await page.getByLabel('Où est la preuve').fill('E-mail du 12 novembre');
	await page.keyboard.press('Control+Enter');
	await expect(toast(page)).toContainText(/validée/); // recorded: until then the form is still there, and says the same
	await expect(page.getByLabel('Ce que l’expert a dit')).toBeHidden();
	await look(page, '12 sites');
	await expect(card(page)).toContainText('La charte demande l’avis de Inès Carpentier.');

	await page.keyboard.press('e');
	await offered.getByRole('button', { name: /^Inès Carpentier/ }).click();
	await expect(page.getByLabel('Prénom et nom')).toHaveValue('Inès Carpentier');
	await expect(page.getByLabel('Fonction')).toHaveValue('Ingénieure');
	await page.getByLabel('Ce que l’expert a dit').fill('C’est exact.');
	await page.getByLabel('Où est la preuve').fill('E-mail du 12 novembre');
	await page.keyboard.press('Control+Enter');
	await expect(left(page)).toHaveText('1 affirmation réglée'); // the toast of the first may still be there
	await look(page, '12 sites');
	await expect(card(page)).not.toContainText('La charte demande l’avis');
});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`${colorScheme}, for everyone`, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		test('remarks and the checklist break no rule of accessibility', async ({ app: page }) => {
			const clean = async (what: string) => {
				const { violations } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
					.analyze();
				expect
					.soft(
						violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
						what,
					)
					.toEqual([]);
			};
			await publishCharter(page, house);
			await bring(page, page1);
			await expect(marked(page, 'révolutionnaire')).toBeVisible();
			await page.keyboard.press('F6');
			await clean('to settle');
			await lookAt(page, 'maintenance prédictive');
			await clean('a remark');
			await page.keyboard.press('n');
			await clean('setting aside');
			await page.keyboard.press('Escape');
			await page.keyboard.press('r');
			await clean('rewording');
			await page.keyboard.press('Escape');
			await lookAt(page, 'révolutionnaire');
			await clean('a correction');
			await step(page, 'Approuver');
			await expect(page.getByRole('list', { name: 'Définition du bon' })).toBeVisible();
			await clean('the checklist');
		});
	});

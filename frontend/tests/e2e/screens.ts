/** Every screen of the sample, for the tests that look at all of them. */
import { expect, type Page } from '@playwright/test';
import { card, go, inspector, openPiece, step } from './desk';
import { text } from './files';

export interface ScreenOf {
	name: string;
	open: (page: Page) => Promise<void>;
}

const desk = async (page: Page) => {
	await openPiece(page, /Décret tertiaire/);
	await expect(inspector(page).getByRole('heading', { name: /Reste/ })).toBeVisible();
	await page.keyboard.press('F6');
};
/** A claim that a source contradicts, looked at. */
const contradicted = async (page: Page) => {
	await desk(page);
	await inspector(page)
		.getByRole('button', { name: /La source dit/ })
		.or(card(page).filter({ hasText: 'La source dit' }))
		.first()
		.click();
	await expect(card(page)).toContainText('votre texte dit');
};

/** In an order where each leaves a screen from which the next can be reached. */
/** A dialog of the charter, opened by a button, and what shows that it is there. */
function opens(
	name: string,
	button: string | RegExp,
	shown: string,
	more?: (page: Page) => Promise<void>,
): ScreenOf {
	return {
		name,
		open: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: button }).first().click();
			await expect(page.getByRole('dialog', { name: shown })).toBeVisible();
			await more?.(page);
		},
	};
}

const charterDialogs: ScreenOf[] = [
	opens('charte-regles-legales', /Pratiques trompeuses/, 'Pratiques trompeuses'),
	opens('charte-marche', /^France/, 'La maison et son marché'),
	opens('charte-expert', 'Expert', 'Nouvel expert'),
	opens('charte-bon', /^Article/, 'Ce qui fait un bon contenu'),
	opens('charte-voix', /^Vouvoyer le lecteur/, 'Voix'),
	opens('charte-apprendre', 'Apprendre de nos textes', 'Apprendre de nos textes', async (page) => {
		const words =
			'Vous suivez vos relevés chaque mois avec nos équipes. Nous répondons à vos questions le jour même. ';
		await page.getByLabel('Ou collez des textes').fill(words.repeat(14));
		await page.getByRole('button', { name: 'Mesurer' }).click();
		await expect(page.getByRole('button', { name: 'Reprendre cette proposition' })).toBeVisible();
	}),
	opens('charte-versions', 'Versions', 'Versions'),
	{
		name: 'charte-exporter',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Exporter la charte' }).click();
			await expect(page.getByRole('menuitem', { name: /En style pour Vale/ })).toBeVisible();
		},
	},
	{
		name: 'charte-import-refuse',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await page
				.getByLabel('Importer une charte (YAML)')
				.and(page.locator('input'))
				.setInputFiles([text('charte.yaml', 'probant_charter: 1\nname: Orvalis\npacks: [licorne]\n')]);
			await expect(
				page.getByText(
					/à la ligne\s3, champ «\spacks\[0\]\s», valeur «\slicorne\s»\s: cette valeur n’existe pas/,
				),
			).toBeVisible();
		},
	},
	{
		name: 'charte-fin',
		open: async (page) => {
			await page.getByRole('heading', { name: 'Typographie' }).scrollIntoViewIfNeeded();
			await page.getByRole('switch', { name: 'Pratiques trompeuses' }).uncheck();
			await expect(page.getByText('Modifiée depuis.')).toBeAttached();
		},
	},
	opens('charte-publier', 'Publier', 'Publier la charte'),
	{
		name: 'charte-retablie',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('switch', { name: 'Pratiques trompeuses' }).check();
			await expect(page.getByText('Modifiée depuis.')).toBeHidden();
		},
	},
];

export const screens: ScreenOf[] = [
	{
		name: 'accueil',
		open: async (page) => {
			await go(page, 'Accueil');
			await expect(page.getByText('Contenus récents')).toBeVisible();
		},
	},
	{
		name: 'contenus',
		open: async (page) => {
			await go(page, 'Contenus');
			await expect(page.getByRole('row')).toHaveCount(5);
		},
	},
	{
		name: 'bibliotheque',
		open: async (page) => {
			await go(page, 'Bibliothèque');
			await page.getByRole('link', { name: /Bilan énergétique/ }).click();
			await expect(page.getByRole('heading', { name: /Bilan énergétique/, level: 2 })).toBeVisible();
		},
	},
	{
		name: 'bibliotheque-fiche',
		open: async (page) => {
			const reader = page.getByRole('region', { name: 'Lecture du document' });
			await reader.getByRole('button', { name: 'Autres actions' }).click();
			await page.getByRole('menuitem', { name: 'Modifier la fiche' }).click();
			await expect(page.getByRole('dialog', { name: 'Fiche du document' })).toBeVisible();
		},
	},
	{
		name: 'bibliotheque-lier',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Lier à une affirmation' }).click();
			await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
		},
	},
	{
		name: 'registre',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await go(page, 'Registre');
			await expect(page.getByRole('table')).toBeVisible();
		},
	},
	{
		name: 'charte',
		open: async (page) => {
			await go(page, 'Charte');
			await page
				.getByLabel('Texte d’essai')
				.fill('Avec Orvalis, leader du bâtiment, votre siège devient neutre en carbone. Signez vite !');
			await expect(page.getByRole('complementary', { name: 'Zone d’essai' })).toContainText('interdites');
		},
	},
	{
		name: 'charte-regle',
		open: async (page) => {
			await page.getByRole('button', { name: /« numéro 1 »/ }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
		},
	},
	{
		name: 'charte-exigence',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Exigence' }).click();
			await expect(page.getByRole('dialog', { name: 'Preuve exigée' })).toBeVisible();
		},
	},
	...charterDialogs,
	{
		name: 'reglages',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await go(page, 'Réglages');
			await expect(page.getByRole('heading', { name: 'Identité' })).toBeVisible();
		},
	},
	{
		name: 'chercher',
		open: async (page) => {
			await page.keyboard.press('Control+k');
			await expect(page.getByRole('option').first()).toBeVisible();
		},
	},
	{
		name: 'verifier',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await contradicted(page);
		},
	},
	{
		name: 'verifier-lier',
		open: async (page) => {
			await page.keyboard.press('F6');
			await page.keyboard.press('l');
			await expect(
				page.getByRole('dialog', { name: 'Lier la preuve' }).getByRole('option').first(),
			).toBeVisible();
		},
	},
	{
		name: 'verifier-expert',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await card(page).getByRole('button', { name: 'Validée par un expert' }).click();
			await expect(page.getByLabel('Où est la preuve')).toBeVisible();
		},
	},
	{
		name: 'verifier-ecarter',
		open: async (page) => {
			await card(page).getByRole('button', { name: 'Annuler' }).click();
			await card(page).getByRole('button', { name: 'Ce n’est pas une affirmation' }).click();
			await expect(page.getByRole('group', { name: /Pourquoi n’est-ce pas/ })).toBeVisible();
		},
	},
	{
		name: 'verifier-remarques',
		open: async (page) => {
			await card(page).getByRole('button', { name: 'Annuler' }).click();
			await inspector(page)
				.getByRole('tab', { name: /Remarques/ })
				.click();
			await page.keyboard.press('F6');
			await page.keyboard.press('j');
			await expect(inspector(page).getByRole('button', { name: 'Écrire autre chose' })).toBeVisible();
		},
	},
	{
		name: 'verifier-versions',
		open: async (page) => {
			await page.getByRole('button', { name: 'Historique des versions' }).click();
			await page.getByRole('button', { name: /Version 1/ }).click();
			await expect(page.getByRole('button', { name: 'Restaurer cette version' })).toBeVisible();
		},
	},
	{
		name: 'raccourcis',
		open: async (page) => {
			await page.getByRole('button', { name: 'Revenir au texte' }).click();
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeVisible();
		},
	},
	{
		name: 'approuver-ferme',
		open: async (page) => {
			await page.keyboard.press('Escape');
			await step(page, 'Approuver');
			await expect(page.getByRole('heading', { name: 'Pas encore prêt' })).toBeVisible();
		},
	},
	{
		name: 'approuver',
		open: async (page) => {
			await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
			await page
				.getByRole('row')
				.getByRole('link', { name: /Clinique des Tilleuls/ })
				.click();
			await expect(page.getByRole('heading', { name: 'Prêt à approuver' })).toBeVisible();
		},
	},
	{
		name: 'publier',
		open: async (page) => {
			await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
			await page
				.getByRole('row')
				.getByRole('link', { name: /Pilotage énergétique/ })
				.click();
			await expect(page.getByLabel('Dossier partagé')).toBeVisible();
		},
	},
	{
		name: 'publie',
		open: async (page) => {
			await page.getByRole('link', { name: 'Revenir aux contenus' }).click();
			await page
				.getByRole('row')
				.getByRole('link', { name: /Relance printemps/ })
				.click();
			await expect(page.getByRole('heading', { name: 'Packs déposés' })).toBeVisible();
		},
	},
];

/** The kind of a piece, and what the charter asks of it. */
import { expect, test } from './core';
import { bring, inspector, publishCharter, step } from './desk';

test('a pasted draft is of the kind chosen beside it: its lengths and its checklist follow', async ({
	app: page,
}) => {
	await publishCharter(
		page,
		`probant_charter: 1
name: Charte Nordalis
market: {countries: [FR], sectors: [saas], audience: business}
packs: [channel]
proof: []
experts: []
good:
  - kind: article
    items: [{text: "Le titre dit le sujet."}]
  - kind: linkedin_post
    items: [{text: "La première ligne donne envie de lire."}]
`,
	);
	await expect(page.getByLabel('Type de contenu')).toHaveValue('article'); // nothing to choose for an article
	await page.getByLabel('Type de contenu').selectOption('Post LinkedIn');
	const line = 'Une journée avec les équipes, du matin au soir, sans hâte ni bruit. ';
	await bring(page, line.repeat(50));
	await expect(page.getByLabel('Type de contenu')).toHaveValue('linkedin_post');
	await inspector(page)
		.getByRole('tab', { name: /^Remarques/ })
		.click();
	await expect(
		inspector(page)
			.locator('.remark')
			.filter({ hasText: /3\s000/ })
			.first(),
	).toBeVisible();
	await step(page, 'Approuver');
	await expect(page.getByLabel('La première ligne donne envie de lire.')).toBeVisible();
	await expect(page.getByLabel('Le titre dit le sujet.')).toBeHidden();
});

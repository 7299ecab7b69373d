import { describe, expect, it } from 'vitest';
import type { Block } from '../api';
import { cleanHTML, htmlToBlocks, textToBlocks } from './paste';

/** One line a block, as a person would read it: kind, place, text with its marks in brackets. */
function shown(blocks: Block[]): string[] {
	return blocks.map((b) => {
		const where = {
			heading: `h${b.level}`,
			list_item: `${b.ordered ? '1' : '-'}${b.level}`,
			table_cell: `${b.row ?? 0},${b.col ?? 0}${b.header ? 'h' : ''}`,
		};
		const marks = (b.marks ?? []).map(
			(m) => ` [${m.kind} ${b.text.slice(m.span.start, m.span.end)}${m.href ? ` ${m.href}` : ''}]`,
		);
		return `${where[b.kind as keyof typeof where] ?? b.kind}: ${b.text.replaceAll('\n', '⏎')}${marks.join('')}`;
	});
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle>Offre Sérénité<o:p></o:p></p>
<h1><span style='mso-fareast-language:FR'>Ce que vous gagnez<o:p></o:p></span></h1>
<p class=MsoNormal>Nos clients réduisent leur facture de <b style='mso-bidi-font-weight:normal'>35&nbsp;%</b> en
moyenne<span class=SpellE>,</span> voir <a href="https://orvalis.example/bilan"><i>le bilan</i></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Audit en six semaines<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>relevé heure par heure<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Bilan annuel<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Signer<o:p></o:p></p>
<p class=MsoQuote>Un interlocuteur unique.<o:p></o:p></p>
<p class=MsoNormal>Prix<del cite="mailto:x"> 12 €</del><ins cite="mailto:x"> 14&nbsp;€</ins> par site.</p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>Offre</b><o:p></o:p></p></td><td><p class=MsoNormal>Prix<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Base</p><p class=MsoNormal>par site</p></td><td><p class=MsoNormal>14&nbsp;€</p></td></tr></table>
<!--EndFragment--></body></html>`;

const docs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6f0"><h2 dir="ltr"><span style="font-weight:700;">Délais</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Les premiers résultats en </span><span style="font-weight:700;">moins de 90 jours</span><span style="font-style:italic;font-weight:400;"> garantis</span><span>.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span>Clinique</span></p></li><ul><li aria-level="2"><p role="presentation"><span>bloc opératoire</span></p></li></ul><li aria-level="1"><p role="presentation"><span>Siège</span></p></li></ul><p><span style="border:none;"><span><img src="https://lh3.example/x.png" width="602"></span></span></p></b><br class="Apple-interchange-newline">`;

const page = `<!doctype html><html><head><title>Blog</title><script>track()</script></head><body>
<header class="site"><a href="/">Accueil</a></header><nav><ul><li><a href="/a">A</a></li></ul></nav>
<main><article><header><h1>Le réglage fin</h1><p class="by">Par <a href="/u/12">la rédaction</a></p></header>
<div class="wrap"><div>Depuis 2019,<br>tout change.<br><br>Seconde idée sur 1&nbsp;000&#8239;m<sup>2</sup>.</div>
<figure><img src="x.jpg" alt="Photo"><figcaption>Un compteur</figcaption></figure>
Texte <em>libre</em> <a href="javascript:alert(1)">ici</a>
<h4>Détail</h4><blockquote><p>Vu.</p><ul><li>Lu.</li></ul></blockquote>
<ol><li>Un<ul><li>Un A</li></ul></li><li><p>Deux</p><p>suite</p></li></ol>
<pre><code>a = 1
b = 2</code></pre></div></article><aside>À lire aussi</aside></main>
<footer>Mentions légales</footer></body></html>`;

describe('htmlToBlocks', () => {
	it('reads Word', () => {
		expect(shown(htmlToBlocks(word))).toEqual([
			'h1: Offre Sérénité',
			'h1: Ce que vous gagnez',
			'paragraph: Nos clients réduisent leur facture de 35\u00a0% en moyenne, voir le bilan. [bold 35\u00a0%] [italic le bilan] [link le bilan https://orvalis.example/bilan]',
			'-1: Audit en six semaines',
			'-2: relevé heure par heure',
			'-1: Bilan annuel',
			'11: Signer',
			'quote: Un interlocuteur unique.',
			'paragraph: Prix 14\u00a0€ par site.',
			'0,0: Offre [bold Offre]',
			'0,1: Prix',
			'1,0: Base⏎par site',
			'1,1: 14\u00a0€',
		]);
	});

	it('reads Google Docs', () => {
		expect(shown(htmlToBlocks(docs))).toEqual([
			'h2: Délais',
			'paragraph: Les premiers résultats en moins de 90 jours garantis. [bold moins de 90 jours] [italic  garantis]',
			'-1: Clinique',
			'-2: bloc opératoire',
			'-1: Siège',
		]);
	});

	it('reads the text of a web page and nothing around it', () => {
		expect(shown(htmlToBlocks(page))).toEqual([
			'h1: Le réglage fin',
			'paragraph: Par la rédaction',
			'paragraph: Depuis 2019,⏎tout change.',
			'paragraph: Seconde idée sur 1\u00a0000\u202fm².',
			'paragraph: Un compteur',
			'paragraph: Texte libre ici [italic libre]',
			'h3: Détail',
			'quote: Vu.',
			'quote: Lu.',
			'11: Un',
			'-2: Un A',
			'11: Deux⏎suite',
			'code: a = 1⏎b = 2',
		]);
	});

	it('keeps ids unique, names parents and parts neighbouring quotes', () => {
		const blocks = htmlToBlocks(
			'<blockquote>a</blockquote><blockquote>b</blockquote>' +
				word.replace(/<!--(Start|End)Fragment-->/g, ''),
		);
		expect(new Set(blocks.map((b) => b.id)).size).toBe(blocks.length);
		expect(blocks[0]!.parent).toBeTruthy();
		expect(blocks[0]!.parent).not.toBe(blocks[1]!.parent);
		const deep = blocks.find((b) => b.kind === 'list_item' && b.level === 2)!;
		expect(deep.parent).toBe(blocks[blocks.indexOf(deep) - 1]!.id);
	});

	it('gives nothing for nothing, and unwraps tables that only lay out', () => {
		expect(htmlToBlocks('<p>&nbsp;</p><img src=x>')).toEqual([]);
		expect(
			shown(htmlToBlocks('<table><tr><td><h1>Bonjour</h1>texte</td><td><p>à côté</p></td></tr></table>')),
		).toEqual(['h1: Bonjour', 'paragraph: texte', 'paragraph: à côté']);
		expect(
			shown(
				htmlToBlocks('<table><tr><th colspan=2>A</th></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>'),
			),
		).toEqual(['0,0h: A', '0,1h: ', '0,2: ', '1,0: b', '1,1: c', '1,2: d']);
	});

	it('is idempotent', () => {
		for (const html of [word, docs, page]) expect(cleanHTML(cleanHTML(html))).toBe(cleanHTML(html));
	});
});

describe('textToBlocks', () => {
	it('keeps a picture as its caption', () => {
		const text =
			'Avant ![Nos serveurs, 100 % éolien](img/a.png "titre") après\n\n![Équipe *au complet*](b.jpg)\n\n![](c.png)';
		expect(shown(textToBlocks(text))).toEqual([
			'paragraph: Avant Nos serveurs, 100 % éolien après',
			'paragraph: Équipe *au complet*',
		]);
	});

	it('reads Markdown as chatbots write it', () => {
		const text = `# Titre\n\nUn **gain de 35\u202f%** et *un lien* vers [la page](https://a.test/p_1).\n\n## Étapes\n1. Auditer\n   - relever\n   - trier\n2. Régler\n\n> Cité\n> encore\n\n| Offre | Prix |\n|---|---|\n| Base | 12\u00a0€ |\n\n---\n\`\`\`\ncode *brut*\n\`\`\`\nFin 2 * 3 * 4 snake_case_ici.`;
		expect(shown(textToBlocks(text))).toEqual([
			'h1: Titre',
			'paragraph: Un gain de 35\u202f% et un lien vers la page. [bold gain de 35\u202f%] [italic un lien] [link la page https://a.test/p_1]',
			'h2: Étapes',
			'11: Auditer',
			'-2: relever',
			'-2: trier',
			'11: Régler',
			'quote: Cité',
			'quote: encore',
			'0,0h: Offre',
			'0,1h: Prix',
			'1,0: Base',
			'1,1: 12\u00a0€',
			'code: code *brut*',
			'paragraph: Fin 2 * 3 * 4 snake_case_ici.',
		]);
	});

	it('joins the lines a mail client wrapped and keeps those a writer broke', () => {
		const wrapped =
			'Nous pilotons le chauffage, la ventilation et la climatisation de\r\nplusieurs sites en France.\r\n\r\nBien à vous,\r\nClaire';
		expect(shown(textToBlocks(wrapped))).toEqual([
			'paragraph: Nous pilotons le chauffage, la ventilation et la climatisation de plusieurs sites en France.',
			'paragraph: Bien à vous,⏎Claire',
		]);
		expect(shown(textToBlocks('Une ligne\nUne autre'))).toEqual([
			'paragraph: Une ligne',
			'paragraph: Une autre',
		]);
	});

	it('gives nothing for nothing', () => {
		expect(textToBlocks(' \n\n\t')).toEqual([]);
	});
});

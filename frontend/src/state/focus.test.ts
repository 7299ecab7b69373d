import { afterEach, beforeEach, expect, test } from 'vitest';
import { focusTaken, keepFocus } from './focus';

let stop: () => void;
const at = (id: string) => document.getElementById(id)!;
/** Takes something away and waits for what follows. */
async function gone(id: string) {
	at(id).remove();
	await new Promise((done) => setTimeout(done)); // the change is told
	await new Promise(requestAnimationFrame);
}

beforeEach(() => {
	document.body.innerHTML = `<nav><a id="nav" href="#x"></a></nav><main id="main" tabindex="-1">
		<section id="inspector" tabindex="-1">
			<article id="card" data-card="c" tabindex="-1"><form id="form"><input id="field"></form></article>
			<div id="panel"><input id="search"></div>
		</section></main>`;
	stop = keepFocus();
});
afterEach(() => stop());

test('what stands around what went away has the focus', async () => {
	at('field').focus();
	await gone('form');
	expect(document.activeElement?.id).toBe('card');
});

test('a part of the window gives it to the claim looked at', async () => {
	at('search').focus();
	await gone('panel');
	expect(document.activeElement?.id).toBe('card');
});

test('where nothing stands around it, the screen has it', async () => {
	document.body.insertAdjacentHTML('beforeend', '<div id="palette"><input id="seek"></div>');
	at('seek').focus();
	at('card').remove();
	await gone('palette');
	expect(document.activeElement?.id).toBe('main');
});

test('a dialog keeps it inside', async () => {
	document.body.insertAdjacentHTML(
		'beforeend',
		'<dialog open><button id="add"></button><p id="row"><button id="cut"></button></p></dialog>',
	);
	at('cut').focus();
	await gone('row');
	expect(document.activeElement?.id).toBe('add');
});

test('nobody who has it loses it', async () => {
	at('field').focus();
	at('nav').focus();
	await gone('form');
	expect(document.activeElement?.id).toBe('nav');
});

test('the focus is taken by what the user goes to, not by where it is put back', async () => {
	at('field').focus();
	const taken = focusTaken();
	await gone('form');
	expect([document.activeElement?.id, taken()]).toEqual(['card', false]);
	at('search').focus();
	expect(taken()).toBe(true);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Keys, nextZone, pressed, type Shortcut } from './keys.svelte';

function press(
	key: string,
	init: KeyboardEventInit = {},
	target: EventTarget = document.body,
): KeyboardEvent {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
	target.dispatchEvent(event);
	return event;
}

let singles = true;
let keys: Keys;
const run = vi.fn();
const act = (name: string, over: Partial<Shortcut> = {}): Shortcut => ({
	keys: name,
	label: () => name,
	run: () => void run(name),
	...over,
});
const hear = (event: Event) => keys.handle(event as KeyboardEvent);

beforeEach(() => {
	singles = true;
	keys = new Keys(() => singles);
	run.mockClear();
	document.body.innerHTML =
		'<input id="field"><button id="button"></button><div contenteditable id="editor"></div>';
	window.addEventListener('keydown', hear);
});
afterEach(() => window.removeEventListener('keydown', hear));
const at = (id: string) => document.getElementById(id) as HTMLElement;

test.each([
	['j', {}, 'J'],
	['K', { ctrlKey: true }, 'Ctrl+K'],
	['k', { metaKey: true }, 'Ctrl+K'],
	['Z', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
	['?', { shiftKey: true }, '?'],
	['F6', { shiftKey: true }, 'Shift+F6'],
	['®', { altKey: true, code: 'KeyR' }, 'Alt+R'],
])('%s is written as in the registry', (key, init, want) => {
	expect(pressed(new KeyboardEvent('keydown', { key, ...init }))).toBe(want);
});

describe('single letters', () => {
	test('with Shift are single letters too', () => {
		keys.register(act('Shift+C'));
		press('C', { shiftKey: true });
		press('C', { shiftKey: true }, at('field'));
		expect(run).toHaveBeenCalledTimes(1);
		singles = false;
		press('C', { shiftKey: true });
		expect(run).toHaveBeenCalledTimes(1);
	});
	test('of one key are listed by the one that acts now', () => {
		keys.register(act('R', { label: () => 'claim' }), act('R', { label: () => 'remark', when: () => false }));
		expect(keys.active.map((s) => s.label())).toEqual(['claim']);
	});
	test('act when no text field has focus', () => {
		keys.register(act('J'));
		expect(press('j').defaultPrevented).toBe(true);
		expect(run).toHaveBeenCalledWith('J');
	});
	test('never act while typing, where Alt makes them act', () => {
		keys.register(act('J'));
		expect(press('j', {}, at('field')).defaultPrevented).toBe(false);
		press('j', {}, at('editor'));
		expect(run).not.toHaveBeenCalled();
		press('j', { altKey: true }, at('editor'));
		expect(run).toHaveBeenCalledTimes(1);
	});
	test('can be turned off, and are then not listed', () => {
		keys.register(act('J'), act('Ctrl+K'));
		singles = false;
		press('j');
		expect(run).not.toHaveBeenCalled();
		expect(keys.active.map((s) => s.keys)).toEqual(['Ctrl+K']);
	});
	test('leave chords with the same letter alone', () => {
		keys.register(act('R'));
		press('r', { ctrlKey: true });
		expect(run).not.toHaveBeenCalled();
	});
});

test('chords act while typing, unless they say no', () => {
	keys.register(act('Ctrl+K'), act('Ctrl+Z', { typing: false }));
	press('k', { ctrlKey: true }, at('field'));
	expect(press('z', { ctrlKey: true }, at('field')).defaultPrevented).toBe(false);
	expect(run.mock.calls).toEqual([['Ctrl+K']]);
});

test('Enter on a button is the button’s', () => {
	keys.register(act('Enter'));
	press('Enter', {}, at('button'));
	expect(run).not.toHaveBeenCalled();
	press('Enter');
	expect(run).toHaveBeenCalledTimes(1);
});

test('the last to register wins, and gives way when it leaves', () => {
	keys.register(act('J', { run: () => void run('below') }));
	const stop = keys.register(act('J', { run: () => void run('above') }));
	press('j');
	expect(keys.active).toHaveLength(1);
	stop();
	press('j');
	expect(run.mock.calls).toEqual([['above'], ['below']]);
});

test('what does not apply now neither acts nor is listed', () => {
	let here = false;
	keys.register(act('J', { when: () => here }));
	press('j');
	expect([run.mock.calls.length, keys.active.length]).toEqual([0, 0]);
	here = true;
	press('j');
	expect([run.mock.calls.length, keys.active.length]).toEqual([1, 1]);
});

test('nothing acts behind a dialog, nor on a press that something else took', () => {
	keys.register(act('J'));
	document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
	press('j');
	document.querySelector('dialog')?.remove();
	at('button').addEventListener('keydown', (e) => e.preventDefault());
	press('j', {}, at('button'));
	expect(run).not.toHaveBeenCalled();
});

test('F6 goes round the zones', () => {
	document.body.innerHTML = ['a', 'b', 'c']
		.map((z) => `<div data-zone="${z}"><button id="${z}"></button></div>`)
		.join('');
	// jsdom lays nothing out: every element would look hidden
	for (const zone of document.querySelectorAll('[data-zone]'))
		Object.defineProperty(zone, 'offsetParent', { value: document.body });
	const visited = [1, 1, 1, 1, -1].map((step) => {
		nextZone(step as 1 | -1);
		return document.activeElement?.id;
	});
	expect(visited).toEqual(['a', 'b', 'c', 'a', 'c']);
});

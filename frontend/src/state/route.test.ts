import { expect, test, vi } from 'vitest';
import { href, parse, Route, type View } from './route.svelte';

const views: [string, View][] = [
	['#/', { name: 'home' }],
	['#/pieces', { name: 'pieces' }],
	['#/piece/p1/approve', { name: 'piece', id: 'p1', stage: 'approve' }],
	['#/piece/p1/verify/c%2F1', { name: 'piece', id: 'p1', stage: 'verify', claim: 'c/1' }],
	['#/evidence', { name: 'evidence' }],
	['#/evidence/s1/a9', { name: 'evidence', source: 's1', passage: 'a9' }],
	['#/settings', { name: 'settings' }],
];

test.each(views)('%s is an address both ways', (address, view) => {
	expect(href(view)).toBe(address);
	expect(parse(address)).toEqual(view);
});

test.each([
	['', { name: 'home' }],
	['#/nowhere', { name: 'home' }],
	['#/piece', { name: 'pieces' }],
	['#/piece/p1/unknown', { name: 'piece', id: 'p1', stage: 'verify' }],
	['#/piece/%E0%A4%A/verify', { name: 'piece', id: '%E0%A4%A', stage: 'verify' }],
])('%s leads somewhere', (address, view) => {
	expect(parse(address)).toEqual(view);
});

test('tells that a screen is left, not that another claim or passage is looked at', () => {
	const left = vi.fn();
	const route = new Route(left);
	const stop = route.listen();
	route.go({ name: 'piece', id: 'p1', stage: 'verify' });
	expect(left).toHaveBeenCalledTimes(1);
	route.go({ name: 'piece', id: 'p1', stage: 'verify', claim: 'c1' }, true);
	expect(left).toHaveBeenCalledTimes(1);
	route.go({ name: 'piece', id: 'p1', stage: 'approve' });
	expect(left).toHaveBeenCalledTimes(2);
	route.go({ name: 'piece', id: 'p2', stage: 'approve' });
	expect(left).toHaveBeenCalledTimes(3);
	history.replaceState(null, '', '#/settings'); // a link of the page
	dispatchEvent(new HashChangeEvent('hashchange'));
	expect(left).toHaveBeenCalledTimes(4);
	stop();
});

test('the address is kept, so that a reload comes back', () => {
	const route = new Route();
	route.go({ name: 'evidence', source: 's1' });
	expect(new Route().view).toEqual({ name: 'evidence', source: 's1' });
});

test('follows the address until told to stop', () => {
	const route = new Route();
	const stop = route.listen();
	const to = (hash: string) => {
		history.replaceState(null, '', hash);
		window.dispatchEvent(new HashChangeEvent('hashchange'));
	};
	to('#/register');
	expect(route.view).toEqual({ name: 'register' });
	stop();
	to('#/settings');
	expect(route.view).toEqual({ name: 'register' });
});

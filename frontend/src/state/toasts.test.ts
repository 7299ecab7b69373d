import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts, toastLife } from './toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('goes away by itself after eight seconds', () => {
	const toasts = new Toasts();
	toasts.show('Affirmation 8 retirée');
	vi.advanceTimersByTime(toastLife - 1);
	expect(toasts.shown?.text).toBe('Affirmation 8 retirée');
	vi.advanceTimersByTime(1);
	expect(toasts.shown).toBeUndefined();
});

test('stays while it is held, then has the time it had left', () => {
	const toasts = new Toasts();
	toasts.show('a');
	vi.advanceTimersByTime(5000);
	toasts.hold(true);
	vi.advanceTimersByTime(60_000);
	expect(toasts.shown).toBeDefined();
	toasts.hold(false);
	vi.advanceTimersByTime(2999);
	expect(toasts.shown).toBeDefined();
	vi.advanceTimersByTime(1);
	expect(toasts.shown).toBeUndefined();
});

test('one at a time: the newer has its own eight seconds', () => {
	const toasts = new Toasts();
	toasts.show('a');
	vi.advanceTimersByTime(7000);
	toasts.show('b');
	vi.advanceTimersByTime(7000);
	expect(toasts.shown?.text).toBe('b');
});

test('the way back runs once and closes', () => {
	const toasts = new Toasts();
	const undo = vi.fn();
	toasts.show('a', 'Annuler', undo);
	toasts.act();
	toasts.act();
	expect(undo).toHaveBeenCalledTimes(1);
	expect(toasts.shown).toBeUndefined();
});

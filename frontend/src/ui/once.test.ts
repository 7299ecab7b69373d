import { expect, it, vi } from 'vitest';
import { once, submits } from './once';

it('is asked for once while it is under way, again when it is over, even refused', async () => {
	const ends: ((failed?: Error) => void)[] = [];
	const act = vi.fn(
		(_: string) => new Promise<void>((done, refuse) => ends.push((e) => (e ? refuse(e) : done()))),
	);
	const acts = once(act);
	const first = acts('a');
	await acts('b');
	expect(act.mock.calls).toEqual([['a']]);
	ends[0]!(new Error('refused'));
	await expect(first).rejects.toThrow('refused');
	const second = acts('c');
	ends[1]!();
	await second;
	expect(act.mock.calls).toEqual([['a'], ['c']]);
});

it('keeps the page when a form is submitted, twice as well', async () => {
	const act = vi.fn(() => Promise.resolve());
	const press = () => new SubmitEvent('submit', { cancelable: true });
	const [one, two] = [press(), press()];
	const submit = submits(act);
	await Promise.all([submit(one), submit(two)]);
	expect([act.mock.calls.length, one.defaultPrevented, two.defaultPrevented]).toEqual([1, true, true]);
});

import type { Lang } from './i18n.svelte';

/** Ways of writing numbers and dates in one language. Moments are Unix ms; French uses U+202F and U+00A0 as printers do. */
export interface Formats {
	/** 1 140 */
	number(n: number): string;
	/** 31 % ; n is 31, not 0.31 */
	percent(n: number): string;
	/** 14 mars 2026; a short month on request: 14 sept. 2026 */
	date(ms: number, month?: 'long' | 'short'): string;
	/** lundi 23 novembre 2026 */
	fullDate(ms: number): string;
	/** 9 h 12 */
	time(ms: number): string;
	/** "à 10 h 42" today, "hier", "vendredi" within a week, else "le 9 novembre", with the year when it is another one */
	when(ms: number, now?: number): string;
	/** 1,3 Mo */
	size(bytes: number): string;
	/** "1 affirmation", "1 140 affirmations": the number, then the noun in its number */
	count(n: number, one: string, many: string): string;
	/** The noun alone, in the number that n asks for. */
	plural(n: number, one: string, many: string): string;
	/** A day as `<input type=date>` writes it, and back; "" and 0 mean none. The day is that of UTC. */
	toDay(ms: number): string;
	fromDay(day: string): number;
}

const day = 24 * 60 * 60 * 1000;
const nnbsp = '\u202f';
const nbsp = '\u00a0';

/** A text between French quotes; those inside it become “ ”, as printers nest them. */
export function guillemets(text: string): string {
	const inside = text.replace(/«[\s\u202f]*/g, '“').replace(/[\s\u202f]*»/g, '”');
	return `«${nbsp}${inside}${nbsp}»`;
}

/** Days between two moments, counted by calendar at this desk. */
function daysBetween(from: number, to: number): number {
	const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
	return Math.round((midnight(to) - midnight(from)) / day);
}

/** Makes a formatter when it is first asked for: each one costs time and memory, and few screens use them all. */
function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

function french(): Formats {
	const numbers = lazily(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }));
	const dates = (options: Intl.DateTimeFormatOptions) => {
		const format = lazily(() => new Intl.DateTimeFormat('fr-FR', options));
		return (ms: number) =>
			format()
				.format(ms)
				.replace(/\b1 (?=\p{L})/u, '1er ');
	};
	const weekday = dates({ weekday: 'long' });
	const long = dates({ day: 'numeric', month: 'long', year: 'numeric' });
	const short = dates({ day: 'numeric', month: 'short', year: 'numeric' });
	const noYear = dates({ day: 'numeric', month: 'long' });
	const full = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
	const number = (n: number) =>
		numbers()
			.format(n)
			.replace(/[\u00a0 ]/g, nnbsp);
	const plural = (n: number, one: string, many: string) => (Math.abs(n) < 2 ? one : many);
	const time = (ms: number) => {
		const d = new Date(ms);
		return `${d.getHours()}${nbsp}h${nbsp}${String(d.getMinutes()).padStart(2, '0')}`;
	};
	return {
		number,
		percent: (n) => `${number(n)}${nnbsp}%`,
		date: (ms, month = 'long') => (month === 'long' ? long(ms) : short(ms)),
		fullDate: full,
		time,
		when(ms, now = Date.now()) {
			const ago = daysBetween(ms, now);
			if (ago === 0) return `à ${time(ms)}`;
			if (ago === 1) return 'hier';
			if (ago > 1 && ago < 7) return weekday(ms);
			const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
			return `le ${sameYear ? noYear(ms) : long(ms)}`;
		},
		size: (bytes) => sized(bytes, number, ['o', 'Ko', 'Mo', 'Go'], nbsp),
		count: (n, one, many) => `${number(n)} ${plural(n, one, many)}`,
		plural,
		toDay,
		fromDay,
	};
}

function english(): Formats {
	const numbers = lazily(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }));
	const dates = (options: Intl.DateTimeFormatOptions) => {
		const format = lazily(() => new Intl.DateTimeFormat('en-GB', options));
		return (ms: number) => format().format(ms);
	};
	const long = dates({ day: 'numeric', month: 'long', year: 'numeric' });
	const short = dates({ day: 'numeric', month: 'short', year: 'numeric' });
	const noYear = dates({ day: 'numeric', month: 'long' });
	const weekday = dates({ weekday: 'long' });
	const full = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
	const time = dates({ hour: 'numeric', minute: '2-digit' });
	const number = (n: number) => numbers().format(n);
	const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);
	return {
		number,
		percent: (n) => `${number(n)}%`,
		date: (ms, month = 'long') => (month === 'long' ? long(ms) : short(ms)),
		fullDate: full,
		time,
		when(ms, now = Date.now()) {
			const ago = daysBetween(ms, now);
			if (ago === 0) return `at ${time(ms)}`;
			if (ago === 1) return 'yesterday';
			if (ago > 1 && ago < 7) return `on ${weekday(ms)}`;
			const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
			return `on ${sameYear ? noYear(ms) : long(ms)}`;
		},
		size: (bytes) => sized(bytes, number, ['B', 'KB', 'MB', 'GB'], ' '),
		count: (n, one, many) => `${number(n)} ${plural(n, one, many)}`,
		plural,
		toDay,
		fromDay,
	};
}

/** Decimal units, as file managers count; one decimal under ten. */
function sized(bytes: number, number: (n: number) => string, units: string[], gap: string): string {
	let value = bytes;
	let unit = 0;
	while (value >= 1000 && unit < units.length - 1) {
		value /= 1000;
		unit++;
	}
	const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
	return `${number(rounded)}${gap}${units[unit]}`;
}

function toDay(ms: number): string {
	return ms ? new Date(ms).toISOString().slice(0, 10) : '';
}

function fromDay(day: string): number {
	const ms = day ? Date.parse(`${day}T00:00:00Z`) : 0;
	return Number.isNaN(ms) ? 0 : ms;
}

const all: Record<Lang, Formats> = { fr: french(), en: english() };

/** The ways of writing of a language. Words files use theirs for plurals. */
export function formats(lang: Lang): Formats {
	return all[lang];
}

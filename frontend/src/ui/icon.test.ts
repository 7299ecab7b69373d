import Calendar from '@lucide/svelte/icons/calendar';
import { flushSync, mount } from 'svelte';
import { expect, test } from 'vitest';

test('an icon is the shapes of Lucide, at the asked size, hidden from screen readers', () => {
	mount(Calendar, { target: document.body, props: { size: 15, strokeWidth: 1.75 } });
	flushSync();
	const svg = document.querySelector('svg.lucide-icon');
	expect(svg?.getAttribute('width')).toBe('15');
	expect(svg?.getAttribute('stroke-width')).toBe('1.75');
	expect(svg?.getAttribute('aria-hidden')).toBe('true');
	const shapes = [...(svg?.children ?? [])];
	expect(shapes.map((shape) => shape.tagName)).toEqual(['path', 'path', 'rect', 'path']);
	expect(shapes.every((shape) => shape instanceof SVGElement)).toBe(true);
	expect(shapes[2]?.getAttribute('width')).toBe('18');
});

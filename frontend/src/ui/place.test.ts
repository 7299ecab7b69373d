import { expect, test } from 'vitest';
import { place } from './place';

const window = { width: 1000, height: 600 };
const box = { width: 200, height: 150 };

test.each([
	['under its anchor', { left: 100, right: 160, top: 100, bottom: 130 }, 'start', { left: 100, top: 136 }],
	['above at the foot', { left: 100, right: 160, top: 500, bottom: 530 }, 'start', { left: 100, top: 344 }],
	['from the right edge', { left: 700, right: 760, top: 100, bottom: 130 }, 'end', { left: 560, top: 136 }],
	['inside on the right', { left: 950, right: 990, top: 100, bottom: 130 }, 'start', { left: 792, top: 136 }],
	['inside on the left', { left: 10, right: 40, top: 100, bottom: 130 }, 'end', { left: 8, top: 136 }],
] as const)('%s', (_, anchor, align, want) => {
	expect(place(anchor, box, window, align)).toEqual(want);
});

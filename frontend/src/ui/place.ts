/** Where a floating box goes: under its anchor, or above when there is no room; never outside the window. All in px. */
export function place(
	anchor: { left: number; right: number; top: number; bottom: number },
	box: { width: number; height: number },
	window: { width: number; height: number },
	align: 'start' | 'end' = 'start',
): { left: number; top: number } {
	const gap = 6;
	const margin = 8;
	const below = anchor.bottom + gap;
	const above = anchor.top - gap - box.height;
	const top = below + box.height + margin <= window.height || above < margin ? below : above;
	const left = align === 'start' ? anchor.left : anchor.right - box.width;
	const clamp = (v: number, max: number) => Math.max(margin, Math.min(v, max - margin));
	return { left: clamp(left, window.width - box.width), top: clamp(top, window.height - box.height) };
}

import type { Block } from '../api';

const wordsPerMinute = 230; // adults reading prose silently, French and English (Brysbaert 2019: 238 and 218)

/** Words of a text: runs without blanks that hold a letter or a digit. "35 %" is one. */
export function countWords(blocks: readonly Pick<Block, 'text'>[]): number {
	let count = 0;
	for (const { text } of blocks) count += text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
	return count;
}

/** Minutes to read that many words, at least one. */
export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / wordsPerMinute));
}

import { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { Block, BlockEdit, FoundClaim } from '../api';
import { blocksToDoc, changedBlocks, docToBlocks, offsetAt } from './blocks';
import {
	ahead,
	claimRange,
	claimsPlugin,
	drawClaims,
	findingRange,
	focusClaim,
	praiseAt,
	underlineFound,
} from './claims';
import { clipboard } from './clipboard';
import { correct, Reversal, removeWording, replaceWording, type Correction } from './edits';
import { arrange, measure, type Slot } from './gutter';
import { extensions } from './schema';
import { Trace, type Place, type Sent } from './trace';

/** A claim to draw, placed by its block as the sheet says. */
export interface ClaimMark {
	id: string;
	number: number;
	tone: string;
	spoken: string;
	block: string;
	start: number;
	end: number;
}

/** Vague praise to draw, placed as a claim is. */
export interface PraiseMark {
	hint: string;
	block: string;
	start: number;
	end: number;
}

/** A remark to draw, placed as a claim is. */
export interface RemarkMark {
	finding: string;
	tone: string;
	block: string;
	start: number;
	end: number;
}

/** Words to put in place of a stretch of a block, as a text that was checked has it. */
export interface Fixed {
	block: string;
	start: number;
	end: number;
	insert: string;
}

/** The blocks edited since a text, to ask what is a claim in them. The answer goes to `found`; without one, call `drop`. */
export interface Edited {
	edits: BlockEdit[];
	found: (claims: FoundClaim[]) => void;
	drop: () => void;
}

/** What the writing surface tells its screen. All of it is cheap and called often. */
export interface Listener {
	/** The text changed: save it after a pause. */
	changed: () => void;
	/** A claim was clicked. */
	picked: (id: string) => void;
	/** A remark was clicked. */
	remarked?: (finding: string) => void;
	/** The text lost focus. */
	left: () => void;
}

/** px below the caret kept clear of what lies over the foot of the text; above, of the formatting bar. */
const room = { top: 64, right: 0, bottom: 112, left: 0 };
const clear = { scrollThreshold: room, scrollMargin: room };
const settle = 120; // ms without typing before the margin is measured again

/** Where something goes in between two letters: after the one before, at the start of a block before the one that follows. */
function between(place: Place, block: string, at: number): { from: number; to: number } | null {
	const after = at > 0 ? place(block, at - 1, at)?.to : place(block, 0, 1)?.from;
	return after === undefined ? null : { from: after, to: after };
}

/** Where the caret stands on the page: a key that follows a click at once comes before the state has heard of it. */
function drawnCaret({ state, view }: Editor): number {
	const drawn = document.getSelection();
	return drawn?.isCollapsed && drawn.focusNode && view.dom.contains(drawn.focusNode)
		? view.posAtDOM(drawn.focusNode, drawn.focusOffset)
		: state.selection.from;
}

/* eslint-disable svelte/prefer-svelte-reactivity -- its own book-keeping, read by no view */
/** The draft on the desk: a TipTap editor, the claims drawn in it and their markers in the margin. */
export class Writing {
	#editor = $state.raw<Editor | null>(null);
	#slots = $state.raw<Slot[]>([]);
	#canUndo = $state(false);
	#canRedo = $state(false);
	#version = $state(0);
	#picked = $state(false);
	#focused = $state(false);
	#praise = $state('');
	#trace = new Trace();
	#found: { sent: Sent; claims: FoundClaim[] } | null = null;
	#moved = false; // the caret, since a claim was looked at
	#drawn = 0; // the seq of the text whose claims are drawn
	#reversals = new Set<Reversal>();
	#numbers = new Map<string, number>();
	#waiting: (() => void) | null = null;
	#column: Element | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;
	#listener: Listener;

	constructor(listener: Listener) {
		this.#listener = listener;
	}

	get editor() {
		return this.#editor;
	}
	/** The lines of the margin. */
	get slots() {
		return this.#slots;
	}
	get canUndo() {
		return this.#canUndo;
	}
	get canRedo() {
		return this.#canRedo;
	}
	/** Changes whenever what a formatting bar shows may have changed. */
	get version() {
		return this.#version;
	}
	/** Whether formatting can be offered: a selection, or the caret in a table. */
	get picking() {
		return this.#picked;
	}

	/** What is said of the vague praise that the caret stands in, "" elsewhere. */
	get praise() {
		return this.#praise;
	}

	/** Whether the caret is in the text: single letters are typed, not obeyed. */
	get focused() {
		return this.#focused;
	}

	/** Puts the text on the page; the answer takes it away. `column` is what the margin is measured from. */
	mount(
		element: HTMLElement,
		column: Element,
		blocks: Block[],
		seq: number,
		attributes: Record<string, string>,
	) {
		this.#column = column;
		const editor = new Editor({
			element,
			injectCSS: false,
			extensions: extensions(),
			content: blocksToDoc(blocks).toJSON(),
			editorProps: { attributes, ...clipboard, ...clear },
			onTransaction: ({ transaction, editor }) => {
				this.#follow(transaction);
				this.#praise = praiseAt(editor.state);
			},
			onUpdate: () => this.#changed(),
			onFocus: () => (this.#focused = true),
			onBlur: () => {
				this.#focused = false;
				this.#listener.left();
			},
		});
		editor.registerPlugin(
			claimsPlugin(
				(id) => id && this.#listener.picked(id),
				(finding) => this.#listener.remarked?.(finding),
			),
		);
		this.#editor = editor;
		this.#trace.take(editor.state.doc).keep(seq);
		const sizes = new ResizeObserver(() => this.#measureSoon());
		sizes.observe(element);
		const composed = () => setTimeout(() => this.#resume(), 60); // ProseMirror reads the composed text 20 ms after
		element.addEventListener('compositionend', composed);
		return () => {
			sizes.disconnect();
			element.removeEventListener('compositionend', composed);
			clearTimeout(this.#timer);
			cancelAnimationFrame(this.#frame);
			this.#editor = null;
			this.#focused = false;
			editor.destroy();
		};
	}

	/** Replaces the whole text, its history included: another version was taken from disk. */
	load(blocks: Block[], seq: number) {
		const editor = this.#editor;
		if (!editor) return;
		this.#trace.clear();
		this.#found = null;
		this.#reversals.clear();
		const { plugins } = editor.state;
		editor.view.updateState(EditorState.create({ doc: blocksToDoc(blocks, editor.schema), plugins }));
		this.#trace.take(editor.state.doc).keep(seq);
		this.#depths();
		this.#measureSoon();
	}

	/** Replaces the text as one change that can be undone. */
	rewrite(blocks: Block[]) {
		const editor = this.#editor;
		if (!editor) return;
		editor.view.dispatch(
			editor.state.tr.replaceWith(
				0,
				editor.state.doc.content.size,
				blocksToDoc(blocks, editor.schema).content,
			),
		);
	}

	/** The text as it is now, with a way to name it once it is saved. */
	take() {
		const { doc } = this.#editor!.state;
		return { blocks: docToBlocks(doc), ...this.#trace.take(doc) };
	}

	/** The blocks that are not what they were in text `seq`; null when none is. */
	edited(seq: number): Edited | null {
		const doc = this.#editor?.state.doc;
		const before = this.#trace.doc(seq);
		const edits = doc && before ? changedBlocks(docToBlocks(before), docToBlocks(doc)) : [];
		if (!doc || !edits.length) return null;
		const sent = this.#trace.take(doc);
		return { edits, drop: sent.drop, found: (claims) => this.#find(sent, claims) };
	}

	/** Draws the claims, the vague praise and the remarks found in text `seq`, where their words are now. Waits while a letter is
	 * being composed. */
	draw(seq: number, claims: ClaimMark[], praise: PraiseMark[] = [], remarks: RemarkMark[] = []) {
		this.#whenFree((editor) => {
			const place = this.#trace.at(seq);
			if (!place) return;
			this.#drawn = seq;
			this.#numbers = new Map(claims.map((claim) => [claim.id, claim.number]));
			const drawn = claims.flatMap(({ id, tone, spoken, block, start, end }) => {
				const range = place(block, start, end);
				return range ? [{ id, tone, spoken, ...range }] : [];
			});
			const vague = praise.flatMap(({ hint, block, start, end }) => {
				const range = place(block, start, end);
				return range ? [{ hint, ...range }] : [];
			});
			const noted = remarks.flatMap(({ finding, tone, block, start, end }) => {
				const range = place(block, start, end);
				return range ? [{ finding, tone, ...range }] : [];
			});
			editor.view.dispatch(drawClaims(editor.state.tr, drawn, vague, noted));
			if (this.#found?.sent.before(seq)) this.#forget();
			else this.#underline(editor);
			this.#measureSoon();
		});
	}

	/** What stands where the caret is, else the first of some claims or remarks after it; "" while the caret did not move since one
	 * was looked at. */
	ahead(ids: string[]): string {
		const editor = this.#editor;
		if (!editor) return '';
		const caret = drawnCaret(editor);
		const moved = this.#moved || (editor.state.selection.empty && caret !== editor.state.selection.from);
		return moved ? ahead(editor.state, ids, caret) : '';
	}

	/** Shows which claim is selected or pointed at elsewhere; "" for none. */
	show(focus: { selected?: string; hovered?: string }) {
		if (focus.selected) this.#moved = false;
		this.#whenFree((editor) => editor.view.dispatch(focusClaim(editor.state.tr, focus)));
	}

	/** Scrolls to a claim without taking the focus. */
	reveal(id: string) {
		const mark = this.#editor?.view.dom.querySelector(`[data-claim="${CSS.escape(id)}"]`);
		mark?.scrollIntoView({ block: 'nearest' });
	}

	/** Scrolls to a remark without taking the focus. */
	revealRemark(finding: string) {
		const mark = this.#editor?.view.dom.querySelector(`[data-finding="${CSS.escape(finding)}"]`);
		mark?.scrollIntoView({ block: 'nearest' });
	}

	/** Takes the words of a remark out. Answers the way back, or null when they are not in the text. */
	removeRemark(finding: string, lang: string): (() => boolean) | null {
		const editor = this.#editor;
		const range = editor && findingRange(editor.state, finding);
		return range ? this.#keep(editor, removeWording(editor.state, range, lang)) : null;
	}

	/** Puts other words in place of those of a remark. Answers the way back, or null when they are not in the text. */
	rewordRemark(finding: string, wording: string): (() => boolean) | null {
		const editor = this.#editor;
		const range = editor && findingRange(editor.state, finding);
		return range ? this.#keep(editor, replaceWording(editor.state, range, wording)) : null;
	}

	/** Corrects stretches of text `seq`, all in one step. Answers the way back, or null when none of them stands any more. */
	fix(seq: number, fixes: Fixed[]): (() => boolean) | null {
		const editor = this.#editor;
		const place = this.#trace.at(seq);
		if (!editor || !place) return null;
		const corrections = fixes.flatMap(({ block, start, end, insert }): Correction[] => {
			const range = start < end ? place(block, start, end) : between(place, block, start);
			return range ? [{ ...range, insert }] : [];
		});
		return corrections.length ? this.#keep(editor, correct(editor.state, corrections)) : null;
	}

	/** A claim's words as they are now; "" when they are gone. */
	wording(id: string): string {
		const state = this.#editor?.state;
		const range = state && claimRange(state, id);
		return range ? state.doc.textBetween(range.from, range.to, ' ', '\n') : '';
	}

	/** Takes a claim's words out. Answers the way back, or null when they are not in the text. */
	remove(id: string, lang: string): (() => boolean) | null {
		return this.#edit(id, (state, range) => removeWording(state, range, lang));
	}

	/** Puts another wording in place of a claim's. Answers the way back, or null when it is not in the text. */
	reword(id: string, wording: string): (() => boolean) | null {
		return this.#edit(id, (state, range) => replaceWording(state, range, wording));
	}

	/** The selected stretch of one block, without blanks at its ends; null when there is none. */
	selected(): { block: string; start: number; end: number } | null {
		const state = this.#editor?.state;
		if (!state || state.selection.empty) return null;
		const { selection } = state;
		const { from, to } = selection;
		if (!selection.$from.sameParent(selection.$to)) return null;
		const text = state.doc.textBetween(from, to, '', '\n');
		const at = offsetAt(state.doc, from);
		if (!at || !text.trim()) return null;
		const start = at.offset + (text.length - text.trimStart().length);
		return { block: at.block, start, end: start + text.trim().length };
	}

	/** Whether the selection goes over several blocks. */
	get spread(): boolean {
		const selection = this.#editor?.state.selection;
		if (!selection || selection.empty) return false;
		return !selection.$from.parent.isTextblock || !selection.$from.sameParent(selection.$to);
	}

	undo() {
		this.#editor?.commands.undo();
	}
	redo() {
		this.#editor?.commands.redo();
	}
	focus() {
		this.#editor?.commands.focus();
	}

	/** Underlines what was found in a text since sent to be checked, until the check of that text is drawn. */
	#find(sent: Sent, claims: FoundClaim[]) {
		this.#whenFree((editor) => {
			if (sent.before(this.#drawn)) return sent.drop();
			this.#forget();
			this.#found = { sent, claims };
			this.#underline(editor);
		});
	}

	#forget() {
		this.#found?.sent.drop();
		this.#found = null;
	}

	#underline(editor: Editor) {
		if (!this.#found) return;
		const place = this.#found.sent.place();
		const ranges = this.#found.claims.flatMap((c) => place(c.block, c.span.start, c.span.end) ?? []);
		editor.view.dispatch(underlineFound(editor.state.tr, ranges));
	}

	#edit(id: string, make: (state: EditorState, range: { from: number; to: number }) => Transaction) {
		const editor = this.#editor;
		const range = editor && claimRange(editor.state, id);
		if (!editor || !range) return null;
		return this.#keep(editor, make(editor.state, range));
	}

	/** Makes a change that the answer takes back. */
	#keep(editor: Editor, tr: Transaction): () => boolean {
		editor.view.dispatch(tr);
		const reversal = new Reversal(tr);
		this.#reversals.add(reversal);
		return () => {
			if (!this.#reversals.delete(reversal) || this.#editor !== editor) return false;
			const back = reversal.on(editor.state);
			if (back) editor.view.dispatch(back);
			return back !== null;
		};
	}

	#follow(tr: Transaction) {
		this.#trace.follow(tr);
		for (const reversal of this.#reversals) reversal.follow(tr);
		if (this.#focused && (tr.selectionSet || tr.docChanged)) this.#moved = true;
		const { selection } = tr;
		const cell = selection.$from.depth > 1 && selection.$from.node(-1).type.spec.tableRole !== undefined;
		const picked = !selection.empty || cell;
		const moved = tr.docChanged || tr.selectionSet || tr.storedMarksSet;
		if (moved && (picked || picked !== this.#picked)) this.#version++;
		this.#picked = picked;
	}

	#changed() {
		this.#depths();
		this.#listener.changed();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#measureSoon(), settle);
	}

	#depths() {
		const state = this.#editor?.state;
		this.#canUndo = !!state && undoDepth(state) > 0;
		this.#canRedo = !!state && redoDepth(state) > 0;
	}

	/** Runs now, or after the letter being composed: a transaction in between would break dead keys. */
	#whenFree(work: (editor: Editor) => void) {
		const editor = this.#editor;
		if (!editor) return;
		const before = this.#waiting;
		if (!editor.view.composing) return work(editor);
		this.#waiting = () => (before?.(), work(editor));
	}

	#resume() {
		if (!this.#editor || this.#editor.view.composing) return;
		const work = this.#waiting;
		this.#waiting = null;
		work?.();
	}

	#measureSoon() {
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => {
			if (!this.#editor || !this.#column) return;
			this.#slots = arrange(measure(this.#editor.view.dom, this.#column, this.#numbers));
		});
	}
}

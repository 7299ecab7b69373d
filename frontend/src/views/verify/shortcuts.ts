import { tick } from 'svelte';
import { i18n } from '../../i18n/i18n.svelte';
import type { App } from '../../state/app.svelte';
import { nextZone, type Shortcut } from '../../state/keys.svelte';
import { linkable, unsettled } from '../../state/sheet.svelte';
import type { Verifying } from '../../state/verifying.svelte';

/** The keys of this screen; see the design's table. Single letters act with Alt while one types in the draft. */
export function shortcuts(
	desk: Verifying,
	app: App,
	go: { forward: () => void; source: () => void },
): Shortcut[] {
	const t = () => i18n.t.verify;
	const chosen = () => desk.claims.selected;
	const onRemarks = () => desk.claims.tab === 'remarks';
	const open = () => !onRemarks() && !!chosen() && unsettled(chosen()!);
	const provable = () => open() && chosen()!.status !== 'banned';
	const remark = () => (onRemarks() ? desk.remarks.selected : undefined);
	const left = () => !!remark() && !remark()!.ignored;
	return [
		{ keys: 'J', label: () => t().keys.next, run: () => desk.step(1) },
		{ keys: 'K', label: () => t().keys.previous, run: () => desk.step(-1) },
		{
			keys: 'Enter',
			label: () => t().act.openSource,
			run: go.source,
			when: () => !onRemarks() && !!chosen() && desk.mode === 'rest',
		},
		{ keys: 'L', label: () => t().act.link, run: () => link(desk), when: provable },
		{ keys: 'E', label: () => t().act.expert, run: () => desk.ask('expert'), when: provable },
		{ keys: 'R', label: () => t().act.reword, run: () => reword(desk), when: open },
		{ keys: 'Delete', label: () => t().act.remove, run: () => void desk.settling.remove(), when: open },
		{ keys: 'N', label: () => t().act.dismiss, run: () => desk.ask('dismiss'), when: provable },
		{
			keys: 'C',
			label: () => t().remarks.act.fix,
			run: () => void desk.mending.correct(remark()!),
			when: () => left() && !!remark()!.fix,
		},
		{
			keys: 'Shift+C',
			label: () => t().remarks.act.fixAll(desk.remarks.alike(remark()!).length),
			run: () => void desk.mending.correct(remark()!, true),
			when: () => left() && desk.remarks.alike(remark()!).length > 1,
		},
		{
			keys: 'C',
			label: () => t().remarks.act.fix,
			run: () => void desk.settling.correctBanned(),
			when: () => open() && !!desk.settling.banFix,
		},
		{ keys: 'R', label: () => t().remarks.act.reword, run: () => desk.askRemark('reword'), when: left },
		{
			keys: 'Delete',
			label: () => t().remarks.act.cut,
			run: () => void desk.mending.cut(remark()!),
			when: left,
		},
		{
			keys: 'N',
			label: () => t().remarks.act.ignore,
			run: () => desk.askRemark('dismiss'),
			when: () => left() && remark()!.severity !== 'forbidden',
		},
		{
			keys: 'F6',
			label: () => i18n.t.shell.nextZone,
			run: () => {
				if (desk.writing.focused) desk.fromCaret();
				void tick().then(() => nextZone());
			},
		},
		{ keys: 'M', label: () => t().keys.mark, run: () => void desk.mark() },
		{ keys: 'Ctrl+Enter', label: () => t().keys.main, run: go.forward },
		{ keys: 'Ctrl+Z', label: () => i18n.t.common.undo, run: () => undo(desk, app), typing: false },
		{ keys: 'Ctrl+Shift+Z', label: () => i18n.t.common.redo, run: () => desk.writing.redo(), typing: false },
		{
			keys: 'Ctrl+Y',
			label: () => i18n.t.common.redo,
			run: () => desk.writing.redo(),
			typing: false,
			hidden: true,
		},
		{ keys: 'Escape', label: () => t().keys.back, run: () => back(desk), typing: true, when: () => true },
	];
}

/** One key links what the check found; otherwise it opens the search. */
export function link(desk: Verifying) {
	const claim = desk.claims.selected;
	if (claim && linkable(claim) && desk.mode === 'rest') void desk.settling.linkFound();
	else desk.ask('link');
}

/** One key applies the proposal; without one it opens the field. */
export function reword(desk: Verifying) {
	const proposal = desk.claims.selected?.proposal;
	if (proposal && desk.mode === 'rest') void desk.settling.reword(proposal);
	else desk.ask('reword');
}

/** What the last toast offers to take back, else the last change of the text. */
function undo(desk: Verifying, app: App) {
	if (app.toasts.shown?.run) app.toasts.act();
	else desk.writing.undo();
}

function back(desk: Verifying) {
	if (desk.mode !== 'rest') desk.rest();
	else desk.writing.focus();
}

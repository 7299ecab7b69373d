import * as Approvals from '../../wailsjs/go/bridge/Approvals';
import * as Assistance from '../../wailsjs/go/bridge/Assistance';
import * as Charters from '../../wailsjs/go/bridge/Charters';
import * as Claims from '../../wailsjs/go/bridge/Claims';
import * as Evidence from '../../wailsjs/go/bridge/Evidence';
import * as Findings from '../../wailsjs/go/bridge/Findings';
import * as Imports from '../../wailsjs/go/bridge/Imports';
import * as Jobs from '../../wailsjs/go/bridge/Jobs';
import * as Packs from '../../wailsjs/go/bridge/Packs';
import * as Pieces from '../../wailsjs/go/bridge/Pieces';
import * as Register from '../../wailsjs/go/bridge/Register';
import * as Session from '../../wailsjs/go/bridge/Session';
import * as Uploads from '../../wailsjs/go/bridge/Uploads';
import * as Versions from '../../wailsjs/go/bridge/Versions';
import { ClipboardGetText, EventsOn, WindowSetTitle } from '../../wailsjs/runtime/runtime';
import { toProblem } from './problem';
import { Sheets } from './sheets';
import type * as T from './types';

/** Every bound call rejects with a Problem, whatever Wails made of the error. */
function guard<A extends unknown[], R>(call: (...args: A) => Promise<unknown>) {
	return async (...args: A): Promise<R> => {
		try {
			return (await call(...args)) as R;
		} catch (raw) {
			throw toProblem(raw);
		}
	};
}

const sheets = new Sheets(guard<[pieceId: string], T.Sheet>((id) => Claims.Sheet(id, true)));

/** A bound call that answers with a sheet: the core tells what changed, the page sees the whole. */
function sheet<A extends unknown[]>(call: (...args: A) => Promise<unknown>) {
	const asked = guard<A, T.Sheet>(call);
	return async (...args: A): Promise<T.Sheet> => sheets.take(await asked(...args));
}

/** The Go side, typed. Methods mirror backend/bridge, one group a service. */
export const wails = {
	session: {
		state: guard<[], T.SessionState>(Session.State),
		retry: guard<[], T.SessionState>(Session.Retry),
		openSample: guard<[lang: string], T.Space>(Session.OpenSample),
		openOwn: guard<[], T.Space>(Session.OpenOwn),
		saveSettings: guard<[settings: T.Settings], T.Settings>(Session.SaveSettings as never),
		chooseFolder: guard<[title: string, from: string], string>(Session.ChooseFolder),
		saving: guard<[], void>(Session.Saving),
		leave: guard<[], void>(Session.Leave),
	},
	pieces: {
		list: guard<[], T.PieceRow[]>(Pieces.List),
		create: guard<[draft: T.NewPiece], T.Piece>(Pieces.Create as never),
		importFile: guard<[upload: string, kind: string], T.Piece>(Pieces.Import),
		open: guard<[id: string], T.Piece>(Pieces.Open),
		save: guard<[id: string, seq: number, blocks: T.Block[]], T.Saved>(Pieces.Save as never),
		describe: guard<[id: string, title: string, kind: string, lang: string], T.Piece>(Pieces.Describe),
		remove: guard<[id: string], void>(Pieces.Delete),
		restore: guard<[id: string], void>(Pieces.Restore),
		revisions: guard<[id: string], T.RevisionRow[]>(Pieces.Revisions),
		revision: guard<[id: string, number: number], T.Revision>(Pieces.Revision),
		revert: guard<[id: string, number: number], T.Piece>(Pieces.Revert),
	},
	claims: {
		sheet: sheet<[pieceId: string]>((id) => Claims.Sheet(id, false)),
		find: guard<[pieceId: string, edits: T.BlockEdit[]], T.FoundClaim[]>(Claims.Find as never),
		candidates: guard<[claimId: string, query: string], T.EvidenceView[]>(Claims.Candidates),
		link: sheet<[claimId: string, link: T.LinkInput]>(Claims.Link as never),
		experts: guard<[claimId: string], T.Experts>(Claims.Experts),
		validate: sheet<[claimId: string, validation: T.Validation]>(Claims.Validate as never),
		dismiss: sheet<[claimId: string, reason: string]>(Claims.Dismiss),
		remove: sheet<[claimId: string, reason: string]>(Claims.Remove),
		reopen: sheet<[claimId: string]>(Claims.Reopen),
		reinstate: sheet<[resolutionId: string]>(Claims.Reinstate),
		mark: sheet<[pieceId: string, block: string, start: number, end: number]>(Claims.Mark),
	},
	evidence: {
		list: guard<[], T.SourceRow[]>(Evidence.List),
		addExtract: guard<[extract: T.Extract], T.SourceRow>(Evidence.AddExtract as never),
		source: guard<[id: string], T.SourceRow>(Evidence.Source),
		passages: guard<[id: string, from: number, limit: number], T.PassageView[]>(Evidence.Passages),
		describe: guard<[id: string, details: T.SourceDetails], T.SourceRow>(Evidence.Describe as never),
		remove: guard<[id: string], void>(Evidence.Delete),
		restore: guard<[id: string], void>(Evidence.Restore),
		search: guard<[query: string], T.EvidenceView[]>(Evidence.Search),
		uses: guard<[id: string], T.Use[]>(Evidence.Uses),
	},
	imports: {
		start: guard<[uploads: string[]], T.Job>(Imports.Start),
		unfinished: guard<[], T.Unfinished>(Imports.Unfinished),
		resume: guard<[], T.Job>(Imports.Resume),
		forget: guard<[], void>(Imports.Forget),
		chooseFolder: guard<[title: string], T.FolderView>(Imports.ChooseFolder),
		takeFolder: guard<[dropped: string], T.FolderView>(Imports.TakeFolder),
		addFolder: guard<[id: string, watch: boolean], T.Job>(Imports.AddFolder),
		watched: guard<[], T.WatchedView[]>(Imports.Watched),
		unwatch: guard<[id: string], void>(Imports.Unwatch),
		look: guard<[], void>(Imports.Look),
	},
	versions: {
		replace: guard<[id: string, upload: string], T.Job>(Versions.Replace),
		supersede: guard<[id: string, by: string], void>(Versions.Supersede),
		revert: guard<[id: string], T.SourceRow>(Versions.Revert),
		living: guard<[id: string], T.SourceRow>(Versions.Living),
	},
	uploads: {
		begin: guard<[name: string, size: number], string>(Uploads.Begin),
		append: guard<[id: string, base64: string], void>(Uploads.Append),
		discard: guard<[id: string], void>(Uploads.Discard),
		take: guard<[dropped: string], string>(Uploads.Take),
	},
	approvals: {
		readiness: guard<[pieceId: string], T.Readiness>(Approvals.Readiness),
		approve: guard<[pieceId: string, seq: number, name: string, role: string, ticked: string[]], T.Readiness>(
			Approvals.Approve,
		),
	},
	charters: {
		read: guard<[], T.CharterView>(Charters.Charter),
		save: guard<[charter: T.Charter, seq: number], T.CharterView>(Charters.Save as never),
		start: guard<[starter: string, seq: number], T.CharterView>(Charters.Start),
		importFile: guard<[file: string, seq: number], T.CharterView>(Charters.Import),
		versions: guard<[], T.CharterVersion[]>(Charters.Versions),
		restore: guard<[number: number, seq: number], T.CharterView>(Charters.Restore),
		impact: guard<[], T.Impact[]>(Charters.Impact),
		publish: guard<[seq: number, name: string, note: string], T.CharterView>(Charters.Publish),
		attempt: guard<[words: string, kind: string], T.Tried>(Charters.Try),
		weigh: guard<[rule: T.HouseRule, place: number], T.WeighedRule>(Charters.Weigh as never),
		learn: guard<[pieces: string[], pasted: string[], company: string], T.Lesson>(Charters.Learn),
		exportTo: guard<[title: string, vale: boolean, lang: string], T.CharterExport>(Charters.Export),
	},
	findings: {
		ignore: sheet<[pieceId: string, finding: string, reason: string, name: string]>(Findings.Ignore),
		heed: sheet<[pieceId: string, finding: string]>(Findings.Heed),
	},
	packs: {
		publication: guard<[pieceId: string], T.Publication>(Packs.Publication),
		exportPack: guard<[pieceId: string], T.Publication>(Packs.Export),
		folder: guard<[], string>(Packs.Folder),
		setFolder: guard<[path: string], string>(Packs.SetFolder),
	},
	register: { list: guard<[], T.RegisterRow[]>(Register.List) },
	assistance: {
		models: guard<[chosen: T.Settings['assistance'], key: string], string[]>(Assistance.Models as never),
		hasKey: guard<[provider: string], boolean>(Assistance.HasKey),
		forgetKey: guard<[provider: string], void>(Assistance.ForgetKey),
		letter: guard<[claimId: string], T.Letter>(Assistance.Letter),
		ask: guard<[claimId: string, shown: string], T.Job>(Assistance.Ask),
		calls: guard<[claimId: string], T.AssistanceCall[]>(Assistance.Calls),
	},
	jobs: {
		list: guard<[], T.Job[]>(Jobs.List),
		cancel: guard<[id: string], void>(Jobs.Cancel),
	},
	/** Names the window, as the task bar shows it. */
	setTitle: (title: string): void => WindowSetTitle(title),
	/** The text on the system's clipboard, where the page itself may not read it; formatting is lost. */
	clipboardText: guard<[], string>(ClipboardGetText),
	/** Calls back on each event; the answer stops listening. */
	onChanged: (heard: (change: T.Changed) => void): (() => void) => EventsOn('changed', heard),
	onJob: (heard: (job: T.Job) => void): (() => void) => EventsOn('job', heard),
	/** Files dropped on a window whose page may not read them: those where it may come with the page's own event. */
	onDropped: (heard: (files: T.Dropped[]) => void): (() => void) => EventsOn('dropped', heard),
};

/** What the state classes need of the Go side; fake/ is the other implementation. */
export type Api = typeof wails;

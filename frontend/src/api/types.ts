/** The domain's words as TypeScript, from the generated bindings. Nothing outside src/api imports wailsjs. */
import type {
	bridge,
	charter,
	claim,
	job,
	piece,
	settings,
	source,
	text,
	verify,
	voice,
	workspace,
} from '../../wailsjs/go/models';

/** Wails generates classes; plain data is all we pass around. */
type Plain<T> = T extends (infer U)[]
	? Plain<U>[]
	: T extends string | number | boolean | null | undefined
		? T
		: { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: Plain<T[K]> };

export type SessionState = Plain<bridge.SessionState>;
export type Settings = Plain<settings.Settings>;
export type Space = Plain<workspace.Space>;
export type Block = Plain<text.Block>;
export type Mark = Plain<text.Mark>;
export type Span = Plain<text.Span>;
export type BlockKind = `${text.BlockKind}`;
export type Piece = Plain<piece.Piece>;
export type PieceKind = `${piece.Kind}`;
export type Stage = `${piece.Stage}`;
export type Revision = Plain<piece.Revision>;
export type PieceRow = Plain<workspace.PieceRow>;
export type NewPiece = Plain<workspace.NewPiece>;
export type Saved = Plain<workspace.Saved>;
export type RevisionRow = Plain<workspace.RevisionRow>;
export type Sheet = Plain<workspace.Sheet>;
export type Puffery = Plain<workspace.PufferyView>;
export type Counts = Plain<workspace.Counts>;
export type Gate = Plain<workspace.Gate>;
export type BlockEdit = Plain<workspace.BlockEdit>;
export type FoundClaim = Plain<workspace.FoundView>;
export type ClaimView = Plain<workspace.ClaimView>;
export type Category = `${claim.Category}`;
export type Status = `${verify.Status}`;
export type Verdict = `${verify.Verdict}`;
export type DifferenceKind = `${verify.DifferenceKind}`;
export type Hit = Plain<verify.Hit>;
export type EvidenceView = Plain<workspace.EvidenceView>;
export type ResolutionView = Plain<workspace.ResolutionView>;
export type Validation = Plain<workspace.Validation>;
export type Experts = Plain<workspace.ExpertsView>;
export type LinkInput = Plain<workspace.LinkInput>;
export type SourceRow = Plain<workspace.SourceRow>;
export type SourceKind = `${source.Kind}`;
export type Answer = `${source.Answer}`;
export type BrokenView = Plain<workspace.BrokenView>;
export type SourceDetails = Plain<workspace.SourceDetails>;
export type Letter = Plain<workspace.LetterView>;
export type AssistanceCall = Plain<workspace.CallView>;
export type Provider = `${settings.Provider}`;
export type Extract = Plain<workspace.Extract>;
export type PassageView = Plain<workspace.PassageView>;
export type Use = Plain<workspace.Use>;
export type Readiness = Plain<workspace.Readiness>;
export type ApprovalView = Plain<workspace.ApprovalView>;
export type Publication = Plain<workspace.Publication>;
export type PackView = Plain<workspace.PackView>;
export type PackFile = Plain<workspace.PackFile>;
export type RegisterRow = Plain<workspace.RegisterRow>;
export type Job = Plain<job.Snapshot>;
export type JobFailure = Plain<job.Failure>;

export type Finding = Plain<workspace.FindingView>;
export type Severity = `${charter.Severity}`;
export type Said = Plain<charter.Said>;
export type Charter = Plain<charter.Charter>;
export type CharterView = Plain<workspace.CharterView>;
export type CharterExport = Plain<workspace.CharterExport>;
export type CharterVersion = Plain<workspace.CharterVersionView>;
export type PackOfRules = Plain<workspace.PackOfRules>;
export type Impact = Plain<workspace.ImpactRow>;
export type Tried = Plain<workspace.TryView>;
export type HouseRule = Plain<charter.HouseRule>;
export type HouseKind = `${charter.HouseKind}`;
export type WeighedRule = Plain<workspace.WeighedRule>;
export type Trouble = Plain<charter.Trouble>;
export type Voice = Plain<voice.Voice>;
/** A voice proposed from texts, with what was seen in them. */
export type Lesson = Plain<voice.Lesson>;
export type Requirement = Plain<charter.Requirement>;
export type Expert = Plain<charter.Expert>;
export type Good = Plain<charter.Good>;
export type GoodItem = Plain<charter.GoodItem>;
export type Lack = `${charter.Lack}`;

export type Unfinished = Plain<workspace.Unfinished>;
export type FolderView = Plain<workspace.FolderView>;
export type WatchedView = Plain<workspace.WatchedView>;
export type WatchedFile = Plain<workspace.WatchedFile>;

/** A file or a folder that the user dropped on the window, read on the Go side; see workspace.Dropped. */
export interface Dropped {
	id: string;
	name: string;
	folder: boolean;
}

/** What to fetch again; see workspace.Changed. */
export interface Changed {
	kind: 'piece' | 'claims' | 'charter' | 'source' | 'watched' | 'pack' | 'settings' | 'closing';
	id: string;
}

/** A verdict is a sentence. Made of the difference the check found and of the decision in force; never a score. */
import type { ClaimView, EvidenceView, Lack, ResolutionView, SourceKind } from '../../api';
import type { Formats } from '../../i18n/format';
import type { Words } from '../../i18n/fr';
import { hasSlides, under } from '../evidence/place';

type DifferenceKind = keyof Words['verify']['difference'];

/** What the source and the text say differently. Either extract may be missing. */
function difference(claim: ClaimView, t: Words): string {
	const { kind, source, claim: said } = claim.difference!;
	const words = t.verify;
	const name = kind as DifferenceKind;
	if (source && said) return words.difference[name]?.(source, said) ?? words.verdict.contradicted;
	if (source) return words.differenceOne[name]?.(source) ?? words.verdict.contradicted;
	return said
		? (words.differenceMissing[name]?.(said) ?? words.verdict.contradicted)
		: words.verdict.contradicted;
}

/** The sentence of a decision in force. */
function decided(claim: ClaimView, resolution: ResolutionView, t: Words, f: Formats): string {
	const words = t.verify.verdict;
	switch (claim.status) {
		case 'contradicted':
			return claim.difference ? difference(claim, t) : words.contradicted;
		case 'expired': {
			const until = resolution.evidence?.validUntil ?? 0;
			return until ? words.expired(f.date(until)) : words.expiredPlain;
		}
		case 'proven':
			return resolution.confirmed ? words.supported : words.unconfirmed;
		case 'validated':
			return words.validated(resolution.validation?.name ?? '');
		case 'removed':
			return resolution.reason === 'reworded' ? words.reworded : words.removed;
		case 'not_a_claim':
			return words.dismissed;
		case 'with_expert':
			return words.with_expert;
		default:
			return checked(claim, t);
	}
}

/** The sentence of the check alone. */
function checked(claim: ClaimView, t: Words): string {
	const words = t.verify.verdict;
	if (claim.status === 'with_expert') return words.with_expert;
	if (claim.verdict === 'supported') return claim.evidence[0]?.proposedBy ? words.proposed : words.supported;
	if (claim.verdict === 'contradicted') return claim.difference ? difference(claim, t) : words.contradicted;
	if (claim.verdict === 'not_found') return claim.difference ? words.nearMiss : words.not_found;
	return words.unchecked;
}

/** What a passage says against a claim, as far as the check knows; "" when it knows nothing of the kind. */
export function contradictionOf(
	claim: ClaimView | undefined,
	passage: EvidenceView | undefined,
	t: Words,
): string {
	if (!claim || !passage) return '';
	const linked = claim.status === 'contradicted' ? claim.resolution?.evidence : undefined;
	const against = linked ?? (claim.verdict === 'contradicted' ? claim.evidence[0] : undefined);
	if (against?.passageId !== passage.passageId) return '';
	return claim.difference ? difference(claim, t) : t.verify.verdict.contradicted;
}

/** What to say of a claim, in one sentence. */
export function verdictOf(claim: ClaimView, t: Words, f: Formats): string {
	if (claim.status === 'banned') return t.verify.verdict.banned;
	if (claim.lack) return t.verify.verdict.lacks;
	return claim.resolution ? decided(claim, claim.resolution, t, f) : checked(claim, t);
}

/** What comes under the verdict: how many passages are close, what a near miss differs in, or the words of a decision. */
export function detailOf(claim: ClaimView, t: Words): string {
	const words = t.verify;
	const { resolution, near: count } = claim;
	if (resolution?.reason && claim.status !== 'removed') return words.reasonOf(resolution.reason);
	if (resolution && claim.status !== 'to_prove') return '';
	if (claim.verdict !== 'not_found') return '';
	const near = count ? words.verdict.near(count) : words.verdict.noLibrary;
	return claim.difference ? `${near} ${difference(claim, t)}` : near;
}

/** What the charter asks of the proof that it does not have; empty when it will do. */
export function lackOf(claim: ClaimView, t: Words): string {
	return claim.lack ? sayLack(claim.lack, t) : '';
}

/** What a proof lacks for the charter, in a sentence. */
export function sayLack({ lack, need }: NonNullable<ClaimView['lack']>, t: Words): string {
	const kinds = need.kinds.map((kind) => t.evidence.kind[kind as SourceKind]?.toLocaleLowerCase() ?? kind);
	return t.charter.proof.lack[lack as Lack](kinds, need.maxAge, need.validators);
}

/** Why a span is a claim, in words; empty when no signal has a word. */
export function whyOf(claim: ClaimView, t: Words): string {
	const known = t.verify.signal;
	const codes = claim.origin === 'marked' ? ['marked', ...claim.signals] : claim.signals;
	const reasons = [...new Set(codes.map((code) => known[code]))];
	const said = reasons.filter((reason): reason is string => !!reason);
	return said.length ? t.verify.why(said.slice(0, 3)) : '';
}

/** Where a passage stands in its document: page, sheet, line or headings below its title, which is said already; else its number. */
export function placeOf(e: EvidenceView, t: Words): string {
	if (e.page) return (hasSlides(e.format) ? t.evidence.place.slide : t.verify.page)(e.page);
	if (e.sheet) return t.verify.sheet(e.sheet, e.cell);
	const { line, passage } = t.evidence.place;
	if (e.line) return line(e.line);
	return under(e.heading, e.source) || passage(e.ordinal + 1);
}

/** When a source dates from and until when it holds. */
export function validityOf(e: EvidenceView, t: Words, f: Formats): string {
	const date = e.date ? f.date(e.date) : t.verify.undated;
	if (!e.validUntil) return `${date} · ${t.evidence.unstated}`;
	const until = f.date(e.validUntil);
	return `${date} · ${e.expired ? t.verify.expiredOn(until) : t.verify.validUntil(until)}`;
}

/** What to know of a passage before resting on it: typed by the user, not to be quoted in public. Empty when nothing is. */
export function limitsOf(e: EvidenceView, t: Words): string {
	const said = [e.typed && t.evidence.extract.typed, e.quotable === 'no' && t.evidence.reader.private];
	return said.filter(Boolean).join(', ');
}

/** The passage to show: the one linked, else the best the check found. */
export function passageOf(claim: ClaimView): EvidenceView | undefined {
	return claim.resolution?.evidence ?? (claim.resolution ? undefined : claim.evidence[0]);
}

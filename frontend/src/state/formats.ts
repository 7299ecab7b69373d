/** The names of files that can be read, for file choosers; see source.Extensions. */
export const accepted =
	'.pdf,.docx,.pptx,.xlsx,.odt,.html,.htm,.xhtml,.mhtml,.mht,.eml,.md,.markdown,.txt,.text,.csv,.tsv';

const endings = new Set(accepted.split(','));

/** Whether a file of this name can be read. */
export function accepts(name: string): boolean {
	const dot = name.lastIndexOf('.');
	return dot > 0 && endings.has(name.slice(dot).toLowerCase());
}

// Prints, as JSON, the npm packages that end up in the page: name, version and folder. Run from frontend/.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.cwd() + '/');
const { build } = await import(pathToFileURL(require.resolve('vite')).href);
const found = new Map();
await build({
	logLevel: 'error',
	build: { write: false },
	plugins: [
		{
			name: 'bundled',
			// A module counts once it is loaded: styles and fonts leave no trace in the chunks.
			generateBundle() {
				for (const id of this.getModuleIds()) {
					const m = id.replaceAll('\\', '/').match(/^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//);
					if (m) found.set(m[2], m[1]);
				}
			},
		},
	],
});
const packages = [...found].map(([name, dir]) => ({
	name,
	version: JSON.parse(readFileSync(`${dir}/package.json`, 'utf8')).version,
	dir,
}));
console.log(JSON.stringify(packages));

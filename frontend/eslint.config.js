import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Only src/api may import the generated bindings. */
const bindings = {
	patterns: [{ group: ['**/wailsjs/**'], message: 'Only src/api talks to the Go side.' }],
};

export default ts.config(
	{ ignores: ['dist/', 'wailsjs/', 'node_modules/'] },
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{ rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] } },
	{ files: ['src/**'], ignores: ['src/api/**'], rules: { 'no-restricted-imports': ['error', bindings] } },
	{
		files: ['src/ui/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...bindings.patterns,
						{ group: ['**/api/**', '**/api', '**/state/**'], message: 'ui knows no api and no state.' },
					],
				},
			],
		},
	},
);

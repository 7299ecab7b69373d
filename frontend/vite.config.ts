import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** `vite --mode fake` draws the interface on an in-memory Go side; a build never contains it. */
const onFake: Plugin = {
	name: 'on-fake',
	apply: (_, { command, mode }) => command === 'serve' && mode === 'fake',
	transformIndexHtml: (html) => html.replace('/src/main.ts', '/src/dev.ts'),
};

export default defineConfig({
	plugins: [svelte(), onFake],
	build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});

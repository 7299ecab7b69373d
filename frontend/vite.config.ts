import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** `vite --mode fake` draws the interface on an in-memory Go side; a build never contains it. */
const onFake: Plugin = {
	name: 'on-fake',
	apply: (_, { command, mode }) => command === 'serve' && mode === 'fake',
	transformIndexHtml: (html) => html.replace('/src/main.ts', '/src/dev.ts'),
};

/** Lucide's icons keep their shapes and are drawn by our own component, which says why. */
const icon = fileURLToPath(new URL('./src/ui/LucideIcon.svelte', import.meta.url));
const ownIcons: Plugin = {
	name: 'own-icons',
	enforce: 'pre',
	resolveId: (id, from) =>
		id === '../Icon.svelte' && from?.includes('@lucide/svelte/dist/icons/') ? icon : null,
};

export default defineConfig({
	plugins: [ownIcons, svelte(), onFake],
	server: { fs: { allow: ['..'] } }, // the licences, which the command line shows too
	optimizeDeps: { exclude: ['@lucide/svelte'] },
	build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	// hundreds of made-up documents take a second, and more on a laden machine
	test: { environment: 'jsdom', include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});

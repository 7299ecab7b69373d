import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [svelte()],
	build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
	resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
	test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});

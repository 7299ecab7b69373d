import { defineConfig } from '@playwright/test';

const executablePath = process.env.PROBANT_CHROMIUM;
if (!executablePath)
	throw new Error('PROBANT_CHROMIUM must name a Chromium (build/dev/browser.sh prints one)');

const bench = !!process.env.PROBANT_BENCH;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: bench ? '**/*.bench.ts' : '**/*.spec.ts',
	outputDir: '../artifacts/e2e',
	workers: 2,
	fullyParallel: true,
	forbidOnly: !!process.env.CI,
	timeout: 120_000, // a machine that others use is several times slower for a while
	expect: { timeout: 20_000 },
	retries: process.env.CI ? 1 : 0, // what passes only the second time is named at the end as flaky, with its error
	reporter: process.env.CI ? [['dot']] : [['list']], // in CI, what failed is read first
	use: {
		browserName: 'chromium',
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		viewport: { width: 1440, height: 900 },
		trace: 'off', // it takes a third of the time; `build/dev/e2e.sh --trace retain-on-failure` has one
		launchOptions: {
			executablePath,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-dev-shm-usage',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
});

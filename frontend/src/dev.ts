/**
 * The interface on an in-memory Go side, for `vite --mode fake`. `?first` starts as on a new computer, `?sample` in the
 * sample space, `?broken` without a space, `?synced` in a synchronised folder, `?lang=en` in English, `?theme=dark`.
 */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { fake, type Seed } from './api/fake';
import { scene } from './api/fake/scene';

const asked = new URLSearchParams(location.search);
const seed: Seed = asked.has('first') ? {} : scene(Date.now());
seed.settings = {
	...seed.settings,
	lang: asked.get('lang') ?? 'fr',
	theme: asked.get('theme') ?? 'system',
	...(asked.has('first') && { name: '' }),
};
seed.space = { sample: asked.has('sample'), synced: asked.has('synced') };
if (asked.has('broken')) seed.problem = JSON.stringify({ code: 'conflict', reason: 'already_open' });

const target = document.getElementById('app');
if (!target) throw new Error('the page has no #app');
mount(App, { target, props: { api: fake(seed) } });

// The page's own words. Those of the bot come from the bot.
import { memory } from './dom.js';

const known = ['fr', 'en'];
const loaded = {};
const listeners = [];
let current = 'fr';

export const language = () => current;

/** The words under a key, with `{name}` filled in. */
export function t(key, values = {}) {
  const words = loaded[current]?.[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export const onLanguage = (listener) => listeners.push(listener);

/** Reads the words of a language and puts them wherever the page asks for them. */
export async function speak(wanted) {
  const next = known.includes(wanted) ? wanted : 'fr';
  loaded[next] ??= await (await fetch(`/webchat/page/labels/${next}.json`)).json();
  current = next;
  memory.set('language', next);
  document.documentElement.lang = next;
  document.title = t('page.title');
  for (const place of document.querySelectorAll('[data-label]')) place.textContent = t(place.dataset.label);
  for (const place of document.querySelectorAll('[data-name]')) {
    place.setAttribute('aria-label', t(place.dataset.name));
    if (place.matches('button.icon, button.send')) place.title = t(place.dataset.name);
  }
  for (const place of document.querySelectorAll('[data-placeholder]')) place.placeholder = t(place.dataset.placeholder);
  listeners.forEach((listener) => listener());
}

/** The language the visitor chose last; French until one is chosen. */
export const startLanguage = () => memory.get('language', 'fr');

// Every webapp page before it starts: Danish as its language, Danish dates, its own title.

import { keepDanish } from './keep-danish.js';
import { offerSingleSignOn } from './single-sign-on.js';

const APP_NAMES = { welcome: 'Min profil', tasklist: 'Opgaver', cockpit: 'Overblik', admin: 'Administration' };

const HEADER = { Welcome: 'Min profil', Tasklist: 'Opgaver', Cockpit: 'Overblik', Admin: 'Administration' };
const READ_ALOUD = { Close: 'Luk', CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: 'Vis eller skjul menuen' };
const DIAGRAM = { 'zoom in': 'Vis større', 'zoom out': 'Vis mindre', 'reset zoom': 'Vis hele diagrammet' };

const WORDS = 'camunda-web';

/** Prepares the page of one webapp and returns the settings that all webapps share. */
export async function raadslagPage(app) {
  document.documentElement.lang = 'da';
  document.title = `Rådslag ${APP_NAMES[app]}`;
  useDanishDates();
  offerSingleSignOn();
  keepDanish('.app-switch', text => HEADER[text] ?? text);
  keepDanish('.sr-only', text => READ_ALOUD[text] ?? text);
  keepDanish('.navigation', text => DIAGRAM[text] ?? text);
  await keepWords(app);
  return {
    app: { vendor: 'Rådslag', name: APP_NAMES[app] },
    locales: { availableLocales: ['da'], fallbackLocale: 'da' },
    disableWelcomeMessage: true
  };
}

// The form viewer writes dates in the browser's "default" locale, which need not be Danish.
function useDanishDates() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (Format, [locale, options]) => new Format(locale === 'default' ? 'da-DK' : locale, options)
  });
}

// The webapps keep their words in the browser, but do not wait for them the first time, and show the keys of some until the next page.
async function keepWords(app) {
  const kept = JSON.parse(localStorage.getItem(WORDS) ?? '{}');
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  const name = `${folder}_locales_data_da_${window.bust}`;
  const answer = kept[name] ? undefined : await fetch(`${folder}da.json`).catch(() => undefined);
  if (answer?.ok) localStorage.setItem(WORDS, JSON.stringify({ ...kept, [name]: await answer.text() }));
}

// Rådslag's part of the Cockpit: Danish calendars, times as a Dane writes them, the words left in English, and no button that never works.

import '../../../../assets/raadslag/danish-calendar.js';
import { keepDanish } from '../../../../assets/raadslag/keep-danish.js';

window.angular.module('cam.cockpit.custom').config(['camDateFormatProvider', formats =>
  formats.setDateFormat('DD.MM.YYYY HH.mm.ss', 'normal')]);

const CONTEXT = document.querySelector('base').getAttribute('app-root');
const MAY_CHANGE = new URLSearchParams({ permissionName: 'UPDATE', resourceName: 'processInstance', resourceType: 8 });

// Who only reads, as the supervisor does, is not offered what would be refused each time; the style sheet says what that is.
window.angular.module('cam.cockpit.custom').run(['$rootScope', page => page.$watch('authentication.name', async person => {
  if (!person) return;
  const answer = await fetch(`${CONTEXT}/api/engine/engine/default/authorization/check?${MAY_CHANGE}`).catch(() => undefined);
  const readsOnly = answer?.ok && !(await answer.json()).authorized;
  document.documentElement.classList.toggle('raadslag-reads-only', readsOnly);
})]);

const TEXTS = {
  'Actions': 'Handlinger',
  'Failed Job': 'Fejlet kørsel',
  'Failed External Task': 'Fejlet ekstern opgave',
  'async-continuation': 'fortsæt i baggrunden',
  'timer-transition': 'ved fristens udløb',
  'timer-intermediate-transition': 'ved fristens udløb',
  'Select all': 'Vælg alle',
  'Toggle this section': 'Vis eller skjul afsnittet',
  'null': 'ingen'
};

keepDanish('[ng-view]', text => TEXTS[text] ?? text);

export default [];

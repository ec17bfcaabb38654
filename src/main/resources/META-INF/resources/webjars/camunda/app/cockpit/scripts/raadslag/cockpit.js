// Rådslag's part of the Cockpit: Danish calendars, times as a Dane writes them, and the words left in English.

import '../../../../assets/raadslag/danish-calendar.js';
import { keepDanish } from '../../../../assets/raadslag/keep-danish.js';

window.angular.module('cam.cockpit.custom').config(['camDateFormatProvider', formats =>
  formats.setDateFormat('DD.MM.YYYY HH.mm.ss', 'normal')]);

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

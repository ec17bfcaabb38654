// The form viewer has its texts in English in the code. This turns those a person meets into Danish.

import { keepDanish } from '../../../../assets/raadslag/keep-danish.js';
import { atLeast, atMost, tooManyDecimals } from './danish-numbers.js';
import { MONTHS, WEEKDAYS } from '../../../../assets/raadslag/danish-calendar.js';

const TEXTS = new Map(Object.entries({
  'Field is required.': 'Feltet skal udfyldes.',
  'Field must be a valid email.': 'Skriv en gyldig e-mailadresse.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Skriv telefonnummeret med landekode, for eksempel +4512345678.',
  'Value is not a number.': 'Skriv et tal.',
  'Value is expected to be an integer.': 'Skriv et helt tal.',
  'Date and time must both be entered.': 'Udfyld både dato og klokkeslæt.',
  'Select': 'Vælg',
  'Search': 'Søg',
  'No results': 'Intet fundet',
  'All values selected': 'Alt er valgt',
  'Skip to search': 'Gå til søgning',
  'Remove tag': 'Fjern',
  'Nothing to show.': 'Intet at vise.',
  'Previous page': 'Forrige side',
  'Next page': 'Næste side',
  'of': 'af',
  'Click to remove sorting': 'Klik for at fjerne sorteringen',
  'Increment': 'Læg til',
  'Decrement': 'Træk fra',
  'Add new': 'Tilføj',
  'Collapse': 'Vis færre',
  'No content to show.': 'Intet at vise.',
  "External content couldn't be loaded.": 'Indholdet kunne ikke hentes.',
  'This is an image placeholder': 'Billede',
  'dd.mm.yyyy': 'dd.mm.åååå',
  'hh:mm': 'tt:mm',
  'hh:mm ?m': 'tt:mm'
}));

const PATTERNS = [
  [/^Field must match pattern .*\.$/s, () => 'Feltet er ikke udfyldt på den rigtige måde.'],
  [/^Field must have minimum value of (.+)\.$/, least => atLeast(number(least))],
  [/^Field must have maximum value of (.+)\.$/, most => atMost(number(most))],
  [/^Field must have minimum length of (.+)\.$/, least => `Skriv mindst ${least} tegn.`],
  [/^Field must have maximum length of (.+)\.$/, most => `Skriv højst ${most} tegn.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, tooManyDecimals],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (below, above) => `Vælg en gyldig værdi. De nærmeste er ${number(below)} og ${number(above)}.`],
  [/^Click to sort by (.+) ascending$/, column => `Sortér stigende efter ${column}`],
  [/^Click to sort by (.+) descending$/, column => `Sortér faldende efter ${column}`],
  [/^Expand all \((\d+)\)$/, count => `Vis alle (${count})`],
  [/^Remove list item (\d+)$/, place => `Fjern nummer ${place}`]
];

const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: { shorthand: WEEKDAYS.map(day => day.slice(0, 2)), longhand: WEEKDAYS },
  months: { shorthand: MONTHS.map(month => month.slice(0, 3)), longhand: MONTHS },
  ordinal: () => '.',
  weekAbbreviation: 'Uge',
  yearAriaLabel: 'År',
  monthAriaLabel: 'Måned'
};

/** The Danish text for one of the form viewer's own English texts; any other text as it is. */
export function danish(text) {
  if (TEXTS.has(text)) return TEXTS.get(text);
  for (const [pattern, translate] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return translate(...found.slice(1));
  }
  return text;
}

/** Keeps every form on the page Danish. */
export function keepFormsDanish() {
  window.flatpickr?.localize(CALENDAR);
  window.flatpickr?.setDefaults({ ariaDateFormat: 'j. F Y' });
  keepDanish('.fjs-container', danish);
}

function number(text) {
  return text.replace('.', ',');
}

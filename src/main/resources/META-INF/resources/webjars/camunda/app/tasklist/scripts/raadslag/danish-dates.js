// Dates as a Dane types or pastes them. A date that does not exist is an error, never another date.

import { MONTHS, WEEKDAYS } from '../../../../assets/raadslag/danish-calendar.js';

const NUMBERS = /^(\d{1,2}) ?[./-] ?(\d{1,2})(?:\.| ?[./ -] ?(\d{4}|\d{2}))?$/;
const SPACED = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
const DIGITS = /^(\d\d)(\d\d)((?:19|2\d)\d\d)$/;
const WORDS = /^(\d{1,2})\.? ?([a-zæøå]+)\.?(?:,? (\d{4}|\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:t00:00(?::00(?:\.0+)?)?)?$/;
const YEAR_FIRST_DIGITS = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const BEFORE = /^(?:(?!den |d\.? )([a-zæøå]+)\.?,? )?(?:(?:den|d\.?) )?(.*)$/s;

const A_DATE = 'Skriv datoen med dag, måned og år, for eksempel 31.12.2025.';

/** The date in the text as year-month-day, or the fault that says how to write it. Without a year it is this year. */
export function read(text) {
  const typed = text.toLowerCase().replace(/[\s\u00a0\u202f]+/g, ' ').replace(/[‐‑–—]/g, '-').trim();
  const [, weekday, on] = BEFORE.exec(typed);
  const named = weekday && dayOfWeek(weekday);
  const parts = inParts(on);
  if (!parts || named < 0) return { fault: A_DATE };
  const { day, month, year } = parts;
  if (year < 1900 || year > 2199) return { fault: `Året ${year} kan ikke bruges. ${A_DATE}` };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return { fault: `Datoen ${day}.${month}.${year} findes ikke.` };
  }
  if (named !== undefined && named !== date.getUTCDay()) {
    return { fault: `Den ${day}. ${MONTHS[month - 1]} ${year} er en ${WEEKDAYS[date.getUTCDay()]}.` };
  }
  return { value: date.toISOString().slice(0, 10) };
}

/** Shown in an empty field. */
export const placeholder = 'dd.mm.åååå';

/** Tells a date as it is kept, year-month-day, from what is not understood. */
export function isValue(value) {
  return typeof value === 'string' && read(value).value === value;
}

/** For example 31.12.2025. */
export function show(value) {
  const [year, month, day] = value.split('-');
  return `${day}.${month}.${year}`;
}

/** What has been understood: for example onsdag den 31. december 2025. */
export function understood(value) {
  const [year, month, day] = value.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} den ${day}. ${MONTHS[month - 1]} ${year}`;
}

function inParts(typed) {
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? (DIGITS.test(typed) ? [] : YEAR_FIRST_DIGITS.exec(typed)) ?? [];
  if (year) return { day: Number(day), month: Number(month), year: Number(year) };
  const [, d, m, y] = NUMBERS.exec(typed) ?? SPACED.exec(typed) ?? DIGITS.exec(typed) ?? WORDS.exec(typed) ?? [];
  const number = Number(m) >= 0 ? Number(m) : monthNamed(m ?? '');
  return d && number !== 0 ? { day: Number(d), month: number, year: inFull(y) } : undefined;
}

/** From 1 for January; 0 for a word that is no month. */
function monthNamed(name) {
  return 1 + MONTHS.findIndex(month => [month, month.slice(0, 3), month === 'september' && 'sept'].includes(name));
}

function dayOfWeek(name) {
  return WEEKDAYS.findIndex(day => name === day || ((name.length === 3 || name.length === 4) && day.startsWith(name)));
}

function inFull(year) {
  if (year === undefined) return Number(new Date().toLocaleDateString('da-DK', { year: 'numeric', timeZone: 'Europe/Copenhagen' }));
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

// Numbers and amounts as a Dane types or pastes them. What can be read in more than one way is not read at all.

const UNITS = { 'kr.': /^(kr\.?|dkk)|(kr\.?|dkk)$/i, '%': /(%|pct\.?|procent)$/i };
const WHOLE_KRONER = /^([^,]+),[-–]$/;
const NUMBER = /^([-−–]?)(\d+|[1-9]\d{0,2}(?:([. ])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/;
const MIXED_SIGNS = /^[-−–]?(?=.*\d)(?=.*[.,' ])[\d.,' ]+$/;

const MOST_DIGITS = 15;
const MOST_DECIMALS = 10;
const A_NUMBER = 'Skriv et tal, for eksempel 1.240.';
const WHICH_SIGN = 'Skriv punktum mellem hvert tredje ciffer og komma foran decimalerne, for eksempel 1.240,5.';

/** The number in the text, or the fault that says how to write it. */
export function read(text, field) {
  const typed = number(text, unit(field));
  const [, minus, whole, , decimals = ''] = NUMBER.exec(typed.replace(/^([-−–]?),/, '$10,')) ?? [];
  if (whole === undefined) return { fault: MIXED_SIGNS.test(typed) ? WHICH_SIGN : A_NUMBER };
  const digits = whole.replace(/\D/g, '');
  if (digits.length > MOST_DIGITS) return { fault: 'Tallet er for langt.' };
  const needed = decimals.replace(/0+$/, '');
  const most = field.decimalDigits ?? MOST_DECIMALS;
  if (needed.length > most) return { fault: tooManyDecimals(most) };
  const value = Number(`${minus ? '-' : ''}${digits}.${needed || 0}`);
  return { value: value || 0 };
}

/** Tells a number from what is not understood. */
export function isValue(value) {
  return typeof value === 'number';
}

/** The number as a Dane writes it: points between thousands, a comma, two decimals for an amount. A year has no point. */
export function show(value, field) {
  return new Intl.NumberFormat('da-DK', {
    useGrouping: field.properties?.format !== 'year',
    minimumFractionDigits: unit(field) === 'kr.' ? 2 : 0,
    maximumFractionDigits: Math.max(field.decimalDigits ?? MOST_DECIMALS, 2)
  }).format(value);
}

/** What has been understood, with its unit. */
export function understood(value, field) {
  return [show(value, field), unit(field)].filter(Boolean).join(' ');
}

/** The sentence against a number that is too small or too large for the field. */
export function outside(value, field) {
  const { min, max } = field.validate ?? {};
  if (typeof min === 'number' && value < min) return atLeast(understood(min, field));
  return typeof max === 'number' && value > max ? atMost(understood(max, field)) : undefined;
}

export const atLeast = least => `Tallet skal være mindst ${least.replace(/\.$/, '')}.`;
export const atMost = most => `Tallet må højst være ${most.replace(/\.$/, '')}.`;

/** The sentence against decimals that the field does not take. */
export function tooManyDecimals(most) {
  return Number(most) === 0 ? 'Skriv et helt tal.' : Number(most) === 1 ? 'Skriv højst én decimal.' : `Skriv højst ${most} decimaler.`;
}

function unit(field) {
  return field.appearance?.suffixAdorner ?? '';
}

function number(text, unit) {
  const typed = text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();
  if (!UNITS[unit]) return typed;
  const bare = typed.replace(UNITS[unit], '').trim();
  return unit === 'kr.' ? bare.replace(WHOLE_KRONER, '$1') : bare;
}

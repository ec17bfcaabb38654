// Papers and letters are printed with fonts that have these characters; the server knows the same.

const CHARACTERS = String.raw`\t\n\r\u0020-\u007E\u00A0-\u036F\u0374\u0375\u037A-\u037E\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE`
  + String.raw`\u03D0-\u0513\u1E00-\u1E9B\u1EA0-\u1EF9\u2000-\u200D\u2010\u2012-\u2022\u2026\u202F\u2030`
  + String.raw`\u2032-\u2034\u2039\u203A\u2044\u20A0-\u20B5\u20BF\u2116\u2122\u2126\u2153\u2154\u215B-\u215E`
  + String.raw`\u2190-\u2195\u2202\u2206\u220F\u2211\u2212\u221A\u221E\u222B\u2248\u2260\u2261\u2264\u2265`
  + String.raw`\u25A0\u25A1\u25AA\u25CA\u25CF\u25E6\uFB01\uFB02`;

const OTHER = new RegExp(`[^${CHARACTERS}]`, 'u');

/** The sentence against the first character that cannot be printed, if there is one. */
export function unprintable(text) {
  const [other] = OTHER.exec(text) ?? [];
  return other && `Tegnet »${other}« kan ikke trykkes i breve og dokumenter. Fjern det.`;
}

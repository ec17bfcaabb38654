// What is sent cannot be deleted again, so no text takes the number of a citizen; the server knows the same.

const NUMBER = new RegExp(String.raw`(?<![\w-])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}(?: ?[-\u2010-\u2015\u2212] ?|[ \u00A0])\d{4}(?![\w-])`);

/** The sentence against the number of a citizen, if the text has one. */
export function citizensNumber(text) {
  return NUMBER.test(text) ? 'Teksten indeholder et CPR-nummer. Skriv den uden det, for det, der er sendt, kan ikke slettes igen.' : undefined;
}

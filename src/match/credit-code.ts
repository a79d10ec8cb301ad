const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a text has the form of a Unified Social Credit Code (GB 32100-2015), right or wrong. */
export function looksLikeCreditCode(text: string): boolean {
  return /^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/i.test(text);
}

/** Whether the last character of the code is the one that the other seventeen ask for. */
export function isCreditCode(text: string): boolean {
  const values = [...text.toUpperCase()].map((character) => characters.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = values.slice(0, 17).reduce((total, value, place) => total + value * (powersOf3[place] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}

const powersOf3 = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);

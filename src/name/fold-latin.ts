/** Letters that Unicode does not take apart into a plain letter and a mark. */
const undivided: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
};
const undividedLetters = new RegExp(`[${Object.keys(undivided).join('')}]`, 'g');
const plain = /^[\x20-\x7e]*$/;

/** The text in lower case without diacritics, as most people type it (`Universität Łódź` universitat lodz). */
export function foldLatin(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(undividedLetters, (letter) => undivided[letter] ?? letter)
    .normalize('NFC');
}

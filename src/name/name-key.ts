import { simplifiedForComparing } from './han.js';

const ascii = /^[\x20-\x7e]*$/;
/** Controls, marks of direction, joiners and halves of surrogate pairs: nothing that a reader sees. */
const invisible = /[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu;
const opening = /[[{«‹〈《「『【〔〖〘〚﹁﹃]/g;
const closing = /[\]}»›〉》」』】〕〗〙〛﹂﹄]/g;
const dashes = /[\p{Dash_Punctuation}−]+/gu;
const apostrophes = /[‘’‚‛ʼʹ′]/g;
const quotationMarks = /[“”„‟″]/g;
const middleDots = /[•‧∙⋅・]/g;
/** Spaces that some write and some do not: beside Han and beside brackets. */
const looseSpaces = /(?<=[\p{Script=Han}()]) | (?=[\p{Script=Han}()])/gu;

/**
 * What names are compared by: NFKC, lower case, Simplified, one kind of bracket, dash and quotation mark, single
 * spaces. Equal for names that a reader takes for the same; has no line break; the key of a key is itself.
 */
export function nameKey(text: string): string {
  if (ascii.test(text)) return punctuated(text.toLowerCase());
  const folded = text.replace(invisible, '').normalize('NFKC').toLowerCase().normalize('NFKC');
  return punctuated(
    simplifiedForComparing(folded).replace(apostrophes, "'").replace(quotationMarks, '"').replace(middleDots, '·'),
  );
}

function punctuated(text: string): string {
  return text
    .replace(opening, '(')
    .replace(closing, ')')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .replace(looseSpaces, '')
    .trim();
}

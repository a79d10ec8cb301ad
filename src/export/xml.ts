import { visible } from './cell.js';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In an attribute a reader would take them for spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it stands in an attribute or between tags of XML. */
export function xml(text: string): string {
  return visible(text).replace(/[&<>"\t\n\r]/g, (character) => named[character] ?? '');
}

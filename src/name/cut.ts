/** The first characters of a text, at most so many UTF-16 units, none of them half of a character. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

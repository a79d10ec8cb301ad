/** The registers whose identifiers people search for without saying which register it is. */
const schemes = ['uscc', 'moe', 'ror', 'wikidata', 'isni', 'grid', 'pic'] as const;
const pageInRegister = /^https?:\/\/\S+\//i;

/** What the text could be as an id: as it stands, or as a value of some register, also at the end of its address. */
export function possibleIds(text: string): readonly string[] {
  const written = text.trim().normalize('NFKC');
  const value = written.replace(pageInRegister, '');
  return [written, ...schemes.map((scheme) => `${scheme}:${value}`)];
}

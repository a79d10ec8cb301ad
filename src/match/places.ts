import { foldLatin } from '../name/fold-latin.js';

const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  us: 'US',
  'u s': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'republic of ireland': 'IE',
  prc: 'CN',
  'p r china': 'CN',
  'pr china': 'CN',
  'peoples republic of china': 'CN',
  'people s republic of china': 'CN',
  中国: 'CN',
  中华人民共和国: 'CN',
  korea: 'KR',
  'republic of korea': 'KR',
  'hong kong': 'HK',
  hongkong: 'HK',
  macau: 'MO',
  macao: 'MO',
  'republic of china': 'TW',
  roc: 'TW',
  'taiwan roc': 'TW',
  russia: 'RU',
  'russian federation': 'RU',
  ussr: 'RU',
  'czech republic': 'CZ',
  turkey: 'TR',
  turkiye: 'TR',
  'viet nam': 'VN',
  'the netherlands': 'NL',
  holland: 'NL',
  uae: 'AE',
  'ivory coast': 'CI',
  'republic of singapore': 'SG',
  iran: 'IR',
  'islamic republic of iran': 'IR',
  syria: 'SY',
  palestine: 'PS',
  'west germany': 'DE',
  frg: 'DE',
  brasil: 'BR',
  espana: 'ES',
  deutschland: 'DE',
  osterreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  italia: 'IT',
  mexico: 'MX',
  'republic of south africa': 'ZA',
  'kingdom of saudi arabia': 'SA',
  ksa: 'SA',
};

/** Names that stand for something else more often than for the country. */
const leftOut = new Set(['Georgia', 'Jersey', 'Jordan', 'Chad', 'Guinea', 'Niger', 'Mali']);
const languages = ['en', 'zh-Hans', 'de', 'fr', 'es', 'pt', 'it', 'ja', 'tr', 'pl'];

const words = (text: string): string => (foldLatin(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');

const countries: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  // EU and UN are none; ZZ is nobody's.
  const none = new Set(['EU', 'UN', 'EZ', 'ZZ', 'XA', 'XB', 'QO', 'UK']);
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = none.has(code) ? undefined : names.of(code);
      if (name === undefined || leftOut.has(name)) continue;
      const key = words(name);
      const current = new Intl.Locale(`und-${code}`).region ?? code;
      if (key.length > 1 && !found.has(key)) found.set(key, current);
    }
  }
  for (const [name, code] of Object.entries(otherNames)) found.set(words(name), code);
  return found;
})();

const longest = 5;

/** The country that some words name, as ISO 3166; undefined where they name none. */
export function countryOf(name: string): string | undefined {
  return countries.get(words(name));
}

const english = new Intl.DisplayNames(['en'], { type: 'region' });

/** What a country is called in English, in folded words. */
export const nameOfCountry = (code: string): string => words(english.of(code) ?? code);

export interface NamedCountry {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Every country that is named among words in lower case without diacritics. */
export function countriesIn(folded: readonly string[]): NamedCountry[] {
  const found: NamedCountry[] = [];
  for (let start = 0; start < folded.length; start++) {
    for (let length = Math.min(longest, folded.length - start); length > 0; length--) {
      const name = folded.slice(start, start + length).join(' ');
      const code = countries.get(name);
      if (code === undefined) continue;
      found.push({ code, start, end: start + length });
      start += length - 1;
      break;
    }
  }
  return found;
}

/** Territories that addresses name by either name. */
const together: readonly (readonly string[])[] = [
  ['CN', 'HK', 'MO', 'TW'],
  ['US', 'PR', 'GU', 'VI', 'AS', 'MP'],
  ['FR', 'RE', 'GP', 'MQ', 'GF', 'NC', 'PF', 'YT'],
  ['GB', 'IM', 'JE', 'GG', 'GI', 'BM'],
  ['DK', 'FO', 'GL'],
  ['NL', 'CW', 'AW', 'SX'],
  ['KR', 'KP'],
];

export function compatible(one: string, other: string): boolean {
  return one === other || together.some((codes) => codes.includes(one) && codes.includes(other));
}

const parts: ReadonlySet<string> = new Set(['HK', 'MO', 'TW']);

/** Whether what addresses name can be where an organization is: who says Taiwan does not mean Shenyang. */
export function mayBeIn(named: readonly string[], country: string): boolean {
  const exact = named.filter((code) => parts.has(code));
  if (exact.length > 0 && together[0]?.includes(country)) return exact.includes(country);
  return named.some((code) => compatible(code, country));
}

/** States and provinces as addresses abbreviate them, with their countries. */
const american =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming';
const canadian =
  'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan';

export interface State {
  readonly country: string;
  readonly name: string;
}

const states = new Map<string, State>(
  [american, canadian].flatMap((list, index) =>
    list.split('|').map((entry): [string, State] => {
      const [code = '', ...name] = entry.split(' ');
      return [code, { country: index === 0 ? 'US' : 'CA', name: words(name.join(' ')) }];
    }),
  ),
);

/** As they were abbreviated before there were two capitals. */
const older =
  'Ala AL|Ariz AZ|Ark AR|Cal CA|Calif CA|Colo CO|Conn CT|Del DE|Fla FL|Ill IL|Ind IN|Kan KS|Kans KS|Mass MA|Md MD|Mich MI|' +
  'Minn MN|Miss MS|Mo MO|Neb NE|Nebr NE|Nev NV|Okla OK|Ore OR|Oreg OR|Pa PA|Penn PA|Tenn TN|Tex TX|Va VA|Vt VT|Wash WA|' +
  'Wis WI|Wisc WI|Wyo WY|Ont ON|Que QC|Alta AB|Sask SK';
for (const [short = '', code = ''] of older.split('|').map((entry) => entry.split(' '))) {
  const state = states.get(code);
  if (state !== undefined) states.set(short, state);
}

/** What two capitals at the end of an address stand for. */
export function stateOf(abbreviated: string): State | undefined {
  return states.get(abbreviated);
}

/** By their whole names, but for Georgia, which is a country too. */
const namedStates = new Map(
  [...states.values()].filter(({ name }) => name !== 'georgia').map((each) => [each.name, each]),
);

export function stateNamed(folded: string): State | undefined {
  return namedStates.get(folded);
}

/** What a BCP 47 tag says, with what it leaves unsaid filled in by Unicode's likely subtags. */
export interface Language {
  readonly base: string;
  /** `Hans` or `Hant` for Chinese, by its region where the tag does not say: `zh-TW`, `zh-HK`, `zh-MO` are `Hant`. */
  readonly script: string | undefined;
  readonly region: string | undefined;
  /** False for plain `zh`: such a text may be in either script. */
  readonly scriptKnown: boolean;
}

const known = new Map<string, Language | undefined>();
const MOST_KNOWN = 1_000;
/** Longer than any tag of a language that people write in. */
const LONGEST_TAG = 35;

/** Undefined for what is no language tag, and for `und`, which names no language. */
export function languageOf(tag: string): Language | undefined {
  if (tag.length > LONGEST_TAG) return undefined;
  if (!known.has(tag)) {
    // Tags come from clients too, so that the memory of them has an end.
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(tag, parsed(tag));
  }
  return known.get(tag);
}

function parsed(tag: string): Language | undefined {
  try {
    const written = new Intl.Locale(tag);
    if (written.language === 'und') return undefined;
    const { language: base, script, region } = written.maximize();
    return { base, script, region, scriptKnown: written.script !== undefined || written.region !== undefined };
  } catch {
    return undefined;
  }
}

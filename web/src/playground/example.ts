/** Who asks; also the order in which the playground shows the groups. */
export const groups = ['researcher', 'dashboard', 'policy'] as const;

/** A text in the languages that an answer can be asked in. */
export interface Text {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
}

/** One file of schema/examples: the lines `# key: value` at its top, and the operation below them. */
export interface Example {
  /** The file's name without its ending. */
  readonly name: string;
  readonly group: (typeof groups)[number];
  readonly title: Text;
  readonly question: Text;
  /** It has a full answer only beside the generated network (`npm start -- --demo`). */
  readonly needsDemo: boolean;
  readonly query: string;
  /** JSON, or empty. */
  readonly variables: string;
}

/** The example in this file; throws, naming the file, where its header lacks something. */
export function parseExample(name: string, source: string, variables = ''): Example {
  const header = new Map<string, string>();
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  for (const line of lines.slice(0, end)) {
    const field = /^# (\S+): (.+)$/.exec(line);
    if (!field?.[1] || !field[2]) {
      throw new Error(`schema/examples/${name}.graphql: expected "# key: value" in its header, got "${line}".`);
    }
    header.set(field[1], field[2]);
  }
  const required = (key: string): string => {
    const value = header.get(key);
    if (!value) throw new Error(`schema/examples/${name}.graphql: its header lacks "# ${key}: …".`);
    return value;
  };
  const text = (key: string): Text => ({
    en: required(key),
    'zh-Hans': required(`${key}@zh-Hans`),
    'zh-Hant': required(`${key}@zh-Hant`),
  });
  const group = groups.find((candidate) => candidate === header.get('group'));
  if (!group) throw new Error(`schema/examples/${name}.graphql: "# group:" must be one of ${groups.join(', ')}.`);
  return {
    name,
    group,
    title: text('title'),
    question: text('question'),
    needsDemo: header.get('needs') === 'demo',
    query: lines.slice(end).join('\n').trim(),
    variables: variables.trim(),
  };
}

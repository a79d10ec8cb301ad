import { SetupError } from '../errors.js';
import { cordisPlan } from './format/cordis.js';
import { csvPlan } from './format/csv.js';
import { rorPlan } from './format/ror.js';
import type { Plan } from './format.js';
import type { Encoding } from './input/encoding.js';
import { type InputFile, lookThrough } from './input/input-file.js';

export interface FormatOptions {
  readonly mapping?: string;
  readonly clique: boolean;
  readonly encoding?: Encoding;
}

type MakePlan = (files: readonly InputFile[], options: FormatOptions) => Plan | Promise<Plan>;

interface Format {
  /** Of the files in an archive, those that may be meant. */
  readonly endings: readonly string[];
  readonly plan: MakePlan;
}

const formats: Readonly<Record<string, Format>> = {
  ror: { endings: ['.json'], plan: (files) => rorPlan(only(files, 'ror')) },
  cordis: { endings: ['.csv'], plan: (files, { clique }) => cordisPlan(files, clique) },
  csv: { endings: ['.csv', '.tsv', '.txt'], plan: (files, { mapping }) => csvPlan(only(files, 'csv'), mapping) },
};

export const formatNames = Object.keys(formats);

/** What is to be read of some files, once each was looked through. */
export async function planOf(name: string, paths: readonly string[], options: FormatOptions): Promise<Plan> {
  const format = formats[name];
  if (format === undefined) {
    throw new SetupError(`There is no format ${name}; choose one of ${formatNames.join(', ')}, roster.`);
  }
  const files: InputFile[] = [];
  for (const path of paths) files.push(await lookThrough(path, format.endings, options.encoding));
  return format.plan(files, options);
}

function only(files: readonly InputFile[], format: string): InputFile {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new SetupError(`${format} takes one file; import the ${files.length} one after the other.`);
  }
  return file;
}

import { foldLatin } from '../name/fold-latin.js';

/** What a word says about what is named: most names of organizations hold one of these. */
export type Sort =
  | 'UNIVERSITY'
  | 'INSTITUTE'
  | 'HOSPITAL'
  | 'COLLEGE'
  | 'SCHOOL'
  | 'CENTER'
  | 'ACADEMY'
  | 'LABORATORY'
  | 'COMPANY'
  | 'GOVERNMENT'
  | 'SOCIETY'
  | 'PART';

/** The words of each sort in the languages that affiliations are mostly written in, the first standing for all. */
const sorts: Readonly<Record<Sort, string>> = {
  UNIVERSITY:
    'university|univ uni universities|universite universitaire|universitat|universita|universitaria universitario|' +
    'universidad|universidade|universiteit|universitesi|uniwersytet|univerzita univerzitet univerza|sveuciliste|' +
    'universitatea|universitas|universiti|universitet universitetet universitetas|yliopisto|egyetem|hochschule',
  INSTITUTE:
    'institute|inst institutes institution|institut|institutet institutt|instituto|istituto|instytut|instituut|institutul',
  HOSPITAL:
    'hospital|hosp hospitals|hopital hopitaux hospitalier hospitaliere hospices|ospedale ospedaliera ospedaliero|' +
    'krankenhaus klinikum klinik kliniken|spital|szpital|ziekenhuis|clinic clinics clinica clinique infirmary',
  COLLEGE: 'college|coll colleges|colegio|colegiul|collegium',
  SCHOOL: 'school|sch schools|schule|ecole|escuela|escola|scuola',
  CENTER: 'center|centre centers centres ctr cent|centro centros|zentrum|centrum centar',
  ACADEMY: 'academy|acad|academie|akademie akademia|academia',
  LABORATORY: 'laboratory|lab labs laboratories|laboratoire laboratoires|laboratorio',
  COMPANY:
    'company|co ltd limited inc incorporated corp corporation llc plc gmbh ag sa srl spa group industries bv kk kgaa',
  GOVERNMENT:
    'ministry|ministere|ministerio|ministerium|bureau|agency|administration|authority|commission|council|government|office',
  SOCIETY: 'society|association|assoc|foundation|fundacion|fondation|fondazione|stiftung|trust|museum|union|federation',
  PART:
    'department|dept dep depart departments departement departamento dipartimento departament|faculty|fac faculte ' +
    'facultad faculdade fakultat facolta|division|div divisions|section|unit|unite unidad|group|service|servicio ' +
    'servizio|program|programme|chair|lehrstuhl|laboratory|lab|discipline|branch',
};

/** Written short or otherwise for the same word. */
const same: Readonly<Record<string, string>> = {
  politecnico: 'polytechnic',
  polytechnique: 'polytechnic',
  politecnica: 'polytechnic',
  politehnica: 'polytechnic',
  politechnika: 'polytechnic',
  polytechnical: 'polytechnic',
  tech: 'technology',
  technol: 'technology',
  technological: 'technology',
  natl: 'national',
  nat: 'national',
  sci: 'science',
  scis: 'science',
  med: 'medical',
  medicine: 'medical',
  res: 'research',
  agr: 'agricultural',
  agric: 'agricultural',
  agriculture: 'agricultural',
  eng: 'engineering',
  engn: 'engineering',
  intl: 'international',
  int: 'international',
  st: 'saint',
  ste: 'saint',
  gen: 'general',
  mem: 'memorial',
  meml: 'memorial',
  edu: 'education',
  dev: 'development',
  environm: 'environmental',
  chem: 'chemistry',
  phys: 'physics',
  pharmaceut: 'pharmaceutical',
  hlth: 'health',
  mt: 'mount',
  ft: 'fort',
};

const unspoken: ReadonlySet<string> = new Set(
  (
    'the of and at for in on to s a an de la le les l du des d der die das dem den und fur et e y i di del della ' +
    'dell delle dei da do dos von zu van en el los las na w of'
  ).split(' '),
);

const sortOfWord = new Map<string, Sort>();
const commonForm = new Map<string, string>(Object.entries(same));
for (const [sort, groups] of Object.entries(sorts) as [Sort, string][]) {
  for (const word of groups.split(/[| ]/)) {
    if (!sortOfWord.has(word)) sortOfWord.set(word, sort);
    // Companies and offices are of many kinds: their words do not stand for each other.
    if (['COMPANY', 'GOVERNMENT', 'SOCIETY', 'PART'].includes(sort)) continue;
    commonForm.set(word, sort.toLowerCase());
  }
}

/** Legal forms that are written or left out as one likes. */
export const legalForms: ReadonlySet<string> = new Set(
  'co ltd limited inc incorporated corp corporation llc plc gmbh ag sa srl spa bv kk kgaa company ev eingetragener'.split(
    ' ',
  ),
);

export interface Word {
  /** In lower case without diacritics. */
  readonly folded: string;
  /** What it is compared by: equal for forms and languages of one word; empty for what is not compared. */
  readonly common: string;
  readonly sort: Sort | undefined;
}

export function wordOf(written: string): Word {
  const folded = foldLatin(written);
  const sort = sortOfWord.get(folded);
  if (unspoken.has(folded)) return { folded, common: '', sort: undefined };
  return { folded, common: commonForm.get(folded) ?? singular(folded), sort };
}

export function isAbbreviation(written: string): boolean {
  return foldLatin(written) in same;
}

/** Without the s that some write and some do not (`Kings College`, `Sciences`). */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Words that say little about which organization it is. */
const general: ReadonlySet<string> = new Set([
  ...Object.keys(sorts).map((sort) => sort.toLowerCase()),
  ...(
    'technology national science medical research agricultural engineering international general education ' +
    'development environmental chemistry physics pharmaceutical health memorial state public applied federal ' +
    'regional central clinical cancer children biology mathematic computer study nursing dental technical business ' +
    'economic management art law social information system energy material food polytechnic ' +
    'pathology biophysics biotechnology biochemistry biochemical biological microbiology molecular cell cellular genetic ' +
    'genomic physiology pharmacology pharmacy neuroscience neurology psychiatry psychology psychological surgery ' +
    'cardiology oncology radiology immunology infectious disease epidemiology statistic nutrition nutritional ' +
    'electronic electrical mechanical civil structural industrial automation quantum theoretical optic photonic nuclear ' +
    'physical mathematical computing computational data network communication geology geological geophysics ' +
    'oceanography marine ocean atmospheric climate ecology forestry fisheries veterinary animal plant crop soil water ' +
    'resource earth space astronomy astrophysics mineral mining metallurgical metallurgy petroleum textile aerospace ' +
    'human movement sport sports exercise language linguistic literature history philosophy politic political policy ' +
    'sociology finance accounting commerce sustainable innovation strategic studies graduate higher professional ' +
    'training vocational technical teacher pediatric paediatric women maternal mental eye heart brain bone skin kidney'
  ).split(' '),
]);

/** How much a word counts in comparing names. */
export function weightOf(common: string): number {
  if (common === '' || legalForms.has(common)) return 0;
  if (general.has(common)) return 0.5;
  return sortOfWord.has(common) ? 0.5 : 1;
}

import { SetupError } from '../../errors.js';
import type { OrganizationFact, RelationshipFact } from '../../fact/fact.js';
import type { OrganizationKind } from '../../organization/organization.type.js';
import { documentId, type Pass, type Plan, type Reading, type Statement } from '../format.js';
import type { InputFile } from '../input/input-file.js';
import { type Columns, csvRows, firstRow, type Row } from '../input/rows.js';
import { namesAndProblems, websiteOf } from '../particulars.js';
import { regionsOf } from '../place/regions.js';

const source = 'cordis';

/**
 * Organizations and participations of CORDIS, from two files or from the participations alone, which name every
 * organization too. Participants of a project are tied to its coordinator; with `clique` to each other as well.
 */
export async function cordisPlan(files: readonly InputFile[], clique: boolean): Promise<Plan> {
  const passes: { readonly organizations: Pass[]; readonly ties: Pass[] } = { organizations: [], ties: [] };
  for (const file of files) {
    const columns = await firstRow(file);
    if (!columns.has('organisationID') || !columns.has('name')) {
      throw new SetupError(`${file.name} has no columns organisationID and name, as files of CORDIS do.`);
    }
    const document = documentId(source, file);
    passes.organizations.push({
      file,
      label: `organizations of ${file.name}`,
      statements: (reading) => organizations(file, document, reading),
    });
    if (!columns.has('projectID')) continue;
    passes.ties.push({
      file,
      label: `ties of ${file.name}`,
      statements: (reading) => ties(file, document, clique, reading),
    });
  }
  const documents = files.map((file) => ({
    file,
    fact: {
      id: documentId(source, file),
      title: file.name,
      publisher: 'European Commission, CORDIS',
      url: 'https://cordis.europa.eu',
      licence: 'CC BY 4.0',
      attribution: 'European Union, CORDIS',
    },
  }));
  return { source, documents, passes: [...passes.organizations, ...passes.ties] };
}

const kinds: Readonly<Record<string, OrganizationKind>> = {
  HES: 'SCHOOL',
  PRC: 'ENTERPRISE',
  REC: 'RESEARCH_INSTITUTE',
  PUB: 'GOVERNMENT_BODY',
  OTH: 'OTHER',
};

/** Codes of the Union that are not those of ISO 3166. */
const countries: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

async function* organizations(file: InputFile, document: string, reading: Reading): AsyncGenerator<Statement> {
  const { refuse } = reading;
  const unreadable: Reading['refuse'] = (problem) => {
    reading.counted();
    refuse(problem);
  };
  for await (const { line, value: row } of rowsOf(file, { ...reading, refuse: unreadable })) {
    reading.counted();
    const id = organizationId(row);
    if (id === undefined) {
      const reason = 'Expected the number of an organization; the row is left out.';
      refuse({ line, column: 'organisationID', value: row.organisationID ?? '', reason });
      continue;
    }
    const { names, problems } = namesAndProblems(namesOf(row));
    for (const { value, reason } of problems) refuse({ line, column: 'name', value, reason });
    if (names.length === 0) {
      refuse({ line, column: 'name', value: row.name ?? '', reason: 'Expected a name; the row is left out.' });
      continue;
    }
    const website = websiteOf(row.organizationURL);
    if (website.problem !== undefined) refuse({ line, column: 'organizationURL', ...website.problem });
    const regions = placesOf(row);
    if (regions.length === 0 && row.country) {
      refuse({
        line,
        column: 'country',
        value: row.country,
        reason: 'Expected a country by two letters; it is left out.',
      });
    }
    for (const region of regions) yield { line, noun: 'regions', fact: region };
    const region = regions.at(-1)?.id;
    const fact: OrganizationFact = {
      id,
      kind: kinds[row.activityType ?? ''] ?? 'OTHER',
      names,
      identifiers: [
        { scheme: 'pic', value: id.slice(4) },
        ...(row.vatNumber && row.vatNumber !== 'MISSING'
          ? [{ scheme: 'vat', value: row.vatNumber.replace(/\s/g, '') }]
          : []),
      ],
      ...(region === undefined ? {} : { region }),
      ...(website.value === undefined ? {} : { website: website.value }),
      evidence: [cited(document, line, [row.name ?? '', row.activityType ?? ''])],
    };
    yield { line, noun: 'organizations', fact };
  }
}

function namesOf({ name = '', shortName = '' }: Columns) {
  const short = shortName.trim();
  const long = name.trim();
  return short === '' || short === long
    ? [{ value: long }]
    : [{ value: long }, { value: short, type: 'SHORT' as const }];
}

function placesOf({ country = '', city = '' }: Columns) {
  const code = country.trim().toUpperCase();
  return regionsOf({ country: countries[code] ?? code, city: city.trim() || undefined });
}

interface Participant {
  readonly id: string;
  readonly role: string;
  readonly row: Columns;
  readonly line: number;
}

/** Who takes part in a project, in few words: of large files this stays in memory. */
interface Participants {
  coordinator: string | undefined;
  readonly before: string[];
}

async function* ties(file: InputFile, document: string, clique: boolean, reading: Reading): AsyncGenerator<Statement> {
  const projects = new Map<string, Participants>();
  for await (const { value: row } of rowsOf(file, { ...reading, refuse: () => {} })) {
    if (row.role === 'coordinator') {
      const id = organizationId(row);
      if (row.projectID && id) projects.set(row.projectID, { coordinator: id, before: [] });
    }
  }
  for await (const { line, value: row } of rowsOf(file, { ...reading, read: () => {}, refuse: () => {} })) {
    reading.again();
    const id = organizationId(row);
    if (id === undefined) continue;
    const project = row.projectID?.trim();
    if (!project) {
      reading.refuse({
        line,
        column: 'projectID',
        value: '',
        reason: 'Expected the number of a project; there is no tie.',
      });
      continue;
    }
    const others = projects.get(project) ?? { coordinator: undefined, before: [] };
    projects.set(project, others);
    if (others.coordinator === undefined && !clique) {
      const reason =
        'The file names no coordinator of this project, so nobody is tied to this participant; --clique ties all.';
      reading.refuse({ line, column: 'projectID', value: project, reason, note: true });
      continue;
    }
    const participant = { id, role: row.role ?? '', row, line };
    if (others.coordinator !== undefined && others.coordinator !== id) {
      yield* tie(participant, others.coordinator, 'coordinator', project, document, reading);
    }
    if (!clique) continue;
    for (const known of others.before) {
      const [other = '', role = ''] = known.split(' ');
      if (other !== others.coordinator && other !== id && others.coordinator !== id) {
        yield* tie(participant, other, role, project, document, reading);
      }
    }
    others.before.push(`${id} ${row.role ?? ''}`);
  }
}

function* tie(
  { id, role, row, line }: Participant,
  partner: string,
  partnerRole: string,
  project: string,
  document: string,
  { refuse }: Reading,
): Generator<Statement> {
  const [one, other] = id < partner ? [id, partner] : [partner, id];
  const amount = partnerRole === 'coordinator' ? amountOf(row.ecContribution) : undefined;
  if (amount === null) {
    const reason = 'Expected an amount of money; the tie has none.';
    refuse({ line, column: 'ecContribution', value: row.ecContribution ?? '', reason });
  }
  const since = dateOf(row.startDate);
  const until = dateOf(row.endDate) ?? undefined;
  const fact: RelationshipFact = {
    id: `kg:cooperation/cordis-${project}-${one.slice(4)}-${other.slice(4)}`,
    kind: 'COOPERATION',
    source: id,
    target: partner,
    status: row.endOfParticipation?.toLowerCase() === 'true' ? 'ENDED' : 'OPERATING',
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    forms: ['PROJECT'],
    project: { id: project, ...(row.projectAcronym?.trim() ? { acronym: row.projectAcronym.trim() } : {}) },
    ...(role === '' ? {} : { sourceRole: role }),
    targetRole: partnerRole,
    ...(amount === undefined || amount === null ? {} : { amount, currency: 'EUR' }),
    evidence: [cited(document, line, [row.name ?? '', role])],
  };
  const repeated =
    `Another row has this organization in project ${project} already; what this one says otherwise of its role` +
    `${role === '' ? '' : ` (${role})`}, its money and its end is left out.`;
  yield { line, column: 'organisationID', noun: 'relationships', fact, repeated };
}

function organizationId({ organisationID }: Columns): string | undefined {
  const id = organisationID?.trim() ?? '';
  return /^\d+$/.test(id) ? `pic:${id}` : undefined;
}

/** `211562.5` and `211562,5` alike; null for what is no amount. */
function amountOf(text: string | undefined): number | null | undefined {
  const given = text?.trim();
  if (!given) return undefined;
  const amount = Number(given.replace(',', '.'));
  return Number.isFinite(amount) && amount >= 0 ? amount : null;
}

function dateOf(text: string | undefined): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.exec(text?.trim() ?? '')?.[0];
}

function cited(document: string, line: number, asWritten: readonly string[]) {
  return { document, locator: `row ${line}`, asWritten: asWritten.filter((term) => term !== '') };
}

function rowsOf(file: InputFile, { read, refuse }: Pick<Reading, 'read' | 'refuse'>): AsyncGenerator<Row<Columns>> {
  return csvRows(file, read, (line, reason, value) => refuse({ line, column: '', value, reason }));
}

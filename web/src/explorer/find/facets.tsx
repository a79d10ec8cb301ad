import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { facets, foundFacets } from '../questions/questions.js';
import type { FoundFacetsQuery, OrganizationKind } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';

interface Props {
  readonly text: string;
  readonly kind: string | null;
  readonly region: string | null;
  readonly onChange: (changes: { kind?: string; region?: string }) => void;
}

interface Value {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** Kinds and provinces with how many each has of what is found. */
export function Facets({ text, kind, region, onChange }: Props) {
  const words = useWords();
  const ofKind = kind ? { kind: { eq: kind as OrganizationKind } } : null;
  const ofRegion = region ? { region: { within: region } } : null;
  const number = useNumbers();
  const everything = useAnswer(facets, text.trim() ? null : { ofKind, ofRegion });
  const found = useAnswer(
    foundFacets,
    text.trim() ? { text, kinds: kind ? [kind as OrganizationKind] : null, region } : null,
  );
  const groups = (nodes: readonly { count: number; keys: readonly { key: string | null; displayName: string }[] }[]) =>
    nodes.flatMap(({ count, keys: [first] }) =>
      first?.key ? [{ key: first.key, name: first.displayName, count }] : [],
    );
  const kinds = found.answer ? kindsOf(found.answer) : groups(everything.answer?.kinds.nodes ?? []);
  const regions = found.answer ? provincesOf(found.answer) : groups(everything.answer?.regions.nodes ?? []);
  const listed = everything.answer?.regions.nodes.length;
  const all = everything.answer?.regions.totalCount ?? 0;
  const cut = found.answer?.kinds.pageInfo.hasNextPage || found.answer?.regions.pageInfo.hasNextPage;
  return (
    <div className="facets">
      <Facet
        label={words.kind}
        value={kind}
        values={kinds.map((each) => ({ ...each, name: words.kinds[each.key as OrganizationKind] }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <Facet label={words.region} value={region} values={regions} onChange={(chosen) => onChange({ region: chosen })} />
      {cut && <small>{words.firstHundred}</small>}
      {listed !== undefined && listed < all && <small>{words.regionsListed(number(listed), number(all))}</small>}
    </div>
  );
}

interface FacetProps {
  readonly label: string;
  readonly value: string | null;
  readonly values: readonly Value[];
  readonly onChange: (value: string) => void;
}

function Facet({ label, value, values, onChange }: FacetProps) {
  const words = useWords();
  const number = useNumbers();
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{words.all}</option>
        {value && !values.some(({ key }) => key === value) && <option value={value}>{value} (0)</option>}
        {values.map(({ key, name, count }) => (
          <option key={key} value={key}>
            {name} ({number(count)})
          </option>
        ))}
      </select>
    </label>
  );
}

function kindsOf({ kinds }: FoundFacetsQuery): Value[] {
  return counted(kinds.nodes.flatMap((node) => ('kind' in node ? [{ key: node.kind, name: node.kind }] : [])));
}

function provincesOf({ regions }: FoundFacetsQuery): Value[] {
  return counted(
    regions.nodes.flatMap((node) => {
      const region = 'region' in node ? node.region : null;
      const province = [region, region?.parent, region?.parent?.parent].find((each) => each?.level === 1);
      return province ? [{ key: province.id, name: province.name }] : [];
    }),
  );
}

function counted(found: readonly Omit<Value, 'count'>[]): Value[] {
  const counts = new Map<string, Value>();
  for (const { key, name } of found) counts.set(key, { key, name, count: (counts.get(key)?.count ?? 0) + 1 });
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}

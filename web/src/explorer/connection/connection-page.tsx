import { lazy } from 'react';
import { useAddress } from '../address.js';
import { useGraphWords } from '../graph/words/words.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { connect, ends } from '../questions/questions.js';
import type { OrganizationKind, RelationshipKind } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { loaded } from '../reach/loaded.js';
import { Part } from '../reach/part.js';
import { State } from '../state.js';
import { type Files, TakeAlong } from '../take/take-along.js';
import { Choice } from './choice.js';
import { Ends } from './ends.js';
import { PathCard } from './path-card.js';
import { useMembers } from './use-members.js';
import { When, whenOf } from './when.js';
import { Widen } from './widen.js';

// Sigma weighs more than the rest of the page.
const PathsDrawing = lazy(async () => ({
  default: (await loaded(() => import('../graph/paths-drawing.js'))).PathsDrawing,
}));

const hubLimits = ['20', '50', '200'];
const lengths = [1, 2, 3, 4, 5, 6];
const defaultLength = '4';

/** Two sides, filters, and the ranked connections between them told in sentences. */
export function ConnectionPage() {
  const words = useWords();
  const own = useGraphWords();
  const number = useNumbers();
  const [address, change] = useAddress();
  const [from, to] = [address.getAll('from'), address.getAll('to')];
  const people = address.get('people') === 'yes';
  // Nothing leads to who has no tie, but for people.
  const fewest = people ? 0 : 1;
  const [fromMembers, toMembers] = [useMembers(from, fewest), useMembers(to, fewest)];
  const length = address.get('length') ?? defaultLength;
  const kinds = address.getAll('kind') as RelationshipKind[];
  const through = address.getAll('through') as OrganizationKind[];
  const avoid = address.getAll('avoid');
  const avoided = useAnswer(ends, avoid.length ? { ids: avoid } : null);
  // Addresses from before hubs had a choice of sizes say only "noHubs=yes".
  const hubs = address.get('hubs') ?? (address.get('noHubs') === 'yes' ? '50' : null);
  const asOf = address.get('asOf');
  const [fromIds, toIds] = [
    fromMembers.ids ?? [],
    (toMembers.ids ?? []).filter((id) => !fromMembers.ids?.includes(id)),
  ];
  const where = {
    ...(kinds.length && { kinds }),
    ...(through.length && { through }),
    ...(avoid.length && { avoid }),
    ...whenOf(address),
    ...(hubs && { maxDegree: Number(hubs) }),
  };
  const members = from.length > 0 && to.length > 0 && fromMembers.ids && toMembers.ids;
  const ready = fromIds.length > 0 && toIds.length > 0;
  const variables = { from: fromIds, to: toIds, maxLength: Number(length), throughPeople: people, where };
  const asked = useAnswer(connect, ready ? variables : null);
  const result = asked.answer?.paths;
  return (
    <>
      <h1>{words.connection}</h1>
      <p>{words.connectionHint}</p>
      <div className="sides">
        <Ends label={words.from} ids={from} onChange={(ids) => change({ from: ids })} />
        <Ends label={words.to} ids={to} onChange={(ids) => change({ to: ids })} />
      </div>
      <div className="facets">
        <label>
          {words.longest}
          <select value={length} onChange={({ target }) => change({ length: target.value })}>
            {lengths.map((each) => (
              <option key={each} value={each}>
                {words.steps(number(each))}
              </option>
            ))}
          </select>
        </label>
        <label>
          {own.hubs}
          <select value={hubs ?? ''} onChange={({ target }) => change({ hubs: target.value, noHubs: undefined })}>
            <option value="">{own.throughAll}</option>
            {hubLimits.map((each) => (
              <option key={each} value={each}>
                {own.throughUpTo(each)}
              </option>
            ))}
          </select>
        </label>
        <When />
        <label className="check">
          <input
            type="checkbox"
            checked={people}
            onChange={({ target }) => change({ people: target.checked ? 'yes' : undefined })}
          />
          {words.throughPeople}
        </label>
      </div>
      <Choice
        label={words.tieKinds}
        names={words.ties}
        chosen={kinds}
        onChange={(chosen) => change({ kind: chosen }, { replace: true })}
      />
      <Choice
        label={own.through}
        names={words.kinds}
        chosen={through}
        onChange={(chosen) => change({ through: chosen }, { replace: true })}
      />
      {avoid.length > 0 && (
        <ul className="chosen">
          {avoid.map((id) => {
            const node = avoided.answer?.nodes.find((each) => each?.id === id);
            const name = node && 'name' in node ? node.name : id;
            return (
              <li key={id}>
                {own.avoided(name)}{' '}
                <button
                  type="button"
                  aria-label={words.remove(name)}
                  onClick={() => change({ avoid: avoid.filter((each) => each !== id) })}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {[fromMembers.cut, toMembers.cut].map(
        (cut) =>
          cut && (
            <p key={cut.region} className="cut">
              {words.regionCut(cut.region, number(cut.shown), number(cut.all))}
            </p>
          ),
      )}
      {members && !ready && <p className="alarm">{words.noEnds}</p>}
      <State asked={asked} />
      {result && (
        <section>
          <div role="status">
            <h2>
              {result.paths.length
                ? words.connections(number(result.paths.length))
                : words.none(number(result.searchedLength))}
            </h2>
          </div>
          <p>
            {words.searched[result.searchStatus]} {result.emptiedBy?.filter && result.emptiedBy.message}
          </p>
          {result.paths.length === 0 && result.searchStatus === 'EXHAUSTED' && <Widen />}
          {result.searchStatus === 'TIME_LIMIT' && (
            <p>
              <button type="button" onClick={asked.again}>
                {words.askAgain}
              </button>
            </p>
          )}
          <div className="told-and-drawn">
            <div>
              {result.paths.map((path, index) => (
                <PathCard
                  key={path.steps.map((step) => step.relationship?.id ?? step.via?.id).join(' ')}
                  path={path}
                  rank={index + 1}
                />
              ))}
            </div>
            {result.paths.length > 0 && (
              <Part>
                <PathsDrawing
                  paths={result.paths}
                  variables={variables}
                  asOf={asOf}
                  onAvoid={(ids) => change({ avoid: [...new Set([...avoid, ...ids])] })}
                />
              </Part>
            )}
          </div>
          <TakeAlong
            title={words.connection}
            files={filesOf({ from: fromIds, to: toIds, maxLength: length, throughPeople: people, where })}
          />
        </section>
      )}
    </>
  );
}

/** The answer as the server writes it: each argument of the question is a parameter of the same name. */
function filesOf({
  from,
  to,
  ...rest
}: {
  from: readonly string[];
  to: readonly string[];
  [name: string]: unknown;
}): Files {
  return {
    path: '/export/paths',
    parameters: [
      ...from.map((id) => ['from', id] as const),
      ...to.map((id) => ['to', id] as const),
      ...Object.entries(rest).map(
        ([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)] as const,
      ),
    ],
  };
}

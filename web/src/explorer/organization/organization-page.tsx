import { useContext, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { feedAddress, graphAddress, useAddress } from '../address.js';
import { Evidence } from '../evidence.js';
import { useGraphWords } from '../graph/words/words.js';
import { useDates } from '../language/dates.js';
import { LanguageContext, useWords } from '../language/language.js';
import { organizationPage } from '../questions/questions.js';
import type { OrganizationPageQuery, RelationshipFilter, RelationshipKind } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';
import { Cite } from '../take/cite.js';
import { TakeAlong } from '../take/take-along.js';
import { Alliance } from './alliance.js';
import { AsOf } from './as-of.js';
import { Commitments, Events, People } from './sections.js';
import { Ties } from './ties.js';
import { Timeline } from './timeline.js';

export type Shown = NonNullable<OrganizationPageQuery['organization']>;

/** All that is known of one organization, at a time or of all time. */
export function OrganizationPage() {
  const words = useWords();
  const language = useContext(LanguageContext);
  const own = useGraphWords();
  const [address, change] = useAddress();
  const id = address.get('id') ?? '';
  const asOf = address.get('asOf');
  const recorded = address.get('recorded');
  const kind = address.get('ties') as RelationshipKind | null;
  const ties = useMemo(() => tiesOf(asOf, recorded, kind), [asOf, recorded, kind]);
  const asked = useAnswer(organizationPage, { id, ties, asOf, after: null });
  const organization = asked.answer?.organization;
  const [openNames, setOpenNames] = useState(false);
  return (
    <>
      <State asked={asked} />
      {asked.answer && !organization && <h1>{words.notFound}</h1>}
      {organization && (
        <>
          {/* React puts it into the head of the page, where feed readers look. */}
          <link
            rel="alternate"
            type="application/atom+xml"
            title={organization.name}
            href={feedAddress(id, language)}
          />
          <h1>{organization.name}</h1>
          <p>
            <span className={`dot ${organization.kind}`} aria-hidden="true" /> {words.kinds[organization.kind]}
            {organization.region && ` · ${organization.region.name}`}
          </p>
          {organization.description && <p>{organization.description}</p>}
          <Particulars organization={organization} />
          <details open={openNames} onToggle={({ currentTarget }) => setOpenNames(currentTarget.open)}>
            <summary>{words.names}</summary>
            <ul>
              {organization.names.map(({ value, language }) => (
                <li key={`${language} ${value}`} lang={language ?? undefined}>
                  {value}
                </li>
              ))}
            </ul>
          </details>
          <Evidence evidence={organization.evidence} />
          <Cite id={id} title={organization.name} evidence={organization.evidence} />
          <p>
            <Link className="action" href={`/connection?from=${encodeURIComponent(id)}`}>
              {words.connectFromHere}
            </Link>{' '}
            <Link className="action" href={graphAddress(id)}>
              {own.drawPartners}
            </Link>
          </p>
          <AsOf value={asOf} onChange={(chosen) => change({ asOf: chosen }, { replace: true })} />
          {'coverage' in organization && <Alliance {...organization} />}
          <Timeline
            id={id}
            asOf={asOf}
            recorded={recorded}
            onChange={(chosen) => change({ asOf: chosen }, { replace: true })}
          />
          <Ties id={id} asOf={asOf} where={ties} first={organization.relationships} />
          <People positions={organization.positions} />
          <Events events={organization.events} />
          <Commitments commitments={organization.commitments} />
          <TakeAlong
            title={organization.name}
            files={{ path: '/export/graph', parameters: [['around', id], ...(asOf ? [['asOf', asOf] as const] : [])] }}
            briefing={[id]}
          />
        </>
      )}
    </>
  );
}

/** Ties of a kind that held then, and of a view that was cited those recorded by then. */
function tiesOf(
  asOf: string | null,
  recorded: string | null,
  kind: RelationshipKind | null,
): RelationshipFilter | null {
  if (!asOf && !recorded && !kind) return null;
  return {
    ...(asOf && { asOf }),
    ...(recorded && { asOfRecorded: recorded }),
    ...(kind && { kind: { eq: kind } }),
  };
}

function Particulars({ organization: { founded, dissolved, website, identifiers } }: { organization: Shown }) {
  const words = useWords();
  const date = useDates();
  return (
    <dl className="particulars">
      {founded && (
        <div>
          <dt>{words.founded}</dt>
          <dd>{date(founded)}</dd>
        </div>
      )}
      {dissolved && (
        <div>
          <dt>{words.dissolved}</dt>
          <dd>{date(dissolved)}</dd>
        </div>
      )}
      {website && /^https?:/.test(website) && (
        <div>
          <dt>{words.website}</dt>
          <dd>
            <a href={website} rel="noreferrer external" target="_blank">
              {website}
            </a>
          </dd>
        </div>
      )}
      {identifiers.length > 0 && (
        <div>
          <dt>{words.identifiers}</dt>
          {identifiers.map(({ scheme, value, url }) => (
            <dd key={`${scheme} ${value}`}>
              {scheme}{' '}
              {url && /^https?:/.test(url) ? (
                <a href={url} rel="noreferrer external" target="_blank">
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

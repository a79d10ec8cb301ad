import type { ComponentType } from 'react';
import { Link, Redirect } from 'wouter';
import { useAddress } from '../address.js';
import { type InsightName, insightNames } from '../language/insights/en.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { TakeAlong } from '../take/take-along.js';
import { ActivationInsight } from './activation-insight.js';
import { BrokersInsight } from './brokers-insight.js';
import { ChangesInsight } from './changes-insight.js';
import { CommitmentsInsight } from './commitments-insight.js';
import { GapsInsight } from './gaps-insight.js';
import './insights.css';
import { RegionsInsight } from './regions-insight.js';

const insights: Readonly<Record<InsightName, ComponentType>> = {
  regions: RegionsInsight,
  commitments: CommitmentsInsight,
  activation: ActivationInsight,
  brokers: BrokersInsight,
  gaps: GapsInsight,
  changes: ChangesInsight,
};

/** What the network as a whole shows, an insight at a time, each as tables and plots. */
export default function InsightsPage({ params }: { params: { name?: string } }) {
  const words = useInsightWords();
  const [address] = useAddress();
  const name = insightNames.find((each) => each === params.name);
  if (!name) return <Redirect to="/insights/regions" replace />;
  const Insight = insights[name];
  const region = address.get('region');
  return (
    <>
      <h1>{words.heading}</h1>
      <nav className="tabs" aria-label={words.heading}>
        {insightNames.map((each) => (
          <Link
            key={each}
            // A region is worth keeping from one insight to the next; other choices belong to one alone.
            href={`/insights/${each}${region ? `?${new URLSearchParams({ region })}` : ''}`}
            aria-current={each === name ? 'page' : undefined}
          >
            {words.tabs[each]}
          </Link>
        ))}
      </nav>
      <p>{words.leads[name]}</p>
      <Insight key={name} />
      <TakeAlong title={`${words.heading}: ${words.tabs[name]}`} files={filesOf(region)} />
    </>
  );
}

/** The organizations of the region and what is known of them. */
function filesOf(region: string | null) {
  const where = region ? { region: { within: region } } : {};
  return { path: '/export/graph', parameters: [['where', JSON.stringify(where)] as const] };
}

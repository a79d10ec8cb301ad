import { maximumMatchQueries } from '../limits/arguments.js';
import { anyOrganization, types } from './vocabulary.js';

/** What the service is and can do, at an address; https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ */
export function manifestAt(base: string): object {
  const suggest = (what: string) => ({
    service_url: base,
    service_path: `/reconcile/suggest/${what}`,
    flyout_service_url: base,
    flyout_service_path: `/reconcile/flyout/${what}?id=\${id}`,
  });
  const page = `${base}/reconcile/preview?id={{id}}`;
  return {
    versions: ['0.2'],
    name: 'Industry-education graph',
    identifierSpace: `${base}/reconcile/preview?id=`,
    schemaSpace: `${base}/reconcile#`,
    defaultTypes: [anyOrganization, ...types.slice(1)].map(({ id, name }) => ({ id, name })),
    view: { url: page },
    preview: { url: page, width: 420, height: 200 },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: { propose_properties: { service_url: base, service_path: '/reconcile/properties' }, property_settings: [] },
    batchSize: maximumMatchQueries,
  };
}

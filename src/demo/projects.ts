import { type Circle, ofKinds, ofLevels } from './circle.js';
import { numbered, type Text, type Unnumbered } from './draft.js';
import type { Organization } from './organizations.js';
import { undirected } from './pairs.js';
import { Random } from './random.js';
import { agreed, termsOf } from './terms.js';

/** Projects in which a university or college works with several others, beside whatever else ties them. */
export function projects(everyone: Circle) {
  const random = new Random('projects');
  const coordinators = everyone.where(ofLevels('UNIVERSITY', 'VOCATIONAL_COLLEGE'));
  const partners = everyone.where(ofKinds('ENTERPRISE', 'RESEARCH_INSTITUTE', 'INNOVATION_PLATFORM'));
  const ties = Array.from({ length: 60 }, (_, index) => {
    const coordinator = coordinators.any(random);
    const project = projectOf(index, coordinator.field ?? coordinator.name);
    return partners
      .several(random, coordinator, random.integer(2, 6))
      .map((partner) => participation(random, project, coordinator, partner));
  });
  return numbered('cooperation', ties.flat()).map((tie) => ({ ...tie, id: tie.id.replace('demo-', 'demo-project-') }));
}

function projectOf(index: number, subject: Text) {
  const number = String(index + 1).padStart(2, '0');
  return { id: `DEMO-${number}`, acronym: `DEMO${number}`, title: `Demonstration project ${number} on ${subject.en}` };
}

function participation(
  random: Random,
  project: ReturnType<typeof projectOf>,
  coordinator: Organization,
  partner: Organization,
): Unnumbered<'relationships'> {
  const [source, target] = undirected([coordinator, partner]);
  const roleOf = (end: Organization): string => (end === coordinator ? 'coordinator' : 'participant');
  return {
    kind: 'COOPERATION',
    source: source.id,
    target: target.id,
    ...termsOf(random, [source, target], agreed),
    forms: ['PROJECT', 'RESEARCH'],
    project,
    sourceRole: roleOf(source),
    targetRole: roleOf(target),
    ...random.sometimes(0.7, () => ({
      amount: random.integer(5, 400) * 10_000,
      currency: random.pick(['CNY', 'EUR']),
    })),
  };
}

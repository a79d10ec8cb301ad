import { useNumbers } from '../language/dates.js';
import { partnersInAll } from '../questions/questions.js';
import type { AroundQueryVariables, PartnerFilter, RelationshipStatus } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import type { Picture } from './picture.js';
import { useGraphWords } from './words/words.js';

const standing = ['OPERATING', 'SIGNED', 'ANNOUNCED'] satisfies RelationshipStatus[];

/** Of the one organization in the middle, how many partners were left out; of wider pictures nobody counts it. */
export function Missing({ variables, picture }: { variables: AroundQueryVariables; picture: Picture }) {
  const words = useGraphWords();
  const number = useNumbers();
  const { organizations, depth, where } = variables;
  const [id, ...others] = [organizations].flat();
  const counted = id !== undefined && others.length === 0 && depth === 1;
  const ties: PartnerFilter = {
    status: { in: [...(where?.status ?? standing)] },
    ...(where?.asOf && { asOf: where.asOf }),
  };
  const { answer } = useAnswer(partnersInAll, counted ? { id, where: ties } : null);
  const all = answer?.organization?.partners.totalCount;
  if (!counted || all === undefined) return null;
  const drawn = picture.nodes.filter((node) => node.id !== id).length;
  return all > drawn && words.partnersDrawn(number(drawn), number(all));
}

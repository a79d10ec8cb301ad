import { ArgsType, Field } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { NetworkScope } from '../network/network-scope.js';
import { enumType } from '../schema/enum-type.js';

export const DiffBasis = enumType('DiffBasis', 'In which time two states of the network are compared.', {
  VALID_TIME: 'When ties held, by the dates that sources state, as far as the graph knows them now.',
  RECORDED_TIME: 'When the graph came to say so, by its history, whatever dates the ties have.',
});
export type DiffBasis = keyof typeof DiffBasis;

@ArgsType()
export class NetworkDiffArgs {
  @Field(() => PartialDateScalar, { description: 'The earlier time: a day, month or year.' })
  from!: string;

  @Field(() => PartialDateScalar, {
    description:
      'The later time. For VALID_TIME it begins after `from` has ended; for RECORDED_TIME it ends after `from` has ended.',
  })
  to!: string;

  @Field(() => NetworkScope, {
    nullable: true,
    description:
      'Which ties: with one end at least that fits `where`, as the organizations are now, and none that was WITHDRAWN ' +
      'unless `where` speaks of status. Of all grades: only VALID_TIME leaves out what is DISPUTED now, unless `status` ' +
      'names it; for RECORDED_TIME the grade before or after has to fit. Without `asOf`: `from` and `to` say when.',
  })
  scope?: NetworkScope | null;

  @Field(() => DiffBasis, {
    defaultValue: DiffBasis.VALID_TIME,
    description: 'By the dates of the ties, or by when they were recorded.',
  })
  basis!: DiffBasis;
}

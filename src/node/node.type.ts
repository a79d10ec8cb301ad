import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description:
    'Anything with an id of its own. kind and status exist on several nouns with other types: alias them when selecting side by side.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'A CURIE minted from the first source that never changes, such as `kg:organization/shenzhen-cell-valley` or `ror:04mb6s476`.',
  })
  id!: string;
}

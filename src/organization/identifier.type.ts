import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An identifier that some register gave.' })
export class Identifier {
  @Field(() => String, { description: 'The register: `uscc`, `moe`, `ror`, `wikidata`, `isni`, `grid`, `pic`, …' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier in that register.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Where the register shows it, for the registers that do.' })
  url!: string | null;
}

@InputType({ description: 'An identifier in some register.' })
export class IdentifierFilter {
  @Field(() => String, { description: 'The register, such as `uscc` or `ror`.' })
  scheme!: string;

  @Field(() => String, { description: 'The identifier in that register; case does not matter.' })
  value!: string;
}

const pageOf: Readonly<Record<string, (value: string) => string>> = {
  ror: (value) => `https://ror.org/${value}`,
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  isni: (value) => `https://isni.org/isni/${value.replaceAll(' ', '')}`,
  grid: (value) => `https://www.grid.ac/institutes/${value}`,
};

export function identifierOf(curie: string): Identifier {
  const colon = curie.indexOf(':');
  const [scheme, value] = [curie.slice(0, colon), curie.slice(colon + 1)];
  return { scheme, value, url: pageOf[scheme]?.(value) ?? null };
}

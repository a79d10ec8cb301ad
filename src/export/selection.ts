import type { Noun } from '../fact/noun.js';

/** Everything there is. */
interface Whole {
  readonly whole: true;
}

/** Facts by their ids; of nouns that are not here, none. */
interface Chosen {
  readonly whole: false;
  readonly ids: Readonly<Partial<Record<Noun, readonly string[]>>>;
}

/** Facts about organizations, each of which names none but these. */
export interface About {
  readonly whole: false;
  /** Of facts that are nodes. */
  readonly ids: Readonly<Partial<Record<Noun, readonly string[]>>>;
  /** Of ties and positions: those that held then. */
  readonly among: { readonly organizations: ReadonlySet<string>; readonly asOf: string | undefined };
}

/** Which facts are exported. */
export type Selection = Whole | Chosen | About;

export const everything: Selection = { whole: true };

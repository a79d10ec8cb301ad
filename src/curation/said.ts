import type { Citation, Name } from '../fact/fact.js';
import type { AnyFact } from '../fact/pending.js';
import type { EvidenceInput, NameInput, TextInput } from './curation.input.js';

/** Left out: as it is. Null: no longer said. */
export type Said = Readonly<Record<string, unknown>>;

/** A fact after what a client says of it. */
export function after(present: AnyFact | undefined, id: string, said: Said): AnyFact {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  const fact = { ...present, id, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== null)) as unknown as AnyFact;
}

/** Without the fields that were left out. */
export function bare<Given extends object>(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  ) as Given;
}

type Nullable<Value> = Value | null | undefined;

/** A list may be replaced and not left out for good: null takes nothing away, but leaves nothing to stand on. */
export function names(given: Nullable<readonly NameInput[]>): readonly Name[] | undefined {
  return given === null ? [] : given?.map((name) => bare({ ...name }) as Name);
}

export function evidence(given: Nullable<readonly EvidenceInput[]>): readonly Citation[] | undefined {
  return given === null ? [] : given?.map((citation) => bare({ ...citation }) as Citation);
}

export function texts(given: Nullable<readonly TextInput[]>): Nullable<Readonly<Record<string, string>>> {
  return given && Object.fromEntries(given.map(({ language, text }) => [language, text]));
}

import type { DocumentFact, OrganizationFact, RegionFact, RelationshipFact } from '../fact/fact.js';
import type { InputFile } from './input/input-file.js';
import type { Problem } from './problems.js';

/** One thing that a row states; what a row names by an id may also be given by an identifier of it. */
export type Statement = {
  readonly line: number;
  readonly column?: string;
  /** What is told in the report where another row stated the same; nothing where that is to be expected. */
  readonly repeated?: string;
} & (
  | { readonly noun: 'regions'; readonly fact: RegionFact }
  | {
      readonly noun: 'organizations';
      readonly fact: OrganizationFact;
      /** Where the graph has just one organization of this kind and name, it is that one. */
      readonly sameName?: boolean;
    }
  | { readonly noun: 'relationships'; readonly fact: RelationshipFact }
  /** What the source has under one id is the same as another organization: the id leads to that one. */
  | {
      readonly noun: 'redirects';
      readonly fact: { readonly id: string; readonly to: string; readonly otherwise: OrganizationFact };
    }
);

/** What a pass over a file is given. */
export interface Reading {
  /** Tells of bytes of the file read. */
  readonly read: (bytes: number) => void;
  /** Counts a row read, once however many passes read it. */
  readonly counted: () => void;
  /** Tells of a row that was read and counted before. */
  readonly again: () => void;
  /** Says what of a row is not taken, and why. */
  readonly refuse: (problem: Omit<Problem, 'file'>) => void;
}

/** Reads one file once, and states what its rows say; organizations before what names them. */
export interface Pass {
  readonly file: InputFile;
  readonly label: string;
  readonly statements: (reading: Reading) => AsyncIterable<Statement>;
}

/** An import that is ready to run: which files, as which source, read how. */
export interface Plan {
  /** As it stands in the ids of documents: `ror`. */
  readonly source: string;
  readonly documents: readonly { readonly file: InputFile; readonly fact: DocumentFact }[];
  readonly passes: readonly Pass[];
}

/** The id of the document that a file is: the same content is the same document, whatever the file is called. */
export function documentId(source: string, { digest }: InputFile): string {
  return `${documentPrefix(source)}${digest.slice(0, 16)}`;
}

export function documentPrefix(source: string): string {
  return `kg:document/${source}-file-`;
}

import type { Noun } from '../fact/noun.js';
import { nameIn } from '../name/name-in-language.js';
import type { ExportRepository, NameRow, Redirect, ToldFact } from './export.repository.js';
import type { Selection } from './selection.js';

/** What an export is of, as it says itself. */
export interface About {
  readonly title: string;
  /** The answer of a question that was cut; what it says is true, but it is not all. */
  readonly truncated?: true;
}

/** What a form is written from: facts page by page, as often as the form has to pass over them. */
export class ExportSource {
  constructor(
    private readonly facts: ExportRepository,
    private readonly selection: Selection,
    readonly about: About,
    /** In which languages to call things where one name stands for them, the dearest first. */
    private readonly languages: readonly string[],
    /** The nouns that were asked for. */
    readonly nouns: readonly Noun[],
  ) {}

  /** The facts of those nouns that were asked for. */
  async *pages(nouns: readonly Noun[]): AsyncGenerator<readonly ToldFact[]> {
    yield* this.facts.pages(
      this.selection,
      nouns.filter((noun) => this.has(noun)),
    );
  }

  /** Ids of what was merged, with those of what it went into. */
  redirects(): AsyncGenerator<readonly Redirect[]> {
    return this.facts.redirects(this.selection);
  }

  /** Whether the facts of a noun are a part of it; documents always are: licences go where the facts go. */
  has(noun: Noun): boolean {
    return noun === 'documents' || this.nouns.includes(noun);
  }

  /** What things are called, by id. */
  async namesOf(ids: readonly (string | undefined)[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.facts.namesOf(ids.filter((id) => id !== undefined));
    return new Map([...rows].map(([id, row]) => [id, this.shown(row)]));
  }

  private shown({ displayName, nameValues, nameLanguages, nameTypes }: NameRow): string {
    if (this.languages.length === 0) return displayName;
    const names = nameValues.map((value, index) => ({
      value,
      language: nameLanguages[index] ?? '',
      type: nameTypes[index] as 'LABEL',
    }));
    return nameIn(names, this.languages, displayName);
  }

  /** What a fact that has names is called. */
  nameOf({ fact }: ToldFact): string | undefined {
    if ('title' in fact && !('tier' in fact)) return fact.title;
    if (!('names' in fact)) return undefined;
    const label = fact.names.find(({ type }) => type === undefined) ?? fact.names[0];
    return nameIn(fact.names, this.languages, label?.value ?? fact.id);
  }
}

import type { Evidence } from '../document/evidence.type.js';
import type { Briefing } from './briefing.type.js';
import { Footnotes } from './footnotes.js';
import { inert, type Markdown, ours } from './markdown.js';
import type { PageLanguage } from './page-language.js';
import type { Shown } from './shown.js';

/** What facts rest on, by the id of the fact. */
export type EvidenceOfFacts = ReadonlyMap<string, readonly Evidence[]>;

/** A page as it is written: blocks of Markdown from top to bottom, with footnotes. */
export class Page {
  private readonly footnotes = new Footnotes();
  private readonly blocks: string[][] = [];
  private list: string[] | null = null;
  private readonly cited = new Set<string>();
  private cut = false;
  private cutByLimit = false;

  constructor(
    readonly language: PageLanguage,
    private readonly evidence: EvidenceOfFacts,
  ) {}

  title(title: string): void {
    this.block(`# ${inert(title)}`);
  }

  heading(text: Markdown, level: 2 | 3 = 2): void {
    this.block(`${'#'.repeat(level)} ${text.charAt(0).toUpperCase()}${text.slice(1)}`);
  }

  /** A paragraph, with what it rests on. */
  paragraph(text: Markdown, factIds: readonly string[] = []): void {
    this.block(`${text}${this.marks(factIds)}`);
  }

  /** An item of the list that the page stands in, or of a new one. */
  item(text: Markdown, factIds: readonly string[] = []): void {
    if (this.list === null) {
      this.list = [];
      this.blocks.push(this.list);
    }
    this.list.push(`- ${text}${this.marks(factIds)}`);
  }

  /** Tells at the end of a list how many more there are than it shows. */
  rest(shown: Shown<unknown>): void {
    for (const more of this.moreThan(shown)) this.item(more);
  }

  /** The words for that, where there are more. */
  moreThan({ items, total }: Shown<unknown>): readonly Markdown[] {
    if (total <= items.length) return [];
    this.cut = true;
    return [this.language.say('andMore', { count: total - items.length })];
  }

  /**
   * A paragraph that says that something was left out.
   * @param byLimit whether a limit of the database decided what.
   */
  cutShort(text: Markdown, { byLimit = false } = {}): void {
    this.cut = true;
    this.cutByLimit ||= byLimit;
    this.paragraph(text);
  }

  /** The different facts that the page has told so far. */
  get facts(): readonly string[] {
    return [...this.cited];
  }

  /** Whether a fact rests on one document alone. */
  restsOnOne(factId: string): boolean {
    return new Set(this.evidence.get(factId)?.map(({ document }) => document.id)).size === 1;
  }

  /** The page with its footnotes; the last line stands behind them. */
  finished(last: Markdown): Pick<Briefing, 'markdown' | 'citations' | 'truncated' | 'cutByLimit'> {
    const body = this.blocks.map((lines) => lines.join('\n'));
    const notes = this.footnotes.written(this.language).join('\n');
    return {
      markdown: `${[...body, ...(notes === '' ? [] : [notes]), last].join('\n\n')}\n`,
      citations: this.footnotes.citations,
      truncated: this.cut,
      cutByLimit: this.cutByLimit,
    };
  }

  private block(line: string): void {
    this.list = null;
    this.blocks.push([line]);
  }

  private marks(factIds: readonly string[]): Markdown {
    for (const id of factIds) this.cited.add(id);
    return factIds.length === 0 ? ours('') : this.footnotes.cite(factIds.flatMap((id) => this.evidence.get(id) ?? []));
  }
}

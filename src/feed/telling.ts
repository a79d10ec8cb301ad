import type { Context } from '../context.js';
import type { ChangeRow } from '../curation/change.type.js';
import type {
  CommitmentFact,
  DeclaredMembersFact,
  Name,
  OrganizationFact,
  ParticipationFact,
  PolicyCitationFact,
  PolicyFact,
  PositionFact,
  RelationshipFact,
} from '../fact/fact.js';
import type { AnyFact } from '../fact/pending.js';
import { relationships } from '../fact/tie-nouns.js';
import { namesOf } from '../name/name.type.js';
import { nameIn, textIn } from '../name/name-in-language.js';
import { sentenceIn } from '../name/sentence-language.js';
import { differenceInWords } from '../network-diff/diff-sentence.js';
import { type TieEnds, TieState } from '../network-diff/tie-state.js';
import type { SentenceLanguage } from '../relationship/relationship-kind.js';
import { traditionalAround } from '../relationship/sentence.js';
import { because, factWords, fieldWords, otherwise } from './words.js';

/** Says entries of the history in the language of a reader, naming whatever they name as it is called now. */
export class Telling {
  private readonly sentence: ReturnType<typeof sentenceIn>;

  constructor(
    private readonly context: Context,
    readonly languages: readonly string[],
  ) {
    this.sentence = sentenceIn(languages);
  }

  get language(): string {
    const { chinese, traditional } = this.sentence;
    return chinese ? (traditional ? 'zh-Hant' : 'zh-Hans') : 'en';
  }

  async title({ noun, before, after }: ChangeRow): Promise<string> {
    const [earlier, later] = await Promise.all([before, after].map((json) => this.said(noun, json)));
    const difference = before === null ? 'ADDED' : after === null ? 'ENDED' : 'CHANGED';
    return differenceInWords(difference, 'RECORDED_TIME', earlier, later, this.languages);
  }

  /** What is otherwise, and why it was written. */
  summary({ before, after, reason }: ChangeRow): string {
    const key = this.sentence.chinese ? 'zh-Hans' : 'en';
    const fields = before === null || after === null ? [] : fieldsThatDiffer(JSON.parse(before), JSON.parse(after));
    const known = [...new Set(fields.flatMap((field) => fieldWords[field]?.[key] ?? []))];
    const words = [...(known.length === 0 ? [] : [otherwise[key](known)]), because[key]].join(key === 'en' ? ' ' : '');
    return `${this.inScript(words, [])}${reason}`;
  }

  /** A word of ours. */
  word({ en, 'zh-Hans': hans }: Readonly<Record<SentenceLanguage, string>>): string {
    return this.sentence.chinese ? this.inScript(hans, []) : en;
  }

  /** Words of ours around a name. */
  words(of: Readonly<Record<SentenceLanguage, (name: string) => string>>, name: string): string {
    return this.inScript(of[this.sentence.chinese ? 'zh-Hans' : 'en'](name), [name]);
  }

  /** In Simplified words around names, as one is to read them. */
  inScript(words: string, names: readonly string[]): string {
    return this.sentence.traditional
      ? traditionalAround(
          words,
          names.filter((name) => name !== ''),
        )
      : words;
  }

  nameOf(names: readonly Name[]): string {
    return nameIn(names, this.languages, names[0]?.value ?? '');
  }

  private async said(noun: string, json: string | null): Promise<string | undefined> {
    if (json === null) return undefined;
    const fact: AnyFact = JSON.parse(json);
    if (noun === 'organizations') return this.nameOf((fact as OrganizationFact).names);
    if (noun === 'relationships') return this.tie(fact as RelationshipFact, json);
    const [said, names] = await this.saying(noun, fact);
    const stop = this.sentence.chinese ? '。' : '.';
    return this.inScript(/[.。]$/.test(said) ? said : `${said}${stop}`, names);
  }

  private async tie(fact: RelationshipFact, json: string): Promise<string> {
    const [sourceId, targetId] = relationships.ends(fact);
    const [source = null, target = null] = await Promise.all(
      [sourceId, targetId].map(async (id) => (await this.context.organizations.present([id]))[0] ?? null),
    );
    return TieState.ofHistory(json, { source, target } satisfies TieEnds).inWords(this.languages);
  }

  private async saying(noun: string, fact: AnyFact): Promise<[string, readonly string[]]> {
    const key = this.sentence.chinese ? 'zh-Hans' : 'en';
    switch (noun) {
      case 'positions': {
        const { person, title, organization } = fact as PositionFact;
        const names = await Promise.all([this.person(person), this.organization(organization)]);
        return [factWords.positions[key](names[0], title, names[1]), [...names, title]];
      }
      case 'participations': {
        const { event, organization, person } = fact as ParticipationFact;
        const who = organization ? this.organization(organization) : this.person(person ?? '');
        const names = await Promise.all([who, this.event(event)]);
        return [factWords.participations[key](...names), names];
      }
      case 'policyCitations': {
        const { by, policy } = fact as PolicyCitationFact;
        const names = await Promise.all([this.organization(by), this.policy(policy)]);
        return [factWords.policyCitations[key](...names), names];
      }
      case 'commitments': {
        const { by, activity } = fact as CommitmentFact;
        const names = [await this.organization(by), textIn(activity, this.languages) ?? ''] as const;
        return [factWords.saying[key](...names), names];
      }
      case 'declaredMembers': {
        const { alliance, label, count } = fact as DeclaredMembersFact;
        const what = [count ?? '', textIn(label, this.languages) ?? ''].join(' ').trim();
        const names = [await this.organization(alliance), what] as const;
        return [factWords.saying[key](...names), names];
      }
      default: {
        const name = this.nameOf((fact as PolicyFact).names ?? []) || fact.id;
        return [name, [name]];
      }
    }
  }

  private async organization(id: string): Promise<string> {
    const [found] = await this.context.organizations.present([id]);
    return found === undefined ? id : nameIn(found.names, this.languages, found.row.displayName);
  }

  private async person(id: string): Promise<string> {
    const found = await this.context.people.find(id);
    return found === null ? id : nameIn(found.names, this.languages, found.displayName);
  }

  private async event(id: string): Promise<string> {
    const found = await this.context.events.find(id);
    return found === null ? id : nameIn(namesOf(found.row), this.languages, found.row.displayName);
  }

  private async policy(id: string): Promise<string> {
    const found = await this.context.policies.find(id);
    return found === null ? id : nameIn(namesOf(found.row), this.languages, found.row.displayName);
  }
}

function fieldsThatDiffer(before: Record<string, unknown>, after: Record<string, unknown>): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

import { dateInChinese, periodIn } from '../date/date-in-words.js';
import type { PartialDate } from '../date/partial-date.js';
import { localizedText } from '../name/localized-text.js';
import type { Name } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import type { Organization } from '../organization/organization.type.js';
import type { SentenceLanguage } from '../relationship/relationship-kind.js';
import { withFullStop } from '../relationship/sentence.js';
import { inert, joined, type Markdown, ours } from './markdown.js';
import { type PhraseKey, phrases, type Slots } from './phrases.js';

/** The language that a page is written in: its words, its punctuation, and which of several names it shows. */
export class PageLanguage {
  /** As it was asked for, to be handed on to what chooses names and sentences. */
  readonly tag: string;
  readonly written: 'en' | 'zh-Hans' | 'zh-Hant';
  private readonly words: SentenceLanguage;

  constructor(languages: readonly string[]) {
    const { tag, chinese, traditional } = sentenceIn(languages);
    this.tag = tag;
    this.words = chinese ? 'zh-Hans' : 'en';
    this.written = traditional ? 'zh-Hant' : this.words;
  }

  get chinese(): boolean {
    return this.words === 'zh-Hans';
  }

  word(word: Readonly<Record<SentenceLanguage, string>>): Markdown {
    return ours(this.inScript(word[this.words]));
  }

  /** A phrase with its slots filled. Only its own words are converted, since what is filled in is as it shall be. */
  say<Key extends PhraseKey>(
    key: Key,
    ...values: [Slots<Key>] extends [never] ? [] : [Readonly<Record<Slots<Key>, Markdown | number>>]
  ): Markdown;
  say(key: PhraseKey, values: Readonly<Record<string, Markdown | number>> = {}): Markdown {
    return this.filled(phrases[key], values);
  }

  filled(
    words: Readonly<Record<SentenceLanguage, string>>,
    values: Readonly<Record<string, Markdown | number>>,
  ): Markdown {
    return ours(this.word(words).replace(/\{(\w+)\}/g, (_, slot: string) => String(values[slot])));
  }

  named({ names, row }: Organization): Markdown {
    return this.nameAmong(names, row.displayName);
  }

  nameAmong(names: readonly Name[], displayName: string): Markdown {
    return inert(nameIn(names, [this.tag], displayName));
  }

  text(texts: readonly string[] | null, languages: readonly string[] | null): Markdown | null {
    const text = localizedText(texts, languages, [this.tag]);
    return text === null ? null : inert(text);
  }

  date(date: PartialDate): Markdown {
    return ours(this.chinese ? dateInChinese(date) : date);
  }

  /** Since when and until when; nothing where neither is known. */
  period(period: { readonly since: PartialDate | null; readonly until: PartialDate | null }): readonly Markdown[] {
    const words = periodIn[this.words](period);
    return words === '' ? [] : [ours(words)];
  }

  labelled(label: Markdown, value: Markdown): Markdown {
    return joined([label, value], this.chinese ? '：' : ': ');
  }

  listed(items: readonly Markdown[]): Markdown {
    return joined(items, this.chinese ? '、' : ', ');
  }

  /** Items that may have commas in them. */
  inSeries(items: readonly Markdown[]): Markdown {
    return joined(items, this.chinese ? '；' : '; ');
  }

  /** What stands in brackets behind something; nothing where there is nothing to say. */
  aside(items: readonly Markdown[]): Markdown {
    if (items.length === 0) return ours('');
    return ours(this.chinese ? `（${items.join('，')}）` : ` (${items.join(', ')})`);
  }

  /** Sentences one behind the other. */
  inSequence(sentences: readonly Markdown[]): Markdown {
    return joined(sentences, this.chinese ? '' : ' ');
  }

  stopped(sentence: Markdown): Markdown {
    if (!this.chinese) return /[!?]$/.test(sentence) ? sentence : ours(withFullStop(sentence));
    return /[。！？!?]$/.test(sentence) ? sentence : ours(`${sentence}。`);
  }

  /** How a place is written from the region itself up: the smallest first in English, the largest first in Chinese. */
  placeOf(regions: readonly Markdown[]): Markdown {
    return this.chinese ? joined(regions.toReversed()) : joined(regions, ', ');
  }

  private inScript(words: string): string {
    return this.written === 'zh-Hant' ? toTraditional(words).replaceAll('“', '「').replaceAll('”', '」') : words;
  }
}

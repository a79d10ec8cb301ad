import type { Facts, Name } from '../fact/fact.js';

export type Fact<Noun extends keyof Facts> = Facts[Noun][number];

/** A fact before it is given its row in the demonstration document. */
export type Draft<Noun extends keyof Facts> = Omit<Fact<Noun>, 'evidence'>;

/** A draft before it is given its id. */
export type Unnumbered<Noun extends keyof Facts> = Omit<Fact<Noun>, 'id' | 'evidence'>;

/** A name in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function namesOf({ zh, en }: Text): Name[] {
  return [
    { value: zh, language: 'zh-Hans' },
    { value: en, language: 'en' },
  ];
}

/** Ids such as `kg:event/demo-0042`, in the order given. */
export function numbered<Item extends object>(
  noun: string,
  items: readonly Item[],
): (Item & { readonly id: string })[] {
  return items.map((item, index) => ({ ...item, id: `kg:${noun}/demo-${fourDigits(index)}` }));
}

export function fourDigits(index: number): string {
  return String(index + 1).padStart(4, '0');
}

import { Arg } from 'type-graphql';

/** Declares the argument `language` of a field that answers text. */
export const LanguageArg = (): ParameterDecorator =>
  Arg('language', () => String, {
    nullable: true,
    description:
      'BCP 47, such as `en`, `zh-Hans`, `zh-Hant`; when not given, or not there, the languages of Accept-Language.',
  }) as ParameterDecorator;

/** The languages to answer in: the asked one before those that the request accepts. */
export function languagesFor(asked: string | null | undefined, accepted: readonly string[]): readonly string[] {
  return asked ? [asked, ...accepted] : accepted;
}

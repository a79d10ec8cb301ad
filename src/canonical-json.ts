/** JSON with sorted keys, without what is null or undefined: equal for arguments that mean the same. */
export const canonicalJson = (value: unknown): string =>
  sorted(value, (member) => member !== null && member !== undefined);

/** JSON with sorted keys and all that is in it: equal for variables that mean the same, among which null counts. */
export const sortedJson = (value: unknown): string => sorted(value, () => true);

function sorted(value: unknown, isKept: (member: unknown) => boolean): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([, inner]) => isKept(inner))
            .sort(([left], [right]) => (left < right ? -1 : 1)),
        )
      : member,
  );
}

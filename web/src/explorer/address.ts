import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address says after its "?", and how to change it; every view is restored from it. */
export function useAddress(): readonly [URLSearchParams, (changes: Changes, options?: { replace: boolean }) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Changes, options?: { replace: boolean }) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          after.delete(name);
          for (const each of [value ?? []].flat()) if (each) after.append(name, each);
        }
        return after;
      }, options),
    [setSearch],
  );
  return [search, change];
}

export function organizationAddress(id: string): string {
  return `/organization?id=${encodeURIComponent(id)}`;
}

export function graphAddress(id: string): string {
  return `/graph?around=${encodeURIComponent(id)}`;
}

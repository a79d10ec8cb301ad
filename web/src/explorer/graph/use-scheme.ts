import { useSyncExternalStore } from 'react';
import type { Scheme } from './look.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** Light or dark, as the system is set. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'));
}

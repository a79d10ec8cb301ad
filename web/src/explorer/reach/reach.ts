import { useSyncExternalStore } from 'react';

/** What hinders somebody who asks: nobody answers, or the server says that it cannot yet. */
export type Trouble = 'unreachable' | 'busy';

const troubled = new Map<object, Trouble>();
const watching = new Set<() => void>();
const waiting = new Set<() => void>();

/** Notes that this asker is in trouble, or no longer. */
export function tellTrouble(asker: object, trouble: Trouble | null): void {
  if (trouble) troubled.set(asker, trouble);
  else if (!troubled.delete(asker)) return;
  for (const notice of watching) notice();
}

/** Calls back after this pause, or as soon as somebody wants it tried again; what it returns calls it off. */
export function whenToTryAgain(pause: number, attempt: () => void): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    waiting.delete(go);
  };
  const go = (): void => {
    stop();
    attempt();
  };
  const timer = setTimeout(go, pause);
  waiting.add(go);
  return stop;
}

/** Has all who wait try again now. */
export function tryAgain(): void {
  for (const go of [...waiting]) go();
}

/** The trouble of those who ask just now; that nobody answers comes before that the server is busy. */
export function useTrouble(): Trouble | null {
  return useSyncExternalStore(watch, () => {
    const troubles = [...troubled.values()];
    return troubles.includes('unreachable') ? 'unreachable' : (troubles[0] ?? null);
  });
}

function watch(notice: () => void): () => void {
  watching.add(notice);
  return () => watching.delete(notice);
}

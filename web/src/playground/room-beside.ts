import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1400px)');

/** Whether there is room for the examples beside the documentation. */
export function useRoomBeside(): boolean {
  return useSyncExternalStore(
    (changed) => {
      wide.addEventListener('change', changed);
      return () => wide.removeEventListener('change', changed);
    },
    () => wide.matches,
  );
}

import { tellTrouble, whenToTryAgain } from './reach.js';

const pause = 2_000;

/**
 * A part of the page that loads when it is asked for. Where the server is away, it waits for it and then begins the page
 * anew, which its address restores: a browser may keep a failed import for good.
 */
export async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (await answers()) throw error;
    const asker = {};
    tellTrouble(asker, 'unreachable');
    do await new Promise<void>((resolve) => whenToTryAgain(pause, resolve));
    while (!(await answers()));
    location.reload();
    return new Promise(() => {});
  }
}

function answers(): Promise<boolean> {
  return fetch('/health/live', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

import { setTimeout as delay } from 'node:timers/promises';

/** Longer than anything takes, on the slowest machine: what has not come about by then never will. */
const patience = 120_000;

/** Waits until it holds. */
export async function until(holds: () => unknown): Promise<void> {
  for (const end = performance.now() + patience; !(await holds()); await delay(20)) {
    if (performance.now() > end) throw new Error(`This never came about: ${holds}`);
  }
}

/** Waits until it has stayed the same for a second, and answers it. */
export async function settled<Value>(value: () => Value): Promise<Value> {
  let [last, since] = [value(), performance.now()];
  await until(async () => {
    if (value() !== last) [last, since] = [value(), performance.now()];
    return performance.now() - since > 1_000;
  });
  return last;
}

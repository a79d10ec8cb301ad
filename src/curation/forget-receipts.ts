import type { Logger } from '../log.js';
import type { ReceiptRepository } from './receipt.repository.js';

/** How often it is looked for old ones, in milliseconds. */
const every = 3_600_000;

/**
 * Forgets receipts once they are so old, now and every hour. Several servers may do so at once.
 * @returns what ends it.
 */
export function forgetReceipts(receipts: ReceiptRepository, lifetime: number, log: Logger): () => void {
  const forget = async (): Promise<void> => {
    try {
      const forgotten = await receipts.forget(new Date(Date.now() - lifetime));
      if (forgotten > 0) log.info({ receipts: forgotten }, 'Forgot receipts of old changes');
    } catch (error) {
      log.warn({ err: error }, 'Old receipts could not be forgotten; it is tried again in an hour');
    }
  };
  void forget();
  const timer = setInterval(() => void forget(), every);
  timer.unref();
  return () => clearInterval(timer);
}

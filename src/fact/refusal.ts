import { ClientError, type ErrorCode } from '../errors.js';

/** Where in a fact it is: a field of it, or the one that says this value. */
export interface Fault {
  readonly field?: string;
  readonly value?: string;
  readonly currentVersion?: number;
}

/** A fact that cannot be written as it is. */
export class FactRefusal extends ClientError {
  constructor(
    message: string,
    readonly fault: Fault = {},
    code: ErrorCode = 'BAD_USER_INPUT',
  ) {
    super(code, message);
  }
}

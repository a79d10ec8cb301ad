import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ClientError, SetupError } from '../errors.js';
import type { Settings } from '../settings.js';
import { type Caller, isRole, roles } from './caller.js';

/** Signatures by public keys only: with a shared secret whoever verifies could sign. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds by which clocks may differ. */
const clockTolerance = 30;
const longestActor = 200;

type TokenSettings = Pick<Settings, 'jwksUrl' | 'jwtIssuer' | 'jwtAudience' | 'jwtRoleClaim'>;

/** Tells whose a JWT is; null if it is not to be believed. */
export type CallerOfToken = (token: string) => Promise<Caller | null>;

/** Without JWKS_URL no token is believed. @throws SetupError */
export function tokens({ jwksUrl, jwtIssuer, jwtAudience, jwtRoleClaim }: TokenSettings): CallerOfToken {
  if (jwksUrl === undefined) return async () => null;
  if (jwtIssuer === undefined || jwtAudience === undefined) {
    throw new SetupError('JWKS_URL is set, so JWT_ISSUER and JWT_AUDIENCE must be set too.');
  }
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000 });
  const options = {
    algorithms,
    issuer: jwtIssuer,
    audience: jwtAudience,
    clockTolerance,
    requiredClaims: ['exp', 'sub'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, options);
      return callerIn(payload, jwtRoleClaim);
    } catch (error) {
      if (isRefusal(error)) return null;
      throw new ClientError('UNAVAILABLE', 'The keys that tokens are signed with cannot be fetched; try again.', {
        cause: error,
        headers: new Map([['Retry-After', '5']]),
      });
    }
  };
}

/** The token is at fault, and not that its keys could not be fetched. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return error.code !== 'ERR_JOSE_GENERIC' && !/^ERR_JWKS_(TIMEOUT|INVALID)$/.test(error.code);
}

/** The highest of the roles it claims; one that claims none may read. */
function callerIn(payload: JWTPayload, claim: string): Caller {
  const claimed = [payload[claim]].flat().map((role) => (typeof role === 'string' ? role.toUpperCase() : role));
  const role = claimed.filter(isRole).sort((a, b) => roles.indexOf(b) - roles.indexOf(a))[0];
  return { actor: `user:${payload.sub}`.slice(0, longestActor), role: role ?? 'READER' };
}

import { ClientError } from '../errors.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';

/**
 * The ids of the organizations that an argument names by id or by any identifier they carry, each once.
 * @throws ClientError BAD_USER_INPUT for what nothing has.
 */
export async function organizationIds(
  organizations: OrganizationRepository,
  named: readonly string[],
  argument: string,
): Promise<string[]> {
  const found = await Promise.all(named.map((id) => organizations.find(id)));
  const ids = found.map((organization, index) => {
    if (organization !== null) return organization.id;
    throw new ClientError(
      'BAD_USER_INPUT',
      `Expected ids or identifiers of organizations in ${argument}; nothing has "${named[index]}".`,
    );
  });
  return [...new Set(ids)];
}

/**
 * The same of an argument that has to name some.
 * @throws ClientError BAD_USER_INPUT for what nothing has, and where none is named.
 */
export async function someOrganizationIds(
  organizations: OrganizationRepository,
  named: readonly string[],
  argument: string,
): Promise<string[]> {
  if (named.length > 0) return organizationIds(organizations, named, argument);
  throw new ClientError('BAD_USER_INPUT', `Expected at least one id of an organization in ${argument}; got none.`);
}

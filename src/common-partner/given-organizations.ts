import { ClientError } from '../errors.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { Organization } from '../organization/organization.type.js';

/**
 * The organizations that an argument names by id or identifier, in its order; named twice, they stand once.
 * @throws ClientError BAD_USER_INPUT for an empty list and for an id that nothing has.
 */
export async function givenOrganizations(
  organizations: OrganizationRepository,
  ids: readonly string[],
): Promise<readonly Organization[]> {
  if (ids.length === 0) throw new ClientError('BAD_USER_INPUT', 'Expected at least one id in organizations; got none.');
  const found = await Promise.all(ids.map((id) => organizations.find(id)));
  const given = new Map<string, Organization>();
  found.forEach((organization, index) => {
    if (organization === null) {
      throw new ClientError(
        'BAD_USER_INPUT',
        `Expected ids of organizations in organizations; nothing has the id "${ids[index]}".`,
      );
    }
    given.set(organization.id, given.get(organization.id) ?? organization);
  });
  return [...given.values()];
}

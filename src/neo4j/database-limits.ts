import type { Driver } from 'neo4j-driver';

/** What keeps one statement from taking the whole database; by Neo4j's own defaults each is 0, which means no limit. */
const limits = ['db.transaction.timeout', 'db.memory.transaction.max', 'db.lock.acquisition.timeout'];

/** Those of the limits that the server has not set; none when this user may not see its settings. */
export async function missingLimits(driver: Driver, database: string | undefined): Promise<readonly string[]> {
  const session = driver.session({ defaultAccessMode: 'READ', ...(database === undefined ? {} : { database }) });
  try {
    const { records } = await session.run('SHOW SETTINGS $limits YIELD name, value RETURN name, value', { limits });
    return records.filter((record) => /^0\D*$/.test(record.get('value'))).map((record) => record.get('name'));
  } catch {
    return [];
  } finally {
    await session.close();
  }
}

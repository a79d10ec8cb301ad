import { Argument, type Command, Option } from 'commander';
import ora from 'ora';
import { type Role, roles } from '../access/caller.js';
import { KeyRepository, type ListedKey } from '../access/key.repository.js';
import { SetupError } from '../errors.js';
import { stopSignal } from './stop-signal.js';
import { withDatabase } from './with-database.js';

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('who may write: API keys, each with a role');
  keys
    .command('create')
    .description('make a key and print it; it is shown this once and kept nowhere')
    .argument('<name>', 'whose it is; the history names it')
    .addArgument(new Argument('<role>', 'what it allows').choices(roles.map((role) => role.toLowerCase())))
    .addOption(new Option('--expires-in-days <days>', 'how long it holds; for good when left out'))
    .action((name: string, role: string, { expiresInDays }: { expiresInDays?: string }) =>
      withKeys((repository) => create(repository, name, role.toUpperCase() as Role, expiresInDays)),
    );
  keys
    .command('list')
    .description('all keys, without their secrets')
    .action(() => withKeys(async (repository) => (await repository.list()).map(lineOf).join('')));
  keys
    .command('revoke')
    .description('end a key; the next request with it is refused')
    .argument('<id>', 'as list shows it')
    .action((id: string) => withKeys((repository) => revoke(repository, id)));
}

async function create(repository: KeyRepository, name: string, role: Role, days?: string): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,79}$/u.test(name)) {
    throw new SetupError('Expected a name of at most 80 letters, digits, spaces and . _ @ -.');
  }
  if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days)) {
    throw new SetupError(`Expected --expires-in-days from 1 to 9999; got "${days}".`);
  }
  const expiresAt = days === undefined ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString();
  return `${await repository.create(name, role, expiresAt)}\n`;
}

async function revoke(repository: KeyRepository, id: string): Promise<string> {
  if (await repository.revoke(id)) return `${id} is revoked.\n`;
  throw new SetupError(`There is no key ${id}; "keys list" shows those there are.`);
}

function lineOf({ id, name, role, createdAt, expiresAt, revokedAt }: ListedKey): string {
  const state = revokedAt === null ? (expiresAt === null ? '' : `expires ${expiresAt}`) : `revoked ${revokedAt}`;
  return `${[id, role, createdAt, name, state].join('\t').trimEnd()}\n`;
}

async function withKeys(work: (keys: KeyRepository) => Promise<string>): Promise<void> {
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  try {
    const text = await withDatabase(
      (progress) => void spinner.start(progress),
      stopSignal(),
      ({ graph }) => work(new KeyRepository(graph)),
    );
    spinner.stop();
    process.stdout.write(text);
  } finally {
    spinner.stop();
  }
}

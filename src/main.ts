#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { addBackup } from './command/backup.command.js';
import { addExport } from './command/export.command.js';
import { addImport } from './command/import.command.js';
import { addKeys } from './command/keys.command.js';
import { addStart } from './command/start.command.js';
import { SetupError } from './errors.js';

const program = new Command('industry-education-graph').description(
  'A cited knowledge graph of the education-industry network behind GraphQL',
);
for (const add of [addStart, addImport, addExport, addBackup, addKeys]) add(program);

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.neo4j/'],
  setupFiles: ['reflect-metadata'],
  globalSetup: './test/global-setup.js',
  globalTeardown: './test/global-teardown.js',
  // All test files share one database, each on its own for a time.
  maxWorkers: 1,
  // For what hangs: how long something takes depends on the machine.
  testTimeout: 300_000,
};

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2023',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  /** Scenarios play whole days through a sandbox; a loaded machine may take its time. */
  testTimeout: 60_000,
  transform: { '\\.(ts|tsx)$': swc, '/(@faker-js/.*|jira\\.js/dist/browser)\\.js$': swc },
  /** Published as ES modules only. */
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/|jira\\.js/)'],
  /** Its bundle of one file: the other entry loads a thousand. */
  moduleNameMapper: { '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/browser.js' },
  modulePathIgnorePatterns: [
    '<rootDir>/.cache',
    '<rootDir>/.sandbox',
    '<rootDir>/sandbox/dist',
    '<rootDir>/static/settings/dist',
    '<rootDir>/tools',
  ],
};

/** The libraries that Node itself loads, once for all the test files of a worker. */
const NATIVE = [
  '@univerjs',
  '@borgar',
  '@e965',
  'acorn',
  'ajv',
  'axe-core',
  'echarts',
  'esbuild',
  'fast-check',
  'fflate',
  'jsdom',
  'luxon',
  'mammoth',
  'papaparse',
  'playwright-core',
  'saxes',
  'zod',
];

/** @type {import('jest').Config} */
export default {
  rootDir: '..',
  globalSetup: '<rootDir>/build/chromium.mjs',
  testEnvironment: '<rootDir>/build/jest-environment.mjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
    '\\.(html|css)$': '<rootDir>/build/jest-text.mjs',
    [`/node_modules/(?:${NATIVE.join('|')})/`]: '<rootDir>/build/jest-native.mjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${NATIVE.join('|')})/)`],
  testSequencer: '<rootDir>/build/jest-sequencer.mjs',
  // One more than the cores of a small machine: a test that waits for a browser leaves one idle.
  maxWorkers: 3,
  testTimeout: 60_000,
};

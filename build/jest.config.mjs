/** @type {import('jest').Config} */
export default {
  rootDir: '..',
  testEnvironment: '<rootDir>/build/jest-environment.mjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
    '\\.(html|css)$': '<rootDir>/build/jest-text.mjs',
    '/node_modules/(?:@univerjs|echarts)/': '<rootDir>/build/jest-native.mjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!@univerjs/|echarts/)'],
  maxWorkers: 2,
  testTimeout: 60_000,
};

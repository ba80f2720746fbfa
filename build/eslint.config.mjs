import tseslint from 'typescript-eslint';

// The rules that need types are oxlint's (oxlint.json): the same ones, in seconds rather than more than a minute.

const noWords = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ['build/addon/**', 'build/host/**', 'build/dependency-cruiser.cjs', 'node_modules/**', 'out/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'Import zod/mini: the whole of zod costs 7 ms at every custom-function call.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/report/**/*.ts', 'src/words/**/*.ts', 'src/workbook/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noWords("NewExpression[callee.name='Date'][arguments.length=0]", 'Today is passed in.'),
        noWords("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Today is passed in.'),
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noWords(
          "NewExpression[callee.name='Date']",
          'A day is an ISO string and a time is minutes: Date lives in the workbook codec.',
        ),
        noWords('ThrowStatement', 'A wrong cell is a value with findings; a bug goes through assert().'),
        noWords("CallExpression[callee.property.name='toFixed']", 'Money is whole cents.'),
        noWords("CallExpression[callee.name='parseFloat']", 'Numbers are read by the workbook codec.'),
      ],
    },
  },
  // The one synchronous lazy require: the code of a command is evaluated when it is first called.
  { files: ['src/addon/code.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/domain/assert.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/terminal/node.ts', 'src/terminal/bench.ts', 'build/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        noWords(
          "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|fn|spyOn)$/]",
          'The real code, no mocks.',
        ),
      ],
    },
  },
);

// Limits of the house (README, "The house"): small functions, flat files, no cycles (the architecture test), no clock or
// randomness in the core.
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const clock = [
  { object: 'Date', property: 'now', message: 'the clock is a port; pass `now` in' },
  { object: 'Math', property: 'random', message: 'nothing in the core is random' },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'cdk.out/', 'templates/compiled/', '.whetstone/', '.letters/', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['lambdas/core/**', 'lambdas/flow.ts', 'lambdas/render.ts'],
    rules: { 'no-restricted-properties': ['error', ...clock] },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // Any mail may be hostile: no expression whose time grows faster than the text (backtracking, or a search that starts
  // again at every character).
  {
    files: ['lambdas/**', 'templates/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignorePartial: false }],
    },
  },
  // Data is exempt from the limits on size.
  { files: ['**/*.data.ts'], rules: { 'max-lines': 'off' } },
);

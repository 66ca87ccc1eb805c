import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'templates/', '**/*.js', '**/*.mjs'] },
  tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { project: ['./tsconfig.test.json'] } } },
  {
    // The types inside of a type, in SDKs: nothing of them is there at run time.
    files: ['src/model/**', 'src/resources/**'],
    rules: { '@typescript-eslint/no-namespace': 'off' },
  },
  {
    // The runner waits for its tests itself.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: 'test' }] },
      ],
    },
  },
);

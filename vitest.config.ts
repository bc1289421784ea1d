import { defineConfig } from 'vitest/config';

/** Two kinds of tests: beside the source (fast, pure or one adapter), and `e2e/` (whole processes against the local GitHub). */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['{src,action,bot,scripts,bench}/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Whole processes that mostly wait for each other: more at once would only make them late.
          maxWorkers: 2,
        },
      },
    ],
  },
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bordersOf } from '../scripts/borders/borders.ts';

const root = join(import.meta.dirname, '..');

/** Every TypeScript file of the project, committed or about to be. */
function everyFile(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.ts'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return [...new Set(listed.split('\0'))].filter(
    (file) => file !== '' && !/^(?:dist|fixtures|node_modules)\//.test(file) && existsSync(join(root, file)),
  );
}

describe('borders of the project', () => {
  it('no file crosses a border of src/architecture.ts', () => {
    const files = everyFile();
    expect(files.length).toBeGreaterThan(20);
    const broken = files.flatMap((file) =>
      bordersOf(file, readFileSync(join(root, file), 'utf8')).map((problem) => `${file} ${problem}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('planted faults: each kind of border bites', () => {
  const faults: readonly [name: string, file: string, text: string, problem: RegExp][] = [
    [
      'a noun imports one to its right',
      'src/stats/a.ts',
      "import { x } from '../verdict/gate/gate.ts';",
      /may not import/,
    ],
    [
      'also only as a type',
      'src/stats/a.ts',
      "import type { X } from '../config/config.ts';",
      /may not import/,
    ],
    ['also by export from', 'src/stats/a.ts', "export * from '../config/config.ts';", /may not import/],
    [
      'also over several lines',
      'src/stats/a.ts',
      "import {\n  a, // one\n  b,\n} from '../config/config.ts';",
      /may not import/,
    ],
    [
      'also by a dynamic import',
      'src/stats/a.ts',
      "const x = await import('../config/config.ts');",
      /may not import/,
    ],
    [
      'also in a type position',
      'src/stats/a.ts',
      "type X = import('../config/config.ts').X;",
      /may not import/,
    ],
    ['also for its side effects', 'src/stats/a.ts', "import '../config/config.ts';", /may not import/],
    [
      'a noun imports a port',
      'src/config/a.ts',
      "import type { C } from '../ports/clock.ts';",
      /may not import/,
    ],
    [
      'a port takes a value',
      'src/ports/a.ts',
      "import { Digest } from '../foundation/digest.ts';",
      /not as a type/,
    ],
    [
      'an operation imports an adapter',
      'src/operations/a.ts',
      "import { g } from '../adapters/git/git.ts';",
      /may not import/,
    ],
    [
      'an adapter imports another',
      'src/adapters/git/a.ts',
      "import { g } from '../github/github.ts';",
      /may not import/,
    ],
    [
      'an adapter imports an operation',
      'src/adapters/git/a.ts',
      "import { g } from '../../operations/g.ts';",
      /may not import/,
    ],
    ['a shell imports another', 'bot/a.ts', "import { g } from '../action/entry.ts';", /shells never/],
    [
      'a test of a shell imports another',
      'bot/a.test.ts',
      "import { g } from '../src/cli/cli.ts';",
      /shells never/,
    ],
    [
      'the core imports a shell',
      'src/operations/a.ts',
      "import { g } from '../cli/cli.ts';",
      /may not import/,
    ],
    [
      'the product imports a script',
      'src/cli/a.ts',
      "import { g } from '../../scripts/build.ts';",
      /not part of the product/,
    ],
    [
      'the product imports a test',
      'src/cli/a.ts',
      "import { g } from './b.test.ts';",
      /not part of the product/,
    ],
    [
      'an SDK outside its folder',
      'src/operations/a.ts',
      "import OpenAI from 'openai';",
      /belongs to src\/adapters\/openai alone/,
    ],
    [
      'a part of an SDK outside its folder',
      'action/a.ts',
      "import { x } from '@octokit/rest/deep';",
      /belongs to/,
    ],
    ['a package nobody decided on', 'src/stats/a.ts', "import left from 'left-pad';", /has no row/],
    ['a library outside its folders', 'src/stats/a.ts', "import { parse } from 'yaml';", /allowed in/],
    ['a module named at run time', 'src/cli/a.ts', 'const x = await import(name);', /computed/],
    ['a folder nobody decided on', 'src/utils/a.ts', 'export {};', /without a row/],
    [
      'a file system in the core',
      'src/config/a.ts',
      "import { readFileSync } from 'node:fs';",
      /touches nothing/,
    ],
    [
      'randomness of node:crypto',
      'src/foundation/a.ts',
      "import { createHash, randomUUID } from 'node:crypto';",
      /randomUUID/,
    ],
    [
      'the whole of node:crypto',
      'src/foundation/a.ts',
      "import * as c from 'node:crypto';",
      /of node:crypto/,
    ],
    ['the clock', 'src/verdict/gate/a.ts', 'const now = Date.now();', /the clock/],
    ['the clock by a constructor', 'src/verdict/gate/a.ts', 'const now = new Date();', /the clock/],
    [
      'the clock inside a template',
      'src/verdict/gate/a.ts',
      'const now = `at ${new Date().toISOString()}`;',
      /the clock/,
    ],
    ['a timer in an operation', 'src/operations/a.ts', 'setTimeout(() => {}, 5);', /a timer/],
    ['randomness', 'src/stats/a.ts', 'const x = Math.random();', /randomness/],
    ['the environment', 'src/config/a.ts', 'const x = process.env.HOME;', /environment/],
    ['the network', 'src/evaluation/target/a.ts', "await fetch('http://x');", /the network/],
    ['the console', 'src/foundation/a.ts', "console.log('x');", /the console/],
    ['a long file without a reason', 'src/stats/a.ts', '// line\n'.repeat(251), /251 lines/],
    ['a long test without a reason', 'e2e/a.test.ts', '// line\n'.repeat(251), /251 lines/],
  ];

  it.each(faults)('%s', (_name, file, text, problem) => {
    expect(bordersOf(file, text).join('\n')).toMatch(problem);
  });
});

describe('what is allowed passes', () => {
  const fine: readonly [name: string, file: string, text: string][] = [
    [
      'left and own folder',
      'src/config/a.ts',
      "import { x } from '../stats/x.ts';\nimport { y } from './y.ts';",
    ],
    ['types in a port', 'src/ports/a.ts', "import type { X } from '../foundation/digest.ts';"],
    ['inline types in a port', 'src/ports/a.ts', "import { type X, type Y } from '../foundation/digest.ts';"],
    ['hashing in the core', 'src/foundation/a.ts', "import { createHash } from 'node:crypto';"],
    ['a given time', 'src/foundation/a.ts', 'const t = new Date(ms).toISOString();'],
    ['a shell imports everything else', 'bot/a.ts', "import { x } from '../src/adapters/github/g.ts';"],
    [
      'words in comments, texts and patterns',
      'src/stats/a.ts',
      "// Date.now()\nconst a = 'Math.random() import x from \"y\"';\nconst b = /fetch('x')/;\n/* process.env */",
    ],
    [
      'a property called like a global',
      'src/evaluation/target/a.ts',
      'const x = { process: 1 }; x.fetch(1);',
    ],
    [
      'a long file with its reason',
      'src/stats/a.ts',
      `// long because: one table\n${'// line\n'.repeat(300)}`,
    ],
    [
      'the world in an adapter',
      'src/adapters/git/a.ts',
      "import { x } from 'node:fs';\nsetTimeout(() => {}, Date.now());",
    ],
    ['anything in a tool', 'e2e/a.ts', "import { x } from '../bot/x.ts';\nimport y from 'openai';"],
  ];

  it.each(fine)('%s', (_name, file, text) => {
    expect(bordersOf(file, text)).toEqual([]);
  });
});

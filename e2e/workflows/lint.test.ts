import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { describeWith } from '../programs.ts';
import { lintWorkflows } from './lint.ts';

const root = join(import.meta.dirname, '../..');
const faults = join(root, 'fixtures/workflows/faults');

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  return folder;
}

/** Every workflow that a page shows: YAML blocks with jobs. */
function documentedWorkflows(): readonly { readonly name: string; readonly text: string }[] {
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
  return pages
    .filter((page) => page.endsWith('.md') && existsSync(join(root, page)))
    .flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/^```ya?ml\n(.*?)^```/gms)]
        .map(([, text = '']) => text)
        .filter((text) => /^jobs:/m.test(text))
        .map((text, index) => ({ name: `${page.replaceAll(/\W/g, '-')}-${index}.yml`, text })),
    );
}

describeWith(['actionlint', 'zizmor'], 'workflow lint', (programs) => {
  it('nothing is found in our workflows and actions', () => {
    const folder = scratch();
    for (const part of ['.github', 'action', 'action.yml']) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    expect(lintWorkflows(folder, programs)).toEqual([]);
  });

  it('nothing is found in the workflows that our pages show, and a caller needs at most 8 lines', () => {
    const folder = scratch();
    cpSync(join(root, '.github/actionlint.yaml'), join(folder, '.github/actionlint.yaml'));
    const documented = documentedWorkflows();
    expect(documented.length).toBeGreaterThan(2);
    for (const { name, text } of documented) {
      writeFileSync(join(folder, '.github/workflows', name), text);
      if (text.includes('uses: owner/plumbline/.github/workflows/')) {
        expect(text.trimEnd().split('\n').length, name).toBeLessThanOrEqual(8);
      }
    }
    expect(lintWorkflows(folder, programs)).toEqual([]);
  });

  it('every planted fault is found by the rule that its first line names', () => {
    const folder = scratch();
    cpSync(faults, join(folder, '.github/workflows'), { recursive: true });
    cpSync(join(root, 'action'), join(folder, 'action'), { recursive: true });
    const found = lintWorkflows(folder, programs);
    const files = readdirSync(faults).filter((name) => /^\d/.test(name));
    expect(files).toHaveLength(16);
    for (const file of files) {
      const [first = ''] = readFileSync(join(faults, file), 'utf8').split('\n', 1);
      const expected = first.replace(/^#\s*/, '').split('; ');
      const rules = found.filter((finding) => finding.file === file).map(({ rule }) => rule);
      expect(rules, file).toEqual(expect.arrayContaining(expected));
    }
  });
});

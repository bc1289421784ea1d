import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { journalLine } from '../../evaluation/run/journal.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import { openJournal } from './journal-file.ts';

const suite = a.suite({ cases: a.cases(3) });
const [one, two, three] = a.trials(suite, () => ({ output: 'Ä 😀', scores: { expectations: 1 } }));
if (one === undefined || two === undefined || three === undefined)
  throw new Error('three cases, three trials');

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('a journal on disk', () => {
  it('has each trial as a line as soon as it is appended', () => {
    const path = join(emptyFolder(), 'journal.jsonl');
    const journal = openJournal(path, { resume: false });
    expect(journal.done).toEqual([]);
    journal.append(one);
    expect(readFileSync(path, 'utf8')).toBe(journalLine(one));
    journal.append(two);
    expect(readFileSync(path, 'utf8')).toBe(journalLine(one) + journalLine(two));
    journal.close();
  });

  it('is gone on with, or begun anew', () => {
    const path = join(emptyFolder(), 'journal.jsonl');
    writeFileSync(path, journalLine(one));
    const resumed = openJournal(path, { resume: true });
    expect(resumed.done).toEqual([one]);
    resumed.append(two);
    resumed.close();
    expect(openJournal(path, { resume: true }).done).toEqual([one, two]);
    expect(openJournal(path, { resume: false }).done).toEqual([]);
    expect(statSync(path).size).toBe(0);
  });

  it('goes on after the last whole line, wherever the writer was killed', () => {
    const path = join(emptyFolder(), 'journal.jsonl');
    const whole = Buffer.from(journalLine(one) + journalLine(two));
    const first = Buffer.byteLength(journalLine(one));
    for (let size = first; size < whole.length; size++) {
      writeFileSync(path, whole);
      truncateSync(path, size);
      const journal = openJournal(path, { resume: true });
      expect(journal.done).toEqual([one]);
      journal.append(three);
      journal.close();
      expect(readFileSync(path, 'utf8')).toBe(journalLine(one) + journalLine(three));
    }
  });

  it('reads back the lines that count, by key: the first result of its own, of troubles the last', () => {
    const path = join(emptyFolder(), 'journal.jsonl');
    const trouble = (latencyMs: number): Trial => ({
      ...{ schema: 'trial/1', suite: one.suite, case: one.case, repeat: 1, caseDigest: one.caseDigest },
      ...{ outcome: 'failed', class: 'infrastructure', error: { code: 'x', message: 'x' } },
      ...{ scores: {}, latencyMs, attempts: 1, startedAt: '2026-01-01T00:00:00Z' },
    });
    const read = (trials: readonly Trial[], cut: number): string => {
      writeFileSync(path, '');
      const first = openJournal(path, { resume: false });
      for (const trial of trials.slice(0, cut)) first.append(trial);
      first.close();
      const second = openJournal(path, { resume: true });
      for (const trial of trials.slice(cut)) second.append(trial);
      const text = second.read(second.lines()).toString();
      second.close();
      return text;
    };
    const later = { ...one, output: 'a second draw' };
    for (let cut = 0; cut <= 4; cut++) {
      expect(read([two, trouble(1), one, later], cut)).toBe(journalLine(one) + journalLine(two));
      expect(read([trouble(1), two, trouble(2)], cut)).toBe(journalLine(trouble(2)) + journalLine(two));
    }
  });

  it.each([[true], [false]])('never overwrites a file that is no journal (resume: %s)', (resume) => {
    const path = join(emptyFolder(), 'notes.txt');
    writeFileSync(path, 'my notes\nof today\n');
    expect(() => openJournal(path, { resume })).toThrow('no journal');
    expect(readFileSync(path, 'utf8')).toBe('my notes\nof today\n');
  });

  it('of a process that is killed while it writes loses nothing that was appended', async () => {
    const path = join(emptyFolder(), 'journal.jsonl');
    const program = `
      import { openJournal } from ${JSON.stringify(new URL('./journal-file.ts', import.meta.url).href)};
      const trial = ${JSON.stringify(one)};
      const journal = openJournal(${JSON.stringify(path)}, { resume: false });
      for (let repeat = 1; ; repeat++) {
        journal.append({ ...trial, repeat });
        process.stdout.write(repeat + '\\n');
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<NodeJS.Signals | null>((end) =>
      child.once('close', (_, signal) => end(signal)),
    );
    let said = '';
    for await (const part of child.stdout) {
      said += part;
      if (said.length > 1000) child.kill('SIGKILL');
    }
    expect(await ended).toBe('SIGKILL');
    const appended = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
    const repeats = openJournal(path, { resume: true }).done.map(({ repeat }) => repeat);
    expect(repeats.length).toBeGreaterThanOrEqual(appended);
    expect(repeats).toEqual(repeats.map((_, index) => index + 1));
  });
});

// long because: one table of everything that can be wrong with a file
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { promptFile, promptFiles } from './model-server.ts';
import { expectNoSecret, expectOneMessage, type Message, put, secret } from './one-message.ts';
import { createSandbox, replayConfig, replayFiles, type Sandbox } from './sandbox.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const config = '.github/plumbline.yml';
const prompt = 'answers/ask.prompt.yml';
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const case1 = { id: 'a', vars: { question: 'q' }, expect: [{ type: 'equals', value: 'yes' }] };
const expecting = (...expect: object[]): Files => ({ 'evals/core.jsonl': line({ ...case1, expect }) });
const big = 'x'.repeat(100 * 1024 * 1024);
const deepList = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const deepMap = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
const letters = 'abcdefghij';
/** Nine levels of ten aliases each: a thousand million entries in half a kilobyte. */
const bomb = `a: &a [${Array(10).fill('x').join(',')}]\n${Array.from(letters.slice(1), (name, index) => `${name}: &${name} [${Array(10).fill(`*${letters[index]}`).join(',')}]\n`).join('')}`;
const binary = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const withDataset = (ending: string): Files => ({ [config]: replayConfig.replace('*.jsonl', `*.${ending}`) });
const prompts = promptFiles(3, 'http://127.0.0.1:9');

/** A repository in which everything is right, with the key in its environment, and then these files. */
function repository(files: Files): Sandbox {
  const sandbox = createSandbox({ MODEL_KEY: secret });
  put(sandbox, { ...replayFiles(3, () => 'yes'), ...files });
  return sandbox;
}

interface Row extends Omit<Message, 'exit'> {
  readonly files: Files;
  readonly args?: readonly string[];
}

function rows(table: Readonly<Record<string, Row>>): void {
  it.each(Object.entries(table))('%s', async (_, { files, args = [], ...message }) => {
    const sandbox = repository(files);
    const [end, json] = await Promise.all([
      sandbox.plumbline('run', ...args),
      sandbox.plumbline('run', ...args, '--json'),
    ]);
    expectOneMessage(end, { exit: 2, ...message });
    expectNoSecret(end, sandbox);
    // Nothing was asked for an input that is wrong.
    expect(sandbox.has('.plumbline/journal.jsonl')).toBe(false);
    // A machine that asks for JSON is told the same.
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { problems: [{ code: message.code }] } });
  });
}

describe('a configuration', () => {
  rows({
    'that is no YAML': {
      files: { [config]: 'version: 1\npipelines: [\n' },
      ...{ code: 'config-syntax', where: `${config}:3` },
    },
    'with an unknown key names the nearest one, and does not miss it too': {
      files: { [config]: replayConfig.replace('dataset:', 'datset:') },
      ...{ code: 'config-unknown-key', where: `${config}:9`, found: 'datset', next: 'write dataset' },
    },
    'with a value of a wrong type': {
      files: { [config]: replayConfig.replace('margin: 0.05', 'margin: lots') },
      ...{ code: 'config-invalid', where: `${config}:10`, found: 'lots' },
    },
    'that is empty': { files: { [config]: '' }, code: 'config-invalid', where: `${config}:1` },
    'with a key twice': {
      files: { [config]: `${replayConfig}version: 1\n` },
      ...{ code: 'config-syntax', where: `${config}:11` },
    },
    'that is binary': { files: { [config]: binary }, code: 'file-not-text', where: `${config}:1` },
    'in UTF-16': { files: { [config]: utf16(replayConfig) }, code: 'file-not-text', found: 'UTF-16' },
    'with a NUL character': {
      files: { [config]: `${replayConfig}\0` },
      ...{ code: 'file-not-text', where: `${config}:11`, found: 'NUL' },
    },
    'nested too deep in lists': {
      files: { [config]: `version: 1\nx: ${deepList}\n` },
      ...{ code: 'config-syntax', found: 'too deep' },
    },
    'nested too deep in maps': { files: { [config]: deepMap }, code: 'config-syntax', found: 'too deep' },
    'whose aliases would fill the memory': {
      files: { [config]: replayConfig + bomb },
      ...{ code: 'config-syntax', where: `${config}:12`, found: 'aliases' },
    },
    'that is not there': { files: {}, args: ['--config', 'no.yml'], code: 'config-missing', where: 'no.yml' },
    'outside of the repository': { files: {}, args: ['--config', '../no.yml'], code: 'config-missing' },
    'with a suite that is not there names the nearest one': {
      files: {},
      args: ['--suite', 'cor'],
      ...{ code: 'input-invalid', where: config, found: 'cor', next: 'write core' },
    },
    'that needs a key which is not set': {
      files: {
        ...prompts,
        [config]: (prompts[config] ?? '').replace('MODEL_KEY', 'NOT_SET'),
      },
      ...{ code: 'config-secret', next: 'NOT_SET' },
    },
    'that holds a key shows no part of it': {
      files: { ...prompts, [config]: (prompts[config] ?? '').replace('"${MODEL_KEY}"', `[${secret}]`) },
      ...{ code: 'config-invalid', found: 'not shown' },
    },
  });
});

describe('a dataset', () => {
  rows({
    'with an id twice': {
      files: { 'evals/core.jsonl': line(case1) + line(case1) },
      ...{ code: 'dataset-duplicate', where: 'evals/core.jsonl:2', found: 'evals/core.jsonl:1' },
    },
    'with an id in two files': {
      files: { 'evals/core.jsonl': line(case1), 'evals/b.jsonl': line(case1) },
      ...{ code: 'dataset-duplicate', where: 'evals/core.jsonl:1', found: 'evals/b.jsonl:1' },
    },
    'that is empty': { files: { 'evals/core.jsonl': '' }, code: 'dataset-empty' },
    'of blank lines': { files: { 'evals/core.jsonl': '\n  \n\n' }, code: 'dataset-empty' },
    'whose pattern matches nothing': {
      files: { [config]: replayConfig.replace('evals/', 'eval/') },
      ...{ code: 'dataset-empty', found: 'eval/*.jsonl' },
    },
    'whose pattern is none': {
      files: { [config]: replayConfig.replace('evals/*.jsonl', '"evals/[*.jsonl"') },
      ...{ code: 'dataset-empty' },
    },
    'with a file that is not there beside one that is, names the nearest': {
      files: { [config]: replayConfig.replace('evals/*.jsonl', '[evals/core.jsonl, evals/coer.jsonl]') },
      ...{ code: 'dataset-empty', where: 'evals/coer.jsonl', next: 'write evals/core.jsonl' },
    },
    'that git ignores': {
      files: { '.gitignore': 'evals\n' },
      ...{ code: 'dataset-empty' },
    },
    'with a line that is no JSON': {
      files: { 'evals/core.jsonl': `${line(case1)}{"id": \n` },
      ...{ code: 'dataset-line', where: 'evals/core.jsonl:2' },
    },
    'with an unknown key': {
      files: { 'evals/core.jsonl': line({ ...case1, expcted: 'x' }) },
      ...{ code: 'dataset-line', where: 'evals/core.jsonl:1', next: 'write expected' },
    },
    'with a value of a wrong type': {
      files: { 'evals/core.jsonl': line({ ...case1, tags: 3 }) },
      ...{ code: 'dataset-line', where: 'evals/core.jsonl:1', found: 'tags' },
    },
    'with a line of 100 MB': {
      files: { 'evals/core.jsonl': line(case1) + line({ vars: { question: big } }) },
      ...{ code: 'dataset-line', where: 'evals/core.jsonl:2', found: 'characters' },
    },
    'with 100 MB of JSON in one case': {
      files: { ...withDataset('json'), 'evals/core.json': JSON.stringify([{ vars: { q: big } }]) },
      ...{ code: 'dataset-line', where: 'evals/core.json:1', found: 'characters' },
    },
    'with 100 MB of YAML in one line': {
      files: { ...withDataset('yml'), 'evals/core.yml': `- vars: { q: "${big}" }\n` },
      ...{ code: 'dataset-line', where: 'evals/core.yml:1', found: 'characters' },
    },
    'with 100 MB in one cell': {
      files: { ...withDataset('csv'), 'evals/core.csv': `question\n"${big}"\n` },
      ...{ code: 'dataset-line', where: 'evals/core.csv:2', found: 'characters' },
    },
    'with a quote that never ends': {
      files: { ...withDataset('csv'), 'evals/core.csv': 'question\nx\n"y\n' },
      ...{ code: 'dataset-line', where: 'evals/core.csv:3' },
    },
    'in Latin-1 says so once': {
      files: {
        'evals/core.jsonl': Buffer.from(
          line({ vars: { q: 'für' } }) + line({ vars: { q: 'naïve' } }),
          'latin1',
        ),
      },
      ...{ code: 'dataset-line', where: 'evals/core.jsonl:1', next: 'UTF-8' },
    },
    'nested too deep': {
      files: { 'evals/core.jsonl': `{"vars":{"q":${deepList}}}\n` },
      ...{ code: 'dataset-line', found: 'nested deeper' },
    },
    'nested too deep in YAML': {
      files: { ...withDataset('yml'), 'evals/core.yml': `- vars: { q: ${deepList} }\n` },
      ...{ code: 'dataset-line', found: 'too deep' },
    },
    'whose aliases would fill the memory': {
      files: { ...withDataset('yml'), 'evals/core.yml': `${bomb}vars: *j\n` },
      ...{ code: 'dataset-line', found: 'aliases' },
    },
    'with a check that does not exist': {
      files: expecting({ type: 'contians', value: 'x' }),
      ...{ code: 'check-unknown', where: 'evals/core.jsonl:1', next: 'write contains' },
    },
    'with a pattern that is none': {
      files: expecting({ type: 'regex', value: '(a' }),
      ...{ code: 'check-invalid', where: 'evals/core.jsonl:1', found: 'missing closing )' },
    },
  });

  describe.each(['jsonl', 'json', 'yml', 'csv'])('in .%s', (ending) => {
    const file = `evals/core.${ending}`;
    const content = ending === 'csv' ? 'question,expected\nq,yes\n' : '[{"vars": {"question": "q"}}]\n';
    rows({
      'that is binary': {
        files: { ...withDataset(ending), [file]: binary },
        ...{ code: 'file-not-text', where: `${file}:1` },
      },
      'in UTF-16': {
        files: { ...withDataset(ending), [file]: utf16(content) },
        ...{ code: 'file-not-text', found: 'UTF-16' },
      },
      'in UTF-16 without a mark': {
        files: { ...withDataset(ending), [file]: Buffer.from(content, 'utf16le') },
        ...{ code: 'file-not-text', found: 'NUL' },
      },
      'with a NUL character': {
        files: { ...withDataset(ending), [file]: `${content}\n\0` },
        ...{ code: 'file-not-text', found: 'NUL' },
      },
    });
  });

  it('with a mark at its start and line ends of Windows is read', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const good = replayFiles(3, () => 'yes');
    const sandbox = repository({
      [config]: windows(replayConfig),
      'evals/core.jsonl': windows(good['evals/core.jsonl'] ?? ''),
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
  });

  it('that is a link out of the repository is not followed, nor is a folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'plumbline-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    writeFileSync(join(outside, 'x.jsonl'), line({ vars: { question: secret } }));
    const file = repository({});
    symlinkSync(join(outside, 'x.jsonl'), join(file.dir, 'evals/x.jsonl'));
    const folder = repository({ [config]: replayConfig.replace('evals/', 'linked/') });
    symlinkSync(outside, join(folder.dir, 'linked'));
    for (const [sandbox, where] of [
      [file, 'evals/x.jsonl'],
      [folder, 'linked'],
    ] as const) {
      const end = await sandbox.plumbline('run');
      expectOneMessage(end, { exit: 2, code: 'file-not-plain', where, found: 'symbolic link' });
      expectNoSecret(end, sandbox);
    }
  });
});

describe('a catastrophic pattern', () => {
  const patterns = [
    { type: 'regex', value: '^(a+)+$' },
    { type: 'json-schema', value: { type: 'string', pattern: '^(a|a)*$' } },
    { type: 'json-path', path: "$[?match(@, '(a+)+')]" },
  ];

  it.each(patterns)('in $type ends at once', async (check) => {
    const sandbox = createSandbox();
    const target = '{ kind: module, file: answers/answer.js }';
    put(sandbox, {
      [config]: replayConfig.replace('{ kind: replay, file: answers/answers.jsonl }', target),
      'answers/answer.js': "module.exports = () => JSON.stringify('a'.repeat(50) + '!');",
      ...expecting(check),
    });
    const started = performance.now();
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    // Two to the fiftieth steps would take a year.
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

describe('a file of a target', () => {
  const promptRow = (text: string | Uint8Array): Files => ({ ...prompts, [prompt]: text });
  const module = replayConfig.replace(
    '{ kind: replay, file: answers/answers.jsonl }',
    '{ kind: module, file: answers/answer.js }',
  );
  rows({
    'prompt that is not there': {
      files: { ...prompts, [config]: (prompts[config] ?? '').replace('ask.prompt', 'aks.prompt') },
      ...{ code: 'prompt-missing', where: 'answers/aks.prompt.yml', found: prompt },
    },
    'prompt that is no YAML': {
      files: promptRow('messages: [\n'),
      ...{ code: 'prompt-invalid', where: `${prompt}:2` },
    },
    'prompt with an unknown key': {
      files: promptRow(`${promptFile('m')}modle: x\n`),
      ...{ code: 'prompt-invalid', where: `${prompt}:4`, next: 'write "model"' },
    },
    'prompt with a value of a wrong type': {
      files: promptRow('model: [m]\nmessages: [{ role: user, content: x }]\n'),
      ...{ code: 'prompt-invalid', where: `${prompt}:1` },
    },
    'prompt that is binary': { files: promptRow(binary), code: 'file-not-text', where: `${prompt}:1` },
    'prompt in UTF-16': { files: promptRow(utf16(promptFile('m'))), code: 'file-not-text' },
    'prompt nested too deep': {
      files: promptRow(`${promptFile('m')}x: ${deepList}\n`),
      ...{ code: 'prompt-invalid', found: 'too deep' },
    },
    'prompt whose aliases would fill the memory': {
      files: promptRow(`${promptFile('m')}modelParameters:\n${bomb.replace(/^/gm, '  ')}`),
      ...{ code: 'prompt-invalid', found: 'aliases' },
    },
    'prompt that reads the environment': {
      files: promptRow(promptFile('${MODEL_KEY}')),
      ...{ code: 'config-secret', where: `${prompt}:1` },
    },
    'recording that is not there': {
      files: { [config]: replayConfig.replace('answers.jsonl', 'nothing.jsonl') },
      ...{ code: 'prompt-missing', where: 'answers/nothing.jsonl' },
    },
    'recording that is binary': { files: { 'answers/answers.jsonl': binary }, code: 'file-not-text' },
    'recording that is cut off': {
      files: { 'answers/answers.jsonl': '{"schema":"trial/1","suite":"core"' },
      ...{ code: 'file-format', where: 'answers/answers.jsonl:1' },
    },
    'module that is not there': {
      files: { [config]: module },
      ...{ code: 'prompt-missing', where: 'answers/answer.js' },
    },
    'module that is no JavaScript': {
      files: { [config]: module, 'answers/answer.js': 'export default ((' },
      ...{ code: 'worker-failed', found: 'SyntaxError' },
    },
    'module without the export': {
      files: { [config]: module, 'answers/answer.js': 'exports.x = 1;' },
      ...{ code: 'worker-failed' },
    },
    'program that is not there': {
      files: {
        [config]: module.replace(
          'kind: module, file: answers/answer.js',
          'kind: process, command: [no-such-program]',
        ),
      },
      ...{ code: 'worker-failed', found: 'ENOENT' },
    },
    'rubric that is not there': {
      files: {
        ...prompts,
        [config]: (prompts[config] ?? '').replace(
          'metrics: {',
          'metrics: { good: { kind: judge, rubric: nothing.md, provider: local, model: m },',
        ),
      },
      ...{ code: 'metric-file-missing', where: 'nothing.md' },
    },
  });
});

it('a folder that is no repository', async () => {
  const sandbox = createSandbox();
  rmSync(join(sandbox.dir, '.git'), { recursive: true });
  mkdirSync(join(sandbox.dir, '.github'));
  expectOneMessage(await sandbox.plumbline('run'), { exit: 2, code: 'git-failed', next: 'git init' });
});

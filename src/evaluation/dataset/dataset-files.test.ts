import { describe, expect, it } from 'vitest';
import { readCases } from './dataset-files.ts';

const read = (files: Readonly<Record<string, string>>) =>
  readCases(Object.entries(files).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })));

describe('the files of a dataset', () => {
  it('pass over blank lines, a byte order mark and carriage returns, and count lines as an editor does', () => {
    const { cases, problems } = read({
      'a.jsonl': '\ufeff{"id":"a","vars":{}}\r\n\r\n  \r\n{"id":"b","vars":{}}\r\nbroken\r\n',
    });
    expect(cases.map(({ id, where: place }) => [id, place.line])).toEqual([
      ['a', 1],
      ['b', 4],
    ]);
    expect(problems).toMatchObject([{ where: { file: 'a.jsonl', line: 5 } }]);
  });

  it('need no newline at the end', () => {
    expect(read({ 'a.jsonl': '{"id":"a","vars":{}}' }).cases).toHaveLength(1);
  });

  it('may be empty: that is no case and no problem', () => {
    expect(read({ 'a.jsonl': '' })).toEqual({ cases: [], problems: [], leftOut: [] });
  });

  it('name both places of an id that is there twice, across files too', () => {
    const line = '{"id":"hours","vars":{"question":"When?"}}\n';
    const { cases, problems } = read({ 'a.jsonl': `\n${line}`, 'b.jsonl': line });
    expect(cases).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        code: 'dataset-duplicate',
        where: { file: 'b.jsonl', line: 1 },
        found: expect.stringContaining('a.jsonl:2'),
      },
    ]);
  });

  it('notice the same question twice without an id', () => {
    const line = '{"vars":{"question":"When?"}}\n';
    expect(read({ 'a.jsonl': line + line }).problems).toMatchObject([{ code: 'dataset-duplicate' }]);
  });

  it('keep every whole case beside the broken ones', () => {
    const { cases, problems } = read({
      'a.jsonl': '{"id":"a","vars":{}}\nbroken\n{"id":"b","vars":{}}\n',
    });
    expect(cases.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems).toHaveLength(1);
  });

  it('stop after a hundred problems: such a file is no dataset', () => {
    expect(read({ 'video.jsonl': 'x\n'.repeat(5000) }).problems).toHaveLength(100);
  });

  it('with an ending that no dataset has are one problem that names those it may have', () => {
    expect(read({ 'evals/video.mp4': 'x\n'.repeat(5000) }).problems).toMatchObject([
      { where: { file: 'evals/video.mp4' }, accepted: expect.stringContaining('csv') },
    ]);
  });
});

describe('the same cases in any format', () => {
  const expected = [
    { id: 'a', vars: { question: 'When?' }, expected: 'At 9:00.', tags: { topic: 'hours' }, cluster: 'c' },
    { id: 'b', vars: { question: 'Where,\n"here"?' }, expected: null, tags: {}, cluster: null },
  ];
  const written = expected.map(({ expected: right, cluster, ...rest }) => ({
    ...rest,
    ...(right === null ? {} : { expected: right }),
    ...(cluster === null ? {} : { cluster }),
  }));
  const texts = {
    jsonl: written.map((each) => JSON.stringify(each)).join('\n'),
    json: JSON.stringify(written, null, 2),
    yaml: `- id: a
  vars: { question: When? }
  expected: 'At 9:00.'
  tags: { topic: hours }
  cluster: c
- id: b
  vars:
    question: |-
      Where,
      "here"?
`,
    csv: 'id,question,expected,tags.topic,cluster\r\na,When?,At 9:00.,hours,c\r\nb,"Where,\n""here""?",,,\r\n',
  };

  it.each(Object.entries(texts))('%s', (ending, text) => {
    const { cases, problems } = read({ [`cases.${ending}`]: text });
    expect(problems).toEqual([]);
    expect(cases).toMatchObject(expected);
    const lines = read({ 'cases.jsonl': texts.jsonl }).cases;
    expect(cases.map(({ digest }) => digest)).toEqual(lines.map(({ digest }) => digest));
  });
});

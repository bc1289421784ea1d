import { describe, expect, test } from 'vitest';
import { UserError } from '../../foundation/error.ts';
import { parsePromptFile } from './prompt-file.ts';

const good = `name: Answer
model: openai/gpt-x-mini
modelParameters:
  temperature: 0
messages:
  - role: system
    content: |
      Be brief.
  - role: user
    content: "{{question}}"
`;

const problemsOf = (text: string) => {
  try {
    parsePromptFile(text, 'a.prompt.yml');
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
  return [];
};

describe('parsePromptFile', () => {
  test('reads GitHub’s format with every default in', () => {
    expect(parsePromptFile(good, 'a.prompt.yml')).toEqual({
      name: 'Answer',
      model: 'openai/gpt-x-mini',
      parameters: { temperature: 0 },
      messages: [
        { role: 'system', content: 'Be brief.\n' },
        { role: 'user', content: '{{question}}' },
      ],
      responseFormat: null,
      stream: false,
      tools: [],
      toolChoice: null,
      isText: false,
      settingsIn: 'a.prompt.yml',
      testData: [],
      evaluators: [],
    });
  });

  test('a JSON schema arrives in OpenAI’s shape, written as text or as YAML', () => {
    const schema = { name: 'reply', schema: { type: 'object' } };
    const wanted = { type: 'json_schema', json_schema: schema };
    const asText = `${good}responseFormat: json_schema\njsonSchema: '${JSON.stringify(schema)}'\n`;
    const asYaml = `${good}responseFormat: json_schema\njsonSchema: ${JSON.stringify(schema)}\n`;
    expect(parsePromptFile(asText, 'f').responseFormat).toEqual(wanted);
    expect(parsePromptFile(asYaml, 'f').responseFormat).toEqual(wanted);
    expect(problemsOf(`${good}responseFormat: json_schema\njsonSchema: "{"\n`)).toMatchObject([
      { code: 'prompt-invalid', where: { file: 'a.prompt.yml', line: 12 } },
    ]);
  });

  test('refuses an environment placeholder anywhere, a comment included', () => {
    const problems = problemsOf(good.replace('Be brief.', 'Be $' + '{KEY} brief. # $' + '{B}'));
    expect(problems).toMatchObject([
      { code: 'config-secret', where: { line: 8 }, found: '$' + '{KEY}' },
      { code: 'config-secret', where: { line: 8 }, found: '$' + '{B}' },
    ]);
  });

  test('names all problems at once, each with its line', () => {
    const problems = problemsOf('nam: x\nmodel: 3\nmessages:\n  - role: sytem\n    content: a $' + '{K}\n');
    expect(problems.map(({ code, where }) => [code, where?.line])).toEqual(
      expect.arrayContaining([
        ['prompt-invalid', 1],
        ['prompt-invalid', 2],
        ['prompt-invalid', 4],
        ['config-secret', 5],
      ]),
    );
    expect(problems.find(({ found }) => found === 'nam')?.next).toBe('write "name"');
  });

  test('says where the YAML is broken', () => {
    expect(problemsOf('messages:\n  - role: "user\n')[0]).toMatchObject({ code: 'prompt-invalid' });
    expect(problemsOf('a: 1\na: 2\n')[0]).toMatchObject({ code: 'prompt-invalid', where: { line: 2 } });
  });

  test('refuses aliases that would grow without bound', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]']
      .concat('c: &c [*b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c]')
      .join('\n');
    expect(problemsOf(bomb)[0]?.next).toMatch(/aliases/);
  });

  test('an empty file and one of another shape are problems, not crashes', () => {
    expect(problemsOf('')).toHaveLength(1);
    expect(problemsOf('- just\n- a list\n')).toHaveLength(1);
  });
});

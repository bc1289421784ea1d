import { describe, expect, it } from 'vitest';
import { UserError } from '../../foundation/error.ts';
import { promptMessages } from './prompt-messages.ts';
import { isTextPrompt, parseTextPrompt } from './text-prompt.ts';

const beside = 'prompts/pipeline.yml';
const txt = (text: string, settings: string | null = 'model: m\n') =>
  parseTextPrompt({ file: 'prompts/ask.txt', text }, { file: beside, text: settings });
const md = (text: string, settings: string | null = null) =>
  parseTextPrompt({ file: 'prompts/ask.md', text }, { file: beside, text: settings });

function problemsOf(read: () => unknown) {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
  return [];
}

it('a text prompt is told by its ending', () => {
  expect(['a.txt', 'a.md', 'b/A.MD', 'a.prompt.md', 'a.markdown'].filter(isTextPrompt)).toHaveLength(5);
  expect(['a.prompt.yml', 'a.yaml', 'md', 'a.txt.yml'].some(isTextPrompt)).toBe(false);
});

describe('a .txt prompt', () => {
  it('is one message of the user; the pipeline.yml beside it says how the model is asked', () => {
    const settings = `model: gpt-x-mini
modelParameters: { temperature: 0, stream: true }
responseFormat: json_object
tools: [{ type: function, function: { name: now } }]
toolChoice: auto
top: 5
`;
    expect(txt('\n\nAnswer briefly:\n\n{{question}}\n', settings)).toMatchObject({
      model: 'gpt-x-mini',
      messages: [{ role: 'user', content: 'Answer briefly:\n\n{{question}}' }],
      parameters: { temperature: 0 },
      stream: true,
      responseFormat: { type: 'json_object' },
      tools: [{ type: 'function', function: { name: 'now' } }],
      toolChoice: 'auto',
      settingsIn: beside,
    });
  });

  it('may speak in the role of the system', () => {
    expect(txt('Be kind.', 'role: system\n').messages).toEqual([{ role: 'system', content: 'Be kind.' }]);
  });

  it('without a pipeline.yml has no model, and says where one belongs', () => {
    expect(txt('Hi', null)).toMatchObject({ model: null, settingsIn: beside });
  });

  it('keeps a first line of ---, which is a text like any other', () => {
    expect(txt('---\nmodel: x\n---\nHi').messages[0]?.content).toBe('---\nmodel: x\n---\nHi');
  });

  it('is read alike with lines that end as on Windows, and with a mark of its byte order', () => {
    expect(txt('\uFEFFa\r\nb\r\n').messages).toEqual(txt('a\nb').messages);
  });
});

describe('a Markdown prompt', () => {
  it('may say all of it in a front matter', () => {
    const parsed = md('---\nname: Ask\nmodel: m\nmodelParameters: { topP: 1 }\n---\n\n# {{question}}\n');
    expect(parsed).toMatchObject({
      name: 'Ask',
      model: 'm',
      parameters: { topP: 1 },
      messages: [{ role: 'user', content: '# {{question}}' }],
      settingsIn: 'prompts/ask.md',
    });
  });

  it('may say a part of it there, and the rest in the pipeline.yml', () => {
    const parsed = md('---\nrole: system\n---\nHi', 'model: m\n');
    expect(parsed).toMatchObject({ model: 'm', messages: [{ role: 'system', content: 'Hi' }] });
  });

  it('may have a rule in its text', () => {
    expect(md('One\n\n---\n\nTwo', 'model: m').messages[0]?.content).toBe('One\n\n---\n\nTwo');
    expect(md('---\nmodel: m\n---\nOne\n---\nTwo').messages[0]?.content).toBe('One\n---\nTwo');
  });

  it.each([
    ['a key of another tool', '---\nmodel: m\nmode: agent\n---\nHi', 3, 'prompt-invalid'],
    ['tools that are names only', '---\nmodel: m\ntools: [codebase]\n---\nHi', 3, 'prompt-invalid'],
    ['broken YAML', '---\nmodel: m\na: b: c\n---\nHi', 3, 'prompt-invalid'],
    ['no end', '---\nmodel: m\nHi', 1, 'prompt-invalid'],
    ['nothing after it', '---\nmodel: m\n---\n\n', 4, 'prompt-invalid'],
    ['a variable of the environment', '---\nmodel: ${KEY}\n---\nHi', 2, 'config-secret'],
    ['such a variable in the text', '---\nmodel: m\n---\nHi\n${KEY}', 5, 'config-secret'],
  ])('is refused with its line: %s', (_, text, line, code) => {
    const found = problemsOf(() => md(text)).map((problem) => [problem.code, problem.where]);
    expect(found).toEqual([[code, { file: 'prompts/ask.md', line }]]);
  });

  it('is refused where both places say the same key', () => {
    const problems = problemsOf(() => md('---\nmodel: m\n---\nHi', 'top: 1\nmodel: n\n'));
    expect(problems).toMatchObject([{ where: { file: 'prompts/ask.md', line: 2 } }]);
    expect(problems[0]?.what).toContain('prompts/pipeline.yml (line 2)');
  });
});

it.each([
  ['an unknown key', 'model: m\ntemperature: 0', 2],
  ['a wrong value', 'model: m\nmodelParameters: 3', 2],
  ['a choice without tools', 'model: m\ntoolChoice: auto', 2],
  ['a schema that is none', 'responseFormat: json_schema\njsonSchema: "{"', 2],
])('a pipeline.yml is refused with its own line: %s', (_, settings, line) => {
  expect(problemsOf(() => txt('Hi', settings))).toMatchObject([
    { code: 'prompt-invalid', where: { file: beside, line } },
  ]);
});

describe('a case with a conversation', () => {
  const vars = { question: 'Why?' };
  const user = { role: 'user', content: 'Hi' } as const;
  const called = { role: 'tool', content: '9:00', tool_call_id: 'a' } as const;

  it('gets a text in the role of the system before it', () => {
    const asked = promptMessages(txt('Be kind.', 'role: system'), { vars, messages: [user] });
    expect(asked).toEqual([{ role: 'system', content: 'Be kind.' }, user]);
  });

  it.each([[[user]], [[user, called]]])(
    'is no case for a text of the user, of which nothing would be sent',
    (messages) => {
      expect(() => promptMessages(txt('{{question}}'), { vars, messages })).toThrow(/role: system/);
    },
  );

  it('is followed by a text of the user where the assistant spoke last', () => {
    const said = { role: 'assistant', content: 'Yes?' } as const;
    expect(promptMessages(txt('{{question}}'), { vars, messages: [user, said] }).at(-1)?.content).toBe(
      'Why?',
    );
  });
});

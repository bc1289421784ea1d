import { describe, expect, it } from 'vitest';
import { UserError } from '../../foundation/error.ts';
import { parsePromptFile } from './prompt-file.ts';

const file = 'a.prompt.yml';
const base = 'model: m\nmessages:\n  - { role: user, content: "{{question}}" }\n';
const tools = `tools:
  - type: function
    function:
      name: find_hours
      description: Opening hours of a shop
      parameters:
        type: object
        properties: { city: { type: string } }
        required: [city]
  - type: function
    function: { name: now }
`;

function problemsOf(text: string) {
  try {
    parsePromptFile(text, file);
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
  return [];
}

describe('tools of a prompt', () => {
  it('are as OpenAI has them, with a choice among them', () => {
    const parsed = parsePromptFile(`${base}${tools}toolChoice: required\n`, file);
    expect(parsed.tools).toMatchObject([
      { type: 'function', function: { name: 'find_hours', parameters: { required: ['city'] } } },
      { type: 'function', function: { name: 'now' } },
    ]);
    expect(parsed.toolChoice).toBe('required');
  });

  it('may be of a type that only the endpoint knows', () => {
    const own = 'tools: [{ type: web_search, web_search: { size: low } }]\n';
    expect(parsePromptFile(base + own, file).tools).toEqual([
      { type: 'web_search', web_search: { size: 'low' } },
    ]);
  });

  it('may be chosen by name', () => {
    const toolChoice = { type: 'function', function: { name: 'now' } };
    const text = `${base}${tools}toolChoice: ${JSON.stringify(toolChoice)}\n`;
    expect(parsePromptFile(text, file).toolChoice).toEqual(toolChoice);
  });

  it.each([
    ['a tool without a type', 'tools:\n  - function: { name: a }\n', 5, 'another type'],
    ['a function without a name', 'tools:\n  - type: function\n    function: {}\n', 6, 'text'],
    [
      'a name that no endpoint takes',
      'tools:\n  - type: function\n    function: { name: a b }\n',
      6,
      'letters',
    ],
    [
      'a key that is none',
      'tools:\n  - type: function\n    function:\n      name: a\n      paramters: {}\n',
      8,
      'parameters',
    ],
    ['no tool at all', 'tools: []\n', 4, 'at least 1'],
    ['a choice without tools', 'toolChoice: auto\n', 4, undefined],
    ['two of one name', `${tools}  - { type: function, function: { name: now } }\n`, 15, undefined],
    ['a choice that is none', `${tools}toolChoice: sometimes\n`, 15, 'none, auto, required'],
    [
      'parameters that are no map',
      'tools:\n  - type: function\n    function: { name: a, parameters: x }\n',
      6,
      'a map',
    ],
  ])('are refused with their line: %s', (_, text, line, accepted) => {
    const problems = problemsOf(base + text);
    expect(problems).toMatchObject([{ code: 'prompt-invalid', where: { file, line } }]);
    if (accepted !== undefined) expect(problems[0]?.accepted).toContain(accepted);
  });

  it('names the nearest where the choice names none of them', () => {
    const text = `${base}${tools}toolChoice: { type: function, function: { name: find_hour } }\n`;
    expect(problemsOf(text)).toMatchObject([
      { found: 'find_hour', accepted: 'find_hours, now', next: 'write "find_hours"' },
    ]);
  });
});

describe('stream', () => {
  it('is no parameter of the model, but how it is asked', () => {
    const parsed = parsePromptFile(`${base}modelParameters: { stream: true, topP: 1 }\n`, file);
    expect(parsed).toMatchObject({ stream: true, parameters: { topP: 1 } });
    expect(parsed.parameters).not.toHaveProperty('stream');
  });

  it('is true or false', () => {
    expect(problemsOf(`${base}modelParameters:\n  stream: sometimes\n`)).toMatchObject([
      { where: { line: 5 }, accepted: 'true or false' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { noWishes } from '../../fixtures/builders/onboarding.ts';
import { pythonApps } from './python-app.ts';

function found(files: Readonly<Record<string, string>>, python: string | null = null) {
  const texts = new Map(Object.entries(files));
  return pythonApps({ paths: [...texts.keys()], texts }, { ...noWishes, python });
}

const start = 'from langchain_openai import ChatOpenAI\n';
const inputs = (source: string) => {
  const [draft] = found({ 'app.py': start + source }).pipelines;
  return draft === undefined ? null : { variables: draft.variables, target: draft.target };
};

describe('what a chain is asked with', () => {
  it.each([
    [
      'the variables of its prompt',
      'p = ChatPromptTemplate.from_template("{a} and {b}")\nchain = p | m',
      ['a', 'b'],
      {},
    ],
    [
      'not what a step fills',
      'p = ChatPromptTemplate.from_template("{context} {q}")\nchain = RunnablePassthrough.assign(context=itemgetter("q") | r) | p | m',
      ['q'],
      {},
    ],
    ['not doubled braces', 'p = PromptTemplate("{a} {{\\"b\\": 1}}")\nchain = p | m', ['a'], {}],
    [
      'one text, where the whole input is passed on',
      'p = ChatPromptTemplate.from_template("{context} {q}")\nchain = {"context": r, "q": RunnablePassthrough()} | p | m',
      ['q'],
      { input: 'q' },
    ],
    [
      'the conversation apart',
      'p = ChatPromptTemplate.from_messages([MessagesPlaceholder("history"), ("human", "{q}")])\nchain = p | m',
      ['q'],
      { messages: 'history' },
    ],
    [
      'a chain of several lines',
      'p = ChatPromptTemplate.from_template(\n    "{q}"\n)\nchain = (\n    p\n    | m\n)',
      ['q'],
      {},
    ],
    [
      'the parameters of a function that has no default',
      'def answer(q: str, tone="kind") -> str:\n    return m.invoke(q)',
      ['q'],
      {},
    ],
    [
      'the keys that a function takes out of its one map',
      'async def answer(inputs: dict):\n    return inputs["q"] + inputs.get("tone", "")',
      ['q', 'tone'],
      {},
    ],
    ['question, where nothing tells', 'chain = a | b', ['question'], {}],
  ])('is %s', (_, source, variables, target) => {
    expect(inputs(source)).toMatchObject({ variables, target });
  });
});

describe('which pipeline is meant', () => {
  it('a chain before a function, and one whose name says so before others; the rest is named', () => {
    const { pipelines, leftOut } = found({
      'app/a.py': `${start}def answer(q):\n    return q\n`,
      'app/b.py': `${start}steps = a | b\nrag_chain = steps | c\nprompt = x | y\n_private_chain = a | b\n`,
      'tests/test_b.py': `${start}chain = a | b\n`,
    });
    expect(pipelines).toMatchObject([{ from: 'app/b.py', target: { python: 'app.b:rag_chain' } }]);
    expect(leftOut.map(({ instead }) => instead)).toEqual(['--python app.b:steps', '--python app.a:answer']);
  });

  it('the one that was named, also where nothing would have been found', () => {
    const files = { 'src/shop/main.py': 'def reply(text):\n    return text\n' };
    expect(found(files).pipelines).toEqual([]);
    expect(found(files, 'shop.main:reply').pipelines).toMatchObject([
      { target: { kind: 'process', python: 'shop.main:reply', cwd: 'src' }, variables: ['text'] },
    ]);
    expect(found(files, 'shop.main:other')).toMatchObject({
      pipelines: [],
      leftOut: [{ what: 'shop.main:other' }],
    });
  });

  it('none in a file that has nothing to do with models', () => {
    expect(found({ 'a.py': 'chain = a | b\n' }).pipelines).toEqual([]);
  });
});

describe('what a job installs for it', () => {
  it.each([
    [
      'its requirements, the nearest',
      { 'app/requirements.txt': '', 'requirements.txt': '' },
      'pip install -r app/requirements.txt',
    ],
    [
      'the dependencies of its project',
      { 'pyproject.toml': '[project]\nname = "x"\n' },
      'pip install uv && uv pip install --system -r pyproject.toml',
    ],
    ['a package', { 'pyproject.toml': '[tool.poetry]\nname = "x"\n' }, 'pip install .'],
    ['nothing, where nothing says it', { 'app/README.md': '' }, undefined],
  ])('is %s', (_, files, install) => {
    const [draft] = found({ 'app/a.py': `${start}chain = a | b\n`, ...files }).pipelines;
    expect(draft?.runtime?.install).toBe(install);
  });
});

it('a path that would end a command never gets into one', () => {
  const [draft] = found({ 'a; b/app.py': `${start}chain = a | b\n`, 'a; b/requirements.txt': '' }).pipelines;
  expect(draft).toMatchObject({ runtime: null, target: { cwd: 'a; b' } });
});

describe('what it is given', () => {
  it('is the keys of its packages, and the variables that it cannot do without', () => {
    const [draft] = found({
      'app/a.py': `${start}import os\nchain = a | b\nX = os.environ["REGION"]\nY = os.getenv("OTHER_TOKEN")\nZ = os.getenv("DEBUG")\n`,
    }).pipelines;
    expect(draft?.settings).toEqual([
      { name: 'OPENAI_API_KEY', secret: true },
      { name: 'OTHER_TOKEN', secret: true },
      { name: 'REGION', secret: false },
    ]);
  });

  it('is never a variable that belongs to the job', () => {
    const [draft] = found({
      'a.py': `${start}import os\nchain = a | b\nX = os.environ["MODEL_KEY"]\n`,
    }).pipelines;
    expect(draft?.settings.map(({ name }) => name)).toEqual(['OPENAI_API_KEY']);
    expect(draft?.guesses.join()).toContain('rename');
  });

  it('depends on folders that its sources name', () => {
    const [draft] = found({
      'app/a.py': `${start}chain = load("pages") | b\n`,
      'pages/x.md': '',
      'docs/y.md': '',
    }).pipelines;
    expect(draft?.paths).toEqual(['app/**', 'pages/**']);
  });
});

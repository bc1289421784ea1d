import { insideBrackets, parametersOf, type Statement, splitTop } from './python-source.ts';

/** What a Python pipeline is asked with. */
export interface PipelineInput {
  readonly variables: readonly string[];
  /** The one variable that it gets alone; null: all by name. */
  readonly alone: string | null;
  /** Key of the conversation so far; null where it takes none. */
  readonly messages: string | null;
  readonly guessed: boolean;
}

const noVariables: PipelineInput = { variables: ['question'], alone: null, messages: null, guessed: true };

/** Reads from the source what a function or a chain wants: parameters, or the variables of its prompts that no step before fills. */
export function inputOf({ kind, text }: Statement, source: string): PipelineInput {
  if (kind === 'function') return ofFunction(text);
  const expression = text.slice(text.indexOf('=') + 1).trim();
  const first = firstMap(expression);
  const passed = first.find(({ value }) => /^RunnablePassthrough\(\s*\)$/.test(value));
  // A map whose entries pass the whole input on: the chain is asked with one text.
  if (passed !== undefined)
    return { variables: [passed.key], alone: passed.key, messages: null, guessed: true };
  const messages = /MessagesPlaceholder\(\s*(?:variable_name\s*=\s*)?["'](\w+)["']/.exec(source)?.[1] ?? null;
  const filled = new Set([
    ...first.map(({ key }) => key),
    ...assigned(expression),
    ...(messages === null ? [] : [messages]),
  ]);
  const asked = [...expression.matchAll(/itemgetter\(\s*["'](\w+)["']\s*\)/g)].map(([, name = '']) => name);
  const variables = [
    ...new Set([...templateVariables(source).filter((name) => !filled.has(name)), ...asked]),
  ];
  if (/AgentExecutor|create_\w*agent|StateGraph/.test(text) && variables.length === 0)
    return { ...noVariables, variables: ['input'], messages };
  return variables.length === 0
    ? { ...noVariables, messages }
    : { variables, alone: null, messages, guessed: true };
}

function ofFunction(text: string): PipelineInput {
  const parameters = parametersOf(text);
  const required = parameters.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name);
  const [only] = required;
  if (only === undefined) {
    const [first] = parameters;
    return first === undefined
      ? noVariables
      : { variables: [first.name], alone: null, messages: null, guessed: false };
  }
  // A parameter that is no variable's name takes all of them as a dictionary.
  const wantsMap = required.length === 1 && /^(?:inputs?|data|payload|params|variables|kwargs)$/.test(only);
  if (!wantsMap) return { variables: required, alone: null, messages: null, guessed: false };
  const keys = [...text.matchAll(new RegExp(`\\b${only}(?:\\[|\\.get\\()\\s*["'](\\w+)["']`, 'g'))].map(
    ([, key = '']) => key,
  );
  return keys.length === 0
    ? noVariables
    : { variables: [...new Set(keys)], alone: null, messages: null, guessed: true };
}

/** The entries of a map literal that a chain begins with. */
function firstMap(expression: string): { readonly key: string; readonly value: string }[] {
  const start = /^(?:\(\s*)*(?:RunnableParallel\(\s*)?\{/.exec(expression);
  if (start === null) return [];
  return splitTop(insideBrackets(expression, start[0].length)).flatMap((entry) => {
    const [, key, value] = /^\s*["'](\w+)["']\s*:\s*([\s\S]+?)\s*$/.exec(entry) ?? [];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });
}

/** Names that steps of the chain fill: `RunnablePassthrough.assign(context=…)`. */
function assigned(expression: string): string[] {
  return [...expression.matchAll(/\.assign\(/g)].flatMap((match) =>
    splitTop(insideBrackets(expression, match.index + match[0].length)).flatMap(
      (entry) => /^\s*(\w+)\s*=(?!=)/.exec(entry)?.[1] ?? [],
    ),
  );
}

/** Names between braces in the prompts of a source; doubled braces are none. */
function templateVariables(source: string): string[] {
  const makers = /\b(?:from_template|from_messages|PromptTemplate|ChatPromptTemplate)\(/g;
  const names = [...source.matchAll(makers)].flatMap((match) => {
    const inside = insideBrackets(source, match.index + match[0].length).replace(/\{\{|\}\}/g, '');
    return [...inside.matchAll(/\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name);
  });
  return [...new Set(names)];
}

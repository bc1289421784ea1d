import type { Mutation } from './mutations.ts';

const streams = ['src/adapters/openai/stream.test.ts', 'src/adapters/openai/stream-trouble.test.ts'];
const records = ['src/evaluation/run/recording.test.ts'];

/** Faults in prompts: streams, tools, texts, recordings, embeddings of a provider. */
export const promptMutations: readonly Mutation[] = [
  {
    name: 'a stream that ends without saying why is a short answer',
    file: 'src/adapters/openai/pieces.ts',
    find: "if (finish === null) return { kind: 'cut' };",
    replace: '',
    tests: streams,
  },
  {
    name: 'a stream that the endpoint could not end is an answer',
    file: 'src/adapters/openai/pieces.ts',
    find: "if (finish === 'error') return { kind: 'broken' };",
    replace: '',
    tests: streams,
  },
  {
    name: 'a stream that breaks its connection off is whole',
    file: 'src/adapters/openai/streaming-fetch.ts',
    find: 'if (this.#isRead) this.#out?.error(error);',
    replace: 'if (this.#isRead) this.#out?.close();',
    tests: streams,
  },
  {
    name: 'the first piece is that which holds nothing',
    file: 'src/adapters/openai/pieces.ts',
    find: "if (said !== '' || refused !== '' || asks.length > 0) begin();",
    replace: 'begin();',
    tests: ['src/adapters/openai/pieces.test.ts'],
  },
  {
    name: 'nobody asks a stream for its tokens',
    file: 'src/adapters/openai/openai.ts',
    find: 'include_usage: true',
    replace: 'include_usage: false',
    tests: streams,
  },
  {
    name: 'a secret is told as the name of a request',
    file: 'src/adapters/openai/request-id.ts',
    find: ' || redact(said, secrets) !== said',
    replace: '',
    tests: ['src/adapters/openai/request-id.test.ts'],
  },
  {
    name: 'another model in pipeline.yml touches nothing',
    file: 'src/operations/pipeline-content.ts',
    find: "if (target.kind === 'prompt' && isTextPrompt(target.file))",
    replace: "if (target.kind === 'prompt' && !isTextPrompt(target.file))",
    tests: ['src/operations/what-touches.test.ts'],
  },
  {
    name: 'a text of which nothing would be sent is taken for the prompt',
    file: 'src/evaluation/target/prompt-messages.ts',
    find: 'if (prompt.isText && ',
    replace: 'if (!prompt.isText && ',
    tests: ['src/evaluation/target/text-prompt.test.ts'],
  },
  {
    name: 'a key that stands in two files is taken from one',
    file: 'src/evaluation/target/text-prompt.ts',
    find: 'throwIfAny(saidTwice(own, front, shared, pipeline));',
    replace: 'saidTwice(own, front, shared, pipeline);',
    tests: ['src/evaluation/target/text-prompt.test.ts'],
  },
  {
    name: 'a recording holds a key',
    file: 'src/evaluation/run/recording.ts',
    find: "if (typeof value === 'string') return redact(value, secrets);",
    replace: "if (typeof value === 'string') return value;",
    tests: records,
  },
  {
    name: 'a suite is answered with what another one was',
    file: 'src/evaluation/run/replay.ts',
    find: '(more.length === 0 ? first : undefined)',
    replace: 'first',
    tests: ['src/evaluation/run/replay.test.ts'],
  },
  {
    name: 'embeddings that cannot be had are no likeness',
    file: 'src/evaluation/metric/checks/similarity.ts',
    find: "if (embedded.kind === 'failed') return",
    replace:
      "if (embedded.kind === 'failed') return graded(0, lowest);\n  if (embedded.kind === 'failed') return",
    tests: ['src/wiring/open-metric-services.test.ts'],
  },
];

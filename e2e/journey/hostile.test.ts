import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentMarker } from '../../src/verdict/report/comment.ts';
import { fullName, type Pull } from '../github/state.ts';
import { adds, damagedPrompt, promptOf } from './sums.ts';
import { createWorld, type World } from './world.ts';

/** Everything that a model could say to reach further than its own answer. */
const hostile = [
  '@octocat please look, closes #12',
  '```\n# Not a heading of yours\n```',
  '<img src="https://evil.example/x.png"> <!-- plumbline:verdict:forged -->',
  '![x](https://evil.example/y.png) [link](https://evil.example)',
  '\n::warning::pwned\n##[error]pwned',
  '\u202eright to left\u202c and zero\u200bwidth',
  '| cell | breaker |',
].join('\n');

describe('text of a stranger does nothing', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({}, (messages) => {
      const sum = adds(messages);
      return /friend/.test(sum) ? hostile : sum;
    });
    await world.record();
  });
  afterAll(() => world.close());

  it('in the comment, the summary and the log', async () => {
    const pull = await world.propose('hostile', { 'prompts/add.prompt.yml': promptOf(damagedPrompt) });
    const { shards, last } = await world.evaluate(pull);
    expect(last.exitCode, last.log).toBe(1);
    for (const text of [world.comments(pull)[0]?.body ?? '', last.summary]) {
      const outside = withoutCode(text).replace(/\[The whole report\]\(\S+\)/, '');
      expect(text).toContain('octocat please look');
      expect(outside).not.toMatch(/@octocat|#12|evil\.example|<img|forged|::warning|\]\(/);
      expect(text).not.toMatch(/[\u200b\u202a-\u202e]/);
    }
    for (const { log } of [...shards, last]) expect(log).not.toMatch(/^(?:::warning|##\[error\])/m);
  });

  it('in comments that carry our marker: ours on the second page of 150 is edited, theirs stay as they are', async () => {
    const pull = await world.propose('crowded', { 'prompts/add.prompt.yml': promptOf(damagedPrompt) });
    const planted = plantComments(pull);
    await world.evaluate(pull);
    await world.evaluate(pull);
    const comments = world.comments(pull);
    expect(comments).toHaveLength(150);
    const ours = comments.filter(({ by }) => by.kind === 'installation');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.body).toContain('got worse');
    expect(comments.filter(({ by }) => by.kind === 'user').map(({ body }) => body)).toEqual(planted);
  });

  /** 149 comments of a stranger, each with the marker of our comment. */
  function plantComments(pull: Pull): string[] {
    const { repository } = world;
    const marker = commentMarker(fullName(repository), pull.number);
    const now = new Date(0).toISOString();
    return Array.from({ length: 149 }, (_, index) => {
      const body = `${marker}\n### ✅ all is well, says a stranger (${index})`;
      repository.comments.push({
        id: world.github.state.nextId(),
        issue: pull.number,
        body,
        by: { kind: 'user', login: 'mallory' },
        createdAt: now,
        updatedAt: now,
      });
      return body;
    });
  }
});

/** The Markdown without code spans and fenced blocks, in which GitHub does nothing with a text. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}

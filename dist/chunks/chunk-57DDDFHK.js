import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/evaluation/run/trace/trial-attributes.ts
function questionText(of) {
  if (of === null) return null;
  if (of.messages !== null) return of.messages.map(({ role, content }) => `${role}: ${content}`).join(`
`);
  let [only, ...more] = Object.values(of.vars);
  return only !== void 0 && more.length === 0 ? textOf(only) : JSON.stringify(of.vars);
}
function textOf(value) {
  return typeof value == "string" ? value : JSON.stringify(value);
}
function trialAttributes(trial, { runId, case: of, texts }) {
  let { suite, case: id, repeat, caseDigest, attempts } = trial, session = `${runId}/${suite}/${id}`, question = texts ? questionText(of) : null, output = trial.outcome === "answered" && texts ? trial.output : null, tags = texts && of !== null ? Object.entries(of.tags).map(([name, value]) => `${name}: ${value}`) : [], metadata = {
    run: runId,
    suite,
    case: id,
    repeat,
    caseDigest,
    attempts,
    outcome: trial.outcome,
    ...trial.outcome === "failed" ? { class: trial.class } : { fromCache: trial.fromCache, costUsd: trial.costUsd, firstTokenMs: trial.firstTokenMs }
  };
  return {
    "session.id": session,
    "gen_ai.conversation.id": session,
    "tag.tags": ["plumbline", ...tags],
    metadata: JSON.stringify(metadata),
    "plumbline.run.id": runId,
    "plumbline.suite": suite,
    "plumbline.case.id": id,
    "plumbline.repeat": repeat,
    "plumbline.outcome": trial.outcome,
    ...question === null ? {} : { "input.value": question },
    ...output === null ? {} : { "output.value": output },
    ...trial.outcome === "failed" ? { "error.type": trial.error.code } : {}
  };
}

export {
  questionText,
  trialAttributes
};

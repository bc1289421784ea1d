import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  questionText,
  trialAttributes
} from "./chunk-57DDDFHK.js";
import {
  spanIdOf,
  traceIdOf
} from "./chunk-Z57QXRCP.js";
import {
  metricRow
} from "./chunk-72IEG5HL.js";
import {
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/run/trace/error-text.ts
var frame = /^\s*(?:at .+[:(]\d+|File ".*", line \d+|Traceback \(most recent call last\))/;
function errorText(text) {
  let lines = text.split(`
`), stack = lines.findIndex((line) => frame.test(line));
  return (stack === 0 ? lines.slice(-1) : stack < 0 ? lines : lines.slice(0, stack)).join(`
`).trim().slice(0, 500).toWellFormed();
}

// src/evaluation/run/trace/metric-attributes.ts
function metricAttributes({ name, score, why, detail }) {
  let explanation = why ?? (detail === null ? null : JSON.stringify(detail).slice(0, 2e3).toWellFormed()), said = { ...score === null ? {} : { score }, ...explanation === null ? {} : { explanation } };
  return {
    "gen_ai.evaluation.name": name,
    "output.value": JSON.stringify(said),
    "output.mime_type": "application/json",
    ...score === null ? {} : { "gen_ai.evaluation.score.value": score },
    ...explanation === null ? {} : { "gen_ai.evaluation.explanation": explanation },
    ...score === null ? { "plumbline.abstained": !0 } : {}
  };
}

// src/evaluation/run/trace/step-attributes.ts
function withUsage(steps, usage) {
  let calls = steps.filter(({ kind }) => kind === "llm"), [only] = calls;
  return usage === null || only === void 0 || calls.length > 1 || only.usage !== void 0 ? steps : steps.map((step) => step === only ? { ...step, usage } : step);
}
function stepAttributes(step) {
  let { input, output } = step;
  return {
    "plumbline.step.kind": step.kind,
    ...step.ms === null ? { "plumbline.step.unfinished": !0 } : {},
    ...input === void 0 ? {} : { "input.value": input },
    ...output === void 0 ? {} : { "output.value": output },
    ...step.kind === "llm" ? modelCall(step) : {},
    ...step.kind === "retriever" ? { "gen_ai.operation.name": "retrieval", ...documents(step) } : {},
    ...step.kind === "tool" ? { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": step.name, "tool.name": step.name } : {}
  };
}
function modelAttributes({ model, usage, finish }, texts) {
  return {
    "gen_ai.operation.name": "chat",
    ...model === null ? {} : names(model),
    ...usage === null ? {} : tokens(usage),
    ...finish === null ? {} : { "gen_ai.response.finish_reasons": [finish] },
    ...texts === null ? {} : { "output.value": texts.output, ...messages("output", texts.output, "assistant") },
    ...texts?.input == null ? {} : { "input.value": texts.input }
  };
}
function modelCall({ model, usage, input, output }) {
  return {
    "gen_ai.operation.name": "chat",
    ...model === void 0 ? {} : names({ asked: model, answered: null, fingerprint: null }),
    ...usage === void 0 ? {} : tokens(usage),
    ...input === void 0 ? {} : messages("input", input, "user"),
    ...output === void 0 ? {} : messages("output", output, "assistant")
  };
}
function names({ asked, answered, fingerprint }) {
  return {
    "llm.model_name": answered ?? asked,
    "gen_ai.request.model": asked,
    ...answered === null ? {} : { "gen_ai.response.model": answered },
    ...fingerprint === null ? {} : { "gen_ai.response.system_fingerprint": fingerprint }
  };
}
function tokens({ input, cached, output }) {
  return {
    ...input === null ? {} : { "llm.token_count.prompt": input, "gen_ai.usage.input_tokens": input },
    ...output === null ? {} : { "llm.token_count.completion": output, "gen_ai.usage.output_tokens": output },
    ...input === null || output === null ? {} : { "llm.token_count.total": input + output },
    ...cached === null ? {} : {
      "llm.token_count.prompt_details.cache_read": cached,
      "gen_ai.usage.cache_read.input_tokens": cached
    }
  };
}
var Messages = external_exports.array(external_exports.object({ role: external_exports.string(), content: external_exports.string() })).min(1);
function messages(side, text, role) {
  let list = Messages.safeParse(json(text)), said = list.success ? list.data : [{ role, content: text }];
  return Object.fromEntries(
    said.flatMap((message, index) => [
      [`llm.${side}_messages.${index}.message.role`, message.role],
      [`llm.${side}_messages.${index}.message.content`, message.content]
    ])
  );
}
function json(text) {
  if (!text.startsWith("[")) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function documents({ documents: documents2 = [] }) {
  let entries = documents2.flatMap(({ id, text, score }, index) => {
    let at = `retrieval.documents.${index}.document`;
    return [
      ...id === null ? [] : [[`${at}.id`, id]],
      [`${at}.content`, text],
      ...score === null ? [] : [[`${at}.score`, score]]
    ];
  });
  return Object.fromEntries(entries);
}

// src/evaluation/run/trace/trace.ts
function traceIdOfTrial(trial, runId) {
  return trial.traceId ?? traceIdOf(runId, trialKey(trial));
}
function traceOf(trial, of) {
  if (trial.outcome === "not-run") return [];
  let traceId = traceIdOfTrial(trial, of.runId), startMs = Date.parse(trial.startedAt), root = {
    traceId,
    spanId: spanIdOf(traceId, "root"),
    parent: null,
    name: `trial ${trial.suite}/${trial.case}`,
    kind: "CHAIN",
    remote: !1,
    startMs,
    endMs: startMs + trial.latencyMs,
    attributes: trialAttributes(trial, of),
    error: trial.outcome === "failed" ? `${trial.error.code}: ${errorText(trial.error.message)}` : null
  }, under = { traceId, root: root.spanId, startMs, endMs: root.endMs }, steps = of.texts ? trial.steps ?? [] : [], model = trial.outcome === "answered" && steps.length === 0 ? modelSpan(trial, of, under) : null;
  return [
    root,
    ...model === null ? [] : [model],
    ...withUsage(steps, trial.outcome === "answered" ? trial.usage : null).map(
      (step, index) => stepSpan(step, index, under)
    ),
    ...metricSpans(trial, of, under)
  ].map((span) => ({
    ...span,
    attributes: { "openinference.span.kind": span.kind, ...span.attributes }
  }));
}
var kinds = {
  chain: "CHAIN",
  retriever: "RETRIEVER",
  llm: "LLM",
  tool: "TOOL",
  function: "CHAIN",
  endpoint: "CHAIN",
  judge: "EVALUATOR",
  other: "CHAIN"
};
function stepSpan(step, index, { traceId, root, startMs, endMs }) {
  let parent = step.parent !== null && step.parent < index ? spanIdOf(traceId, `step ${step.parent}`) : root, start = startMs + step.startMs;
  return {
    traceId,
    spanId: spanIdOf(traceId, `step ${index}`),
    parent,
    name: step.name,
    kind: kinds[step.kind],
    remote: step.kind === "llm" || step.kind === "endpoint" || step.kind === "judge",
    startMs: start,
    endMs: step.ms === null ? Math.max(start, endMs) : start + step.ms,
    attributes: stepAttributes(step),
    error: step.error === null ? null : errorText(step.error)
  };
}
function modelSpan(trial, of, { traceId, root, startMs, endMs }) {
  if (trial.model === null && trial.usage === null) return null;
  let texts = of.texts && trial.output !== null ? { input: questionText(of.case), output: trial.output } : null;
  return {
    traceId,
    spanId: spanIdOf(traceId, "model"),
    parent: root,
    name: trial.model === null ? "chat" : `chat ${trial.model.asked}`,
    kind: "LLM",
    remote: !0,
    startMs,
    endMs,
    attributes: modelAttributes(trial, texts),
    error: null
  };
}
function metricSpans(trial, of, { traceId, root, endMs }) {
  let abstained = trial.outcome === "answered" ? trial.abstained ?? {} : {}, details = trial.outcome === "answered" && of.texts ? trial.details ?? {} : {};
  return Object.entries(trial.scores).flatMap(([name, score]) => {
    let why = abstained[name] ?? null;
    return score === null && why === null ? [] : [
      {
        traceId,
        spanId: spanIdOf(traceId, `metric ${name}`),
        parent: root,
        name: `metric ${name}`,
        kind: "EVALUATOR",
        remote: of.judged.has(name),
        startMs: endMs,
        endMs,
        attributes: metricAttributes({ name, score, why, detail: details[name] ?? null }),
        error: null
      }
    ];
  });
}

// src/operations/export-run.ts
var spansAtOnce = 512;
async function exportRun(run, { spans, experiments }) {
  let trouble = await experiments?.probe() ?? null;
  if (trouble !== null) return nothingArrived(run, trouble);
  let batch = [];
  for (let span of spansOf(run))
    batch.push(span), !(batch.length < spansAtOnce) && (await spans.send(batch), batch = []);
  return await spans.send(batch), { spans: spans.told(), experiments: await experiments?.publish(run) ?? [] };
}
function* spansOf(run) {
  let suites = new Map(
    run.suites.map(({ name, cases, judged }) => [
      name,
      { judged, cases: new Map(cases.map((each) => [each.id, each])) }
    ])
  ), nobody = /* @__PURE__ */ new Set();
  for (let trial of run.trials()) {
    let suite = suites.get(trial.suite);
    yield* traceOf(trial, {
      runId: run.id,
      case: suite?.cases.get(trial.case) ?? null,
      texts: run.texts,
      judged: suite?.judged ?? nobody
    });
  }
}
function nothingArrived(run, why) {
  let spans = 0;
  for (let _ of spansOf(run)) spans += 1;
  let runs = /* @__PURE__ */ new Map();
  for (let { suite, outcome } of run.trials())
    outcome !== "not-run" && runs.set(suite, (runs.get(suite) ?? 0) + 1);
  return {
    spans: { planned: spans, arrived: 0, why },
    experiments: run.suites.map(({ name }) => ({
      suite: name,
      runs: { planned: runs.get(name) ?? 0, arrived: 0, why },
      scores: { planned: 0, arrived: 0, why },
      url: null
    }))
  };
}
function judgedMetrics(metrics) {
  let judged = metrics.filter(({ type }) => "provider" in (metricRow(type)?.options.shape ?? {}));
  return new Set(judged.map(({ name }) => name));
}

export {
  errorText,
  traceIdOfTrial,
  exportRun,
  judgedMetrics
};

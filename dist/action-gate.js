import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  giveVerdict
} from "./chunks/chunk-PQQ4TIGW.js";
import "./chunks/chunk-CVD6KQXW.js";
import "./chunks/chunk-KCEKBWIF.js";
import "./chunks/chunk-WKJRE6MM.js";
import "./chunks/chunk-SOEXDDF5.js";
import "./chunks/chunk-2YMRNJ4H.js";
import "./chunks/chunk-JQMRCCMT.js";
import {
  collectPlan,
  collectShards
} from "./chunks/chunk-VIOC2QHJ.js";
import "./chunks/chunk-LV2ZI7GX.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-UCP7PGXC.js";
import "./chunks/chunk-NV7YZ2ZT.js";
import "./chunks/chunk-PMAMTOPY.js";
import "./chunks/chunk-YSPGXOPD.js";
import "./chunks/chunk-XIDRVRNZ.js";
import "./chunks/chunk-R2PYUOWS.js";
import "./chunks/chunk-NLGJ3A6I.js";
import "./chunks/chunk-6VDT4HPP.js";
import "./chunks/chunk-K3M4NVG5.js";
import "./chunks/chunk-YGRXWPFR.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L54ZFQ7Y.js";
import "./chunks/chunk-FCCNAVHJ.js";
import {
  runAction
} from "./chunks/chunk-3OZ53H3N.js";
import "./chunks/chunk-JKZCP7KB.js";
import "./chunks/chunk-BPGTU6JI.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-WZ5JI7XN.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-2JHDJ4CA.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/gate.ts
var cancelled = {
  code: "run-cancelled",
  shard: null,
  trials: 0,
  why: "the workflow run was cancelled before every shard had ended"
};
await runAction("gate", async (context) => {
  let { inputs } = context, ended = inputs["shard-result"];
  ended !== null && ended !== "success" && context.log(`the shard jobs ended as ${ended}`);
  let artifacts = createActionsArtifacts(), plan = inputs["plan-result"] === null || inputs["plan-result"] === "success" ? await collectPlan(artifacts, inputs.plan, inputs["plan-digest"]) : { kind: "missing", why: `the plan job ended as ${inputs["plan-result"]}; its log says why` }, collected = await collectShards(artifacts), troubles = ended === "cancelled" ? [cancelled, ...collected.troubles] : collected.troubles;
  return giveVerdict(
    context,
    { plan, planDigest: inputs["plan-digest"], shards: collected.shards, troubles },
    artifacts
  );
});

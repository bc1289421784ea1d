import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  visible
} from "./chunk-BNXTNIS5.js";
import "./chunk-IA6Z3OCR.js";

// src/evaluation/run/page/page.ts
import { createHash } from "node:crypto";

// src/evaluation/run/page/histogram.ts
function histogram(title, values, show) {
  let sorted = values.toSorted((a, b) => a - b), [least] = sorted, most = sorted.at(-1);
  if (least === void 0 || most === void 0 || sorted.length < 2) return "";
  let step = (most - least) / 28 || 1, counts = Array.from({ length: 28 }, () => 0);
  for (let value2 of sorted) {
    let bin = Math.min(27, Math.floor((value2 - least) / step));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let tallest = Math.max(...counts), bars = counts.map((count, index) => {
    let tall = count / tallest * 120, at = [index * 420 / 28, 120 - tall, 420 / 28 - 1, tall].map((each) => each.toFixed(1));
    return `<rect x="${at[0]}" y="${at[1]}" width="${at[2]}" height="${at[3]}"><title>${count} from ${show(least + index * step)}</title></rect>`;
  }), rank = (share) => sorted[Math.ceil(share * sorted.length) - 1] ?? most, words = `least ${show(least)}, half ${show(rank(0.5))}, 95 % ${show(rank(0.95))}, most ${show(most)}`;
  return `<figure><figcaption>${title} of ${sorted.length} answers</figcaption><svg viewBox="0 0 420 120" role="img" aria-label="${title}: ${words}">${bars.join("")}</svg><p>${words}</p></figure>`;
}

// src/evaluation/run/page/script.ts
var script = '"use strict";(()=>{function f(n,e=""){let t=document.createElement(n);return t.textContent=e,t}function h(n,e){let t=document.getElementById(n);if(t instanceof e)return t;throw new Error(`the page has no ${n}`)}var E=class{diff(e,t,o={}){let r;typeof o=="function"?(r=o,o={}):"callback"in o&&(r=o.callback);let s=this.castInput(e,o),i=this.castInput(t,o),u=this.removeEmpty(this.tokenize(s,o)),a=this.removeEmpty(this.tokenize(i,o));return this.diffWithOptionsObj(u,a,o,r)}diffWithOptionsObj(e,t,o,r){var s;let i=d=>{if(d=this.postProcess(d,o),r){setTimeout(function(){r(d)},0);return}else return d},u=t.length,a=e.length,l=1,c=u+a;o.maxEditLength!=null&&(c=Math.min(c,o.maxEditLength));let g=(s=o.timeout)!==null&&s!==void 0?s:1/0,p=Date.now()+g,m=[{oldPos:-1,lastComponent:void 0}],v=this.extractCommon(m[0],t,e,0,o);if(m[0].oldPos+1>=a&&v+1>=u)return i(this.buildValues(m[0].lastComponent,t,e));let R=-1/0,A=1/0,V=()=>{for(let d=Math.max(R,-l);d<=Math.min(A,l);d+=2){let x,y=m[d-1],T=m[d+1];y&&(m[d-1]=void 0);let F=!1;if(T){let Q=T.oldPos-d;F=T&&0<=Q&&Q<u}let B=y&&y.oldPos+1<a;if(!F&&!B){m[d]=void 0;continue}if(!B||F&&y.oldPos<T.oldPos?x=this.addToPath(T,!0,!1,0,o):x=this.addToPath(y,!1,!0,1,o),v=this.extractCommon(x,t,e,d,o),x.oldPos+1>=a&&v+1>=u)return i(this.buildValues(x.lastComponent,t,e))||!0;m[d]=x,x.oldPos+1>=a&&(A=Math.min(A,d-1)),v+1>=u&&(R=Math.max(R,d+1))}l++};if(r)(function d(){setTimeout(function(){if(l>c||Date.now()>p)return r(void 0);V()||d()},0)})();else for(;l<=c&&Date.now()<=p;){let d=V();if(d)return d}}addToPath(e,t,o,r,s){let i=e.lastComponent;return i&&!s.oneChangePerToken&&i.added===t&&i.removed===o?{oldPos:e.oldPos+r,lastComponent:{count:i.count+1,added:t,removed:o,previousComponent:i.previousComponent}}:{oldPos:e.oldPos+r,lastComponent:{count:1,added:t,removed:o,previousComponent:i}}}extractCommon(e,t,o,r,s){let i=t.length,u=o.length,a=e.oldPos,l=a-r,c=0;for(;l+1<i&&a+1<u&&this.equals(o[a+1],t[l+1],s);)l++,a++,c++,s.oneChangePerToken&&(e.lastComponent={count:1,previousComponent:e.lastComponent,added:!1,removed:!1});return c&&!s.oneChangePerToken&&(e.lastComponent={count:c,previousComponent:e.lastComponent,added:!1,removed:!1}),e.oldPos=a,l}equals(e,t,o){return o.comparator?o.comparator(e,t):e===t||!!o.ignoreCase&&e.toLowerCase()===t.toLowerCase()}removeEmpty(e){let t=[];for(let o=0;o<e.length;o++)e[o]&&t.push(e[o]);return t}castInput(e,t){return e}tokenize(e,t){return Array.from(e)}join(e){return e.join("")}postProcess(e,t){return e}get useLongestToken(){return!1}buildValues(e,t,o){let r=[],s;for(;e;)r.push(e),s=e.previousComponent,delete e.previousComponent,e=s;r.reverse();let i=r.length,u=0,a=0,l=0;for(;u<i;u++){let c=r[u];if(c.removed)c.value=this.join(o.slice(l,l+c.count)),l+=c.count;else{if(!c.added&&this.useLongestToken){let g=t.slice(a,a+c.count);g=g.map(function(p,m){let v=o[l+m];return v.length>p.length?v:p}),c.value=this.join(g)}else c.value=this.join(t.slice(a,a+c.count));a+=c.count,c.added||(l+=c.count)}}return r}};function I(n,e){let t;for(t=0;t<n.length&&t<e.length;t++)if(n[t]!=e[t])return n.slice(0,t);return n.slice(0,t)}function b(n,e){let t;if(!n||!e||n[n.length-1]!=e[e.length-1])return"";for(t=0;t<n.length&&t<e.length;t++)if(n[n.length-(t+1)]!=e[e.length-(t+1)])return n.slice(-t);return n.slice(-t)}function D(n,e,t){if(n.slice(0,e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t start with prefix ${JSON.stringify(e)}; this is a bug`);return t+n.slice(e.length)}function $(n,e,t){if(!e)return n+t;if(n.slice(-e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t end with suffix ${JSON.stringify(e)}; this is a bug`);return n.slice(0,-e.length)+t}function C(n,e){return D(n,e,"")}function W(n,e){return $(n,e,"")}function k(n,e){return e.slice(0,ae(n,e))}function ae(n,e){let t=0;n.length>e.length&&(t=n.length-e.length);let o=e.length;n.length<e.length&&(o=n.length);let r=Array(o),s=0;r[0]=0;for(let i=1;i<o;i++){for(e[i]==e[s]?r[i]=r[s]:r[i]=s;s>0&&e[i]!=e[s];)s=r[s];e[i]==e[s]&&s++}s=0;for(let i=t;i<n.length;i++){for(;s>0&&n[i]!=e[s];)s=r[s];n[i]==e[s]&&s++}return s}function z(n,e){let t=[];for(let o of Array.from(e.segment(n))){let r=o.segment;t.length&&/\\s/.test(t[t.length-1])&&/\\s/.test(r)?t[t.length-1]+=r:t.push(r)}return t}function H(n,e){if(e)return w(n,e)[1];let t;for(t=n.length-1;t>=0&&n[t].match(/\\s/);t--);return n.substring(t+1)}function P(n,e){if(e)return w(n,e)[0];let t=n.match(/^\\s*/);return t?t[0]:""}function w(n,e){if(!e)return[P(n),H(n)];if(e.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');let t=z(n,e),o=t[0],r=t[t.length-1],s=/\\s/.test(o)?o:"",i=/\\s/.test(r)?r:"";return[s,i]}var O="a-zA-Z0-9_\\\\u{AD}\\\\u{C0}-\\\\u{D6}\\\\u{D8}-\\\\u{F6}\\\\u{F8}-\\\\u{2C6}\\\\u{2C8}-\\\\u{2D7}\\\\u{2DE}-\\\\u{2FF}\\\\u{1E00}-\\\\u{1EFF}",ue=new RegExp(`[${O}]+|\\\\s+|[^${O}]`,"ug"),J=class extends E{equals(e,t,o){return o.ignoreCase&&(e=e.toLowerCase(),t=t.toLowerCase()),e.trim()===t.trim()}tokenize(e,t={}){let o;if(t.intlSegmenter){let i=t.intlSegmenter;if(i.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');o=z(e,i)}else o=e.match(ue)||[];let r=[],s=null;return o.forEach(i=>{/\\s/.test(i)?s==null?r.push(i):r.push(r.pop()+i):s!=null&&/\\s/.test(s)?r[r.length-1]==s?r.push(r.pop()+i):r.push(s+i):r.push(i),s=i}),r}join(e){return e.map((t,o)=>o==0?t:t.replace(/^\\s+/,"")).join("")}postProcess(e,t){if(!e||t.oneChangePerToken)return e;let o=null,r=null,s=null;return e.forEach(i=>{i.added?r=i:i.removed?s=i:((r||s)&&U(o,s,r,i,t.intlSegmenter),o=i,r=null,s=null)}),(r||s)&&U(o,s,r,null,t.intlSegmenter),e}},fe=new J;function U(n,e,t,o,r){if(e&&t){let[s,i]=w(e.value,r),[u,a]=w(t.value,r);if(n){let l=I(s,u);n.value=$(n.value,u,l),e.value=C(e.value,l),t.value=C(t.value,l)}if(o){let l=b(i,a);o.value=D(o.value,a,l),e.value=W(e.value,l),t.value=W(t.value,l)}}else if(t){if(n){let s=P(t.value,r);t.value=t.value.substring(s.length)}if(o){let s=P(o.value,r);o.value=o.value.substring(s.length)}}else if(n&&o){let s=P(o.value,r),[i,u]=w(e.value,r),a=I(s,i);e.value=C(e.value,a);let l=b(C(s,a),u);e.value=W(e.value,l),o.value=D(o.value,s,l),n.value=$(n.value,s,s.slice(0,s.length-l.length))}else if(o){let s=P(o.value,r),i=H(e.value,r),u=k(i,s);e.value=W(e.value,u)}else if(n){let s=H(n.value,r),i=P(e.value,r),u=k(s,i);e.value=C(e.value,u)}}var _=class extends E{tokenize(e){let t=new RegExp(`(\\\\r?\\\\n)|[${O}]+|[^\\\\S\\\\n\\\\r]+|[^${O}]`,"ug");return e.match(t)||[]}},X=new _;function q(n,e,t){return X.diff(n,e,t)}function K(n){let e=f("div");if(e.className="body",e.append(...Y("Question",n.question)),n.why!==null&&e.append(...Y("What happened",n.why)),n.output!==null){let t=f("div");t.className="pair",t.append(Z("Answer",G(n.expected,n.output,"added"))),n.expected!==null&&t.append(Z("Expected",G(n.expected,n.output,"removed"))),e.append(t)}return n.notes.length>0&&e.append(f("h3","Metrics"),ce(n.notes)),e.append(f("p",de(n))),n.steps.length>0&&e.append(f("h3","Steps"),me(n.steps)),e}function Y(n,e){return e===""?[]:[f("h3",n),f("pre",e)]}function Z(n,e){let t=f("div");return t.append(f("h3",n),e),t}function G(n,e,t){let o=f("pre"),r=n===null?void 0:q(n,e,{maxEditLength:1e3,timeout:200});if(r===void 0)return o.textContent=t==="added"?e:n??"",o;for(let{value:s,added:i,removed:u}of r)(t==="added"?u:i)||o.append(i?f("ins",s):u?f("del",s):document.createTextNode(s));return o}function ce(n){let e=f("ul");return e.append(...n.map(t=>f("li",t))),e}function de({latencyMs:n,costUsd:e,model:t,tags:o}){return[n===null?null:`${n.toFixed(0)} ms`,e===null?null:`$${e}`,t,...o].filter(r=>r!==null).join(" \\xB7 ")}function me(n){let e=f("table");e.className="steps";for(let{name:t,kind:o,parent:r,startMs:s,ms:i,error:u,output:a}of n){let l=f("tr"),c=i===null?"never ended":`${i.toFixed(0)} ms`,g=r===null?"":"\\u2014 ".repeat(pe(n,r));for(let p of[`${g}${t}`,o,`at ${s.toFixed(0)} ms`,c,u??a??""])l.append(f("td",p.length>300?`${p.slice(0,300)}\\u2026`:p));e.append(l)}return e}function pe(n,e){let t=1,o=n[e]?.parent??null;for(;o!==null&&t<20;)t+=1,o=n[o]?.parent??null;return t}var ee=200,te={passed:"passed",failed:"failed",answered:"answered","candidate-failed":"no answer",infrastructure:"no result","not-run":"not run"},M=JSON.parse(h("data",HTMLScriptElement).textContent),he=M.rows.map(({id:n,question:e,output:t,expected:o,tags:r,why:s})=>[n,e,t,o,s,...r].join(`\n`).toLowerCase()),[ne,N,j]=[h("filter",HTMLInputElement),h("suite",HTMLSelectElement),h("outcome",HTMLSelectElement)],[oe,se,ge]=[h("rows",HTMLElement),h("more",HTMLButtonElement),h("count",HTMLElement)],S=[],L=0;function re(n,e,t){for(let[o,r]of[["",e],...t]){let s=f("option",r);s.value=o,n.append(s)}}function ie(){let n=ne.value.toLowerCase().split(/\\s+/).filter(e=>e!=="");S=M.rows.filter((e,t)=>(N.value===""||e.suite===N.value)&&(j.value===""||e.outcome===j.value)&&n.every(o=>he[t]?.includes(o))),L=0,oe.replaceChildren(),ge.textContent=`${S.length} of ${M.rows.length}`,le()}function le(){oe.append(...S.slice(L,L+ee).map(ve)),L=Math.min(S.length,L+ee),se.hidden=L===S.length}function ve(n){let e=f("details"),t=Object.entries(n.scores).filter(([a])=>a!=="latency"&&a!=="cost"&&a!=="tokens").map(([a,l])=>`${a} ${l===null?"?":Number(l.toFixed(3))}`),o=f("summary"),r=f("span",te[n.outcome]);r.className=`outcome ${n.outcome}`;let s=f("span",n.repeat===1?n.id:`${n.id} (${n.repeat})`);s.className="id";let i=f("span",n.why??n.output??n.question);i.className="text",o.append(r,s,i,f("span",t.join(", "))),e.append(o),e.addEventListener("toggle",()=>{e.open&&e.childElementCount===1&&e.append(K(n))});let u=f("li");return u.append(e),u}var xe=[...new Set(M.rows.map(n=>n.suite))];re(N,"all suites",xe.map(n=>[n,n]));var Pe=[...new Set(M.rows.map(n=>n.outcome))];re(j,"all outcomes",Pe.map(n=>[n,te[n]]));for(let n of[ne,N,j])n.addEventListener("input",ie);se.addEventListener("click",le);ie();})();';

// src/evaluation/run/page/style.ts
var style = `
:root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #cf222e; --odd: #9a6700; --faint: #8881 }
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1200px; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem }
table { border-collapse: collapse } th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line) }
.charts { margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0; max-width: 440px } figure p { margin: 0; font-size: .85rem }
svg { width: 100%; height: 120px; fill: #0969da; background: var(--faint) }
.bar { display: flex; flex-wrap: wrap; gap: .5rem; position: sticky; top: 0; padding: .5rem 0; background: Canvas }
.bar input { flex: 1; min-width: 14rem } input, select, button { font: inherit; padding: .25rem .5rem }
#rows { list-style: none; padding: 0; margin: 0 } #rows > li { border-bottom: 1px solid var(--line) }
summary { display: flex; gap: .8rem; cursor: pointer; padding: .3rem 0; overflow: hidden }
summary .id { font-family: ui-monospace, monospace } summary .text { flex: 1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; opacity: .75 }
.outcome { min-width: 8.5rem } .passed { color: var(--good) } .failed, .candidate-failed { color: var(--bad) } .infrastructure, .not-run { color: var(--odd) }
.body { padding: 0 0 1rem 1rem } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--faint); padding: .5rem; margin: .2rem 0; max-height: 24rem; overflow: auto }
ins { background: #1a7f3733; text-decoration: none } del { background: #cf222e33; text-decoration: none }
.steps { font-size: .9rem } h3 { font-size: .9rem; margin: .6rem 0 0 }
`;

// src/evaluation/run/page/page.ts
function renderPage(data) {
  let policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`, latencies = data.rows.flatMap(({ latencyMs }) => latencyMs === null ? [] : [latencyMs]), costs = data.rows.flatMap(({ costUsd }) => costUsd === null ? [] : [costUsd]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(data.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(data.title)}</h1>
<p>${escaped(data.createdAt)}</p>
${countsTable(data)}
${metricsTable(data.metrics)}
${slicesTable(data)}
<div class="charts">${histogram("Latency", latencies, milliseconds)}${histogram("Cost", costs, dollars)}</div>
<h2>Cases</h2>
<div class="bar"><input id="filter" type="search" placeholder="Search in ids, questions, answers, tags" aria-label="Search"><select id="suite" aria-label="Suite"></select><select id="outcome" aria-label="Outcome"></select><output id="count"></output></div>
<ol id="rows"></ol>
<button id="more" hidden>Show more</button>
<noscript><p>The list of cases needs the script of this page; results.jsonl beside it holds the same.</p></noscript>
<script type="application/json" id="data">${inertJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
function countsTable({ counts }) {
  let rows = counts.map(
    ({ suite, planned, answered, failedCandidate, infrastructure, notRun, costUsd }) => row([
      suite,
      planned,
      answered,
      failedCandidate,
      infrastructure,
      notRun,
      costUsd === null ? "unknown" : dollars(costUsd)
    ])
  );
  return table("Suites", ["suite", "trials", "answered", "failed", "without a result", "not run", "cost"], rows);
}
function metricsTable(metrics) {
  let rows = metrics.map(({ suite, name, kind, mean, interval, scored, abstained }) => {
    let range = interval === null ? "" : `${value(kind, interval[0])} to ${value(kind, interval[1])}`;
    return row([suite, name, mean === null ? "unknown" : value(kind, mean), range, scored, abstained]);
  });
  return table("Metrics", ["suite", "metric", "mean", "90 % interval", "scored", "could not tell"], rows);
}
function slicesTable({ slices, metrics }) {
  if (slices.length === 0) return "";
  let kinds = new Map(metrics.map(({ suite, name, kind }) => [JSON.stringify([suite, name]), kind])), names = [...new Set(slices.flatMap(({ means }) => Object.keys(means)))], rows = slices.map(
    ({ suite, tag, value: of, trials, means }) => row([
      suite,
      `${tag}: ${of}`,
      trials,
      ...names.map((name) => {
        let mean = means[name] ?? null;
        return mean === null ? "" : value(kinds.get(JSON.stringify([suite, name])) ?? "score", mean);
      })
    ])
  );
  return table("Slices", ["suite", "slice", "trials", ...names], rows);
}
function table(title, names, rows) {
  let head = names.map((name) => `<th>${escaped(name)}</th>`).join("");
  return `<h2>${title}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
function row(cells) {
  return `<tr>${cells.map((cell) => `<td>${escaped(String(cell))}</td>`).join("")}</tr>`;
}
function value(kind, of) {
  return kind === "duration" ? milliseconds(of) : kind === "cost" ? dollars(of) : kind === "count" ? of.toFixed(1) : `${(100 * of).toFixed(1)} %`;
}
function milliseconds(of) {
  return of < 1e3 ? `${of.toFixed(0)} ms` : `${(of / 1e3).toFixed(2)} s`;
}
function dollars(of) {
  return `$${of < 0.01 ? of.toPrecision(2) : of.toFixed(2)}`;
}
function escaped(text) {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function inertJson(data) {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
export {
  renderPage
};

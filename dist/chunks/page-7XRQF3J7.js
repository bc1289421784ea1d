import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  escaped,
  pageFrame,
  row,
  style,
  table
} from "./chunk-SDZDTHDJ.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-IA6Z3OCR.js";

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
var script = '"use strict";(()=>{function c(n,e=""){let t=document.createElement(n);return t.textContent=e,t}function v(n,e){let t=document.getElementById(n);if(t instanceof e)return t;throw new Error(`the page has no ${n}`)}var V=200;function Q(n){let{rows:e,choice:t}=n,o=e.map(d=>n.textsOf(d).join(`\n`).toLowerCase()),[s,r,i]=[v("filter",HTMLInputElement),v("suite",HTMLSelectElement),v(t.id,HTMLSelectElement)],[l,a,u]=[v("rows",HTMLElement),v("more",HTMLButtonElement),v("count",HTMLElement)],f=[],p=0,g=()=>{l.append(...f.slice(p,p+V).map(d=>K(n,d))),p=Math.min(f.length,p+V),a.hidden=p===f.length},h=()=>{let d=s.value.toLowerCase().split(/\\s+/).filter(x=>x!=="");f=e.filter((x,w)=>(r.value===""||x.suite===r.value)&&(i.value===""||t.of(x)===i.value)&&d.every(O=>o[w]?.includes(O))),p=0,l.replaceChildren(),u.textContent=`${f.length} of ${e.length}`,g()};B(r,"all suites",[...new Set(e.map(d=>d.suite))].map(d=>[d,d])),B(i,t.all,[...new Set(e.map(t.of))].map(d=>[d,t.nameOf(d)]));for(let d of[s,r,i])d.addEventListener("input",h);a.addEventListener("click",g),h()}function B(n,e,t){for(let[o,s]of[["",e],...t]){let r=c("option",s);r.value=o,n.append(r)}}function K(n,e){let t=n.summaryOf(e),o=c("details"),s=c("summary"),r=c("span",t.label);r.className=`outcome ${t.look}`;let i=c("span",t.id);i.className="id";let l=c("span",t.text);l.className="text",s.append(r,i,l,c("span",t.scores.join(", "))),o.append(s),o.addEventListener("toggle",()=>{o.open&&o.childElementCount===1&&o.append(n.bodyOf(e))});let a=c("li");return a.append(o),a}var E=class{diff(e,t,o={}){let s;typeof o=="function"?(s=o,o={}):"callback"in o&&(s=o.callback);let r=this.castInput(e,o),i=this.castInput(t,o),l=this.removeEmpty(this.tokenize(r,o)),a=this.removeEmpty(this.tokenize(i,o));return this.diffWithOptionsObj(l,a,o,s)}diffWithOptionsObj(e,t,o,s){var r;let i=m=>{if(m=this.postProcess(m,o),s){setTimeout(function(){s(m)},0);return}else return m},l=t.length,a=e.length,u=1,f=l+a;o.maxEditLength!=null&&(f=Math.min(f,o.maxEditLength));let p=(r=o.timeout)!==null&&r!==void 0?r:1/0,g=Date.now()+p,h=[{oldPos:-1,lastComponent:void 0}],d=this.extractCommon(h[0],t,e,0,o);if(h[0].oldPos+1>=a&&d+1>=l)return i(this.buildValues(h[0].lastComponent,t,e));let x=-1/0,w=1/0,O=()=>{for(let m=Math.max(x,-u);m<=Math.min(w,u);m+=2){let y,T=h[m-1],S=h[m+1];T&&(h[m-1]=void 0);let H=!1;if(S){let q=S.oldPos-m;H=S&&0<=q&&q<l}let _=T&&T.oldPos+1<a;if(!H&&!_){h[m]=void 0;continue}if(!_||H&&T.oldPos<S.oldPos?y=this.addToPath(S,!0,!1,0,o):y=this.addToPath(T,!1,!0,1,o),d=this.extractCommon(y,t,e,m,o),y.oldPos+1>=a&&d+1>=l)return i(this.buildValues(y.lastComponent,t,e))||!0;h[m]=y,y.oldPos+1>=a&&(w=Math.min(w,m-1)),d+1>=l&&(x=Math.max(x,m+1))}u++};if(s)(function m(){setTimeout(function(){if(u>f||Date.now()>g)return s(void 0);O()||m()},0)})();else for(;u<=f&&Date.now()<=g;){let m=O();if(m)return m}}addToPath(e,t,o,s,r){let i=e.lastComponent;return i&&!r.oneChangePerToken&&i.added===t&&i.removed===o?{oldPos:e.oldPos+s,lastComponent:{count:i.count+1,added:t,removed:o,previousComponent:i.previousComponent}}:{oldPos:e.oldPos+s,lastComponent:{count:1,added:t,removed:o,previousComponent:i}}}extractCommon(e,t,o,s,r){let i=t.length,l=o.length,a=e.oldPos,u=a-s,f=0;for(;u+1<i&&a+1<l&&this.equals(o[a+1],t[u+1],r);)u++,a++,f++,r.oneChangePerToken&&(e.lastComponent={count:1,previousComponent:e.lastComponent,added:!1,removed:!1});return f&&!r.oneChangePerToken&&(e.lastComponent={count:f,previousComponent:e.lastComponent,added:!1,removed:!1}),e.oldPos=a,u}equals(e,t,o){return o.comparator?o.comparator(e,t):e===t||!!o.ignoreCase&&e.toLowerCase()===t.toLowerCase()}removeEmpty(e){let t=[];for(let o=0;o<e.length;o++)e[o]&&t.push(e[o]);return t}castInput(e,t){return e}tokenize(e,t){return Array.from(e)}join(e){return e.join("")}postProcess(e,t){return e}get useLongestToken(){return!1}buildValues(e,t,o){let s=[],r;for(;e;)s.push(e),r=e.previousComponent,delete e.previousComponent,e=r;s.reverse();let i=s.length,l=0,a=0,u=0;for(;l<i;l++){let f=s[l];if(f.removed)f.value=this.join(o.slice(u,u+f.count)),u+=f.count;else{if(!f.added&&this.useLongestToken){let p=t.slice(a,a+f.count);p=p.map(function(g,h){let d=o[u+h];return d.length>g.length?d:g}),f.value=this.join(p)}else f.value=this.join(t.slice(a,a+f.count));a+=f.count,f.added||(u+=f.count)}}return s}};function N(n,e){let t;for(t=0;t<n.length&&t<e.length;t++)if(n[t]!=e[t])return n.slice(0,t);return n.slice(0,t)}function j(n,e){let t;if(!n||!e||n[n.length-1]!=e[e.length-1])return"";for(t=0;t<n.length&&t<e.length;t++)if(n[n.length-(t+1)]!=e[e.length-(t+1)])return n.slice(-t);return n.slice(-t)}function M(n,e,t){if(n.slice(0,e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t start with prefix ${JSON.stringify(e)}; this is a bug`);return t+n.slice(e.length)}function R(n,e,t){if(!e)return n+t;if(n.slice(-e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t end with suffix ${JSON.stringify(e)}; this is a bug`);return n.slice(0,-e.length)+t}function L(n,e){return M(n,e,"")}function W(n,e){return R(n,e,"")}function b(n,e){return e.slice(0,ee(n,e))}function ee(n,e){let t=0;n.length>e.length&&(t=n.length-e.length);let o=e.length;n.length<e.length&&(o=n.length);let s=Array(o),r=0;s[0]=0;for(let i=1;i<o;i++){for(e[i]==e[r]?s[i]=s[r]:s[i]=r;r>0&&e[i]!=e[r];)r=s[r];e[i]==e[r]&&r++}r=0;for(let i=t;i<n.length;i++){for(;r>0&&n[i]!=e[r];)r=s[r];n[i]==e[r]&&r++}return r}function A(n,e){let t=[];for(let o of Array.from(e.segment(n))){let s=o.segment;t.length&&/\\s/.test(t[t.length-1])&&/\\s/.test(s)?t[t.length-1]+=s:t.push(s)}return t}function D(n,e){if(e)return P(n,e)[1];let t;for(t=n.length-1;t>=0&&n[t].match(/\\s/);t--);return n.substring(t+1)}function C(n,e){if(e)return P(n,e)[0];let t=n.match(/^\\s*/);return t?t[0]:""}function P(n,e){if(!e)return[C(n),D(n)];if(e.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');let t=A(n,e),o=t[0],s=t[t.length-1],r=/\\s/.test(o)?o:"",i=/\\s/.test(s)?s:"";return[r,i]}var $="a-zA-Z0-9_\\\\u{AD}\\\\u{C0}-\\\\u{D6}\\\\u{D8}-\\\\u{F6}\\\\u{F8}-\\\\u{2C6}\\\\u{2C8}-\\\\u{2D7}\\\\u{2DE}-\\\\u{2FF}\\\\u{1E00}-\\\\u{1EFF}",te=new RegExp(`[${$}]+|\\\\s+|[^${$}]`,"ug"),k=class extends E{equals(e,t,o){return o.ignoreCase&&(e=e.toLowerCase(),t=t.toLowerCase()),e.trim()===t.trim()}tokenize(e,t={}){let o;if(t.intlSegmenter){let i=t.intlSegmenter;if(i.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');o=A(e,i)}else o=e.match(te)||[];let s=[],r=null;return o.forEach(i=>{/\\s/.test(i)?r==null?s.push(i):s.push(s.pop()+i):r!=null&&/\\s/.test(r)?s[s.length-1]==r?s.push(s.pop()+i):s.push(r+i):s.push(i),r=i}),s}join(e){return e.map((t,o)=>o==0?t:t.replace(/^\\s+/,"")).join("")}postProcess(e,t){if(!e||t.oneChangePerToken)return e;let o=null,s=null,r=null;return e.forEach(i=>{i.added?s=i:i.removed?r=i:((s||r)&&U(o,r,s,i,t.intlSegmenter),o=i,s=null,r=null)}),(s||r)&&U(o,r,s,null,t.intlSegmenter),e}},ne=new k;function U(n,e,t,o,s){if(e&&t){let[r,i]=P(e.value,s),[l,a]=P(t.value,s);if(n){let u=N(r,l);n.value=R(n.value,l,u),e.value=L(e.value,u),t.value=L(t.value,u)}if(o){let u=j(i,a);o.value=M(o.value,a,u),e.value=W(e.value,u),t.value=W(t.value,u)}}else if(t){if(n){let r=C(t.value,s);t.value=t.value.substring(r.length)}if(o){let r=C(o.value,s);o.value=o.value.substring(r.length)}}else if(n&&o){let r=C(o.value,s),[i,l]=P(e.value,s),a=N(r,i);e.value=L(e.value,a);let u=j(L(r,a),l);e.value=W(e.value,u),o.value=M(o.value,r,u),n.value=R(n.value,r,r.slice(0,r.length-u.length))}else if(o){let r=C(o.value,s),i=D(e.value,s),l=b(i,r);e.value=W(e.value,l)}else if(n){let r=D(n.value,s),i=C(e.value,s),l=b(r,i);e.value=L(e.value,l)}}var F=class extends E{tokenize(e){let t=new RegExp(`(\\\\r?\\\\n)|[${$}]+|[^\\\\S\\\\n\\\\r]+|[^${$}]`,"ug");return e.match(t)||[]}},X=new F;function I(n,e,t){return X.diff(n,e,t)}function z(n,e){let t=c("div");return t.append(c("h3",n),e),t}function J(n,e,t){let o=c("pre"),s=n===null?void 0:I(n,e,{maxEditLength:1e3,timeout:200});if(s===void 0)return o.textContent=t==="added"?e:n??"",o;for(let{value:r,added:i,removed:l}of s)(t==="added"?l:i)||o.append(i?c("ins",r):l?c("del",r):document.createTextNode(r));return o}function Z(n){let e=c("div");if(e.className="body",e.append(...Y("Question",n.question)),n.why!==null&&e.append(...Y("What happened",n.why)),n.output!==null){let t=c("div");t.className="pair",t.append(z("Answer",J(n.expected,n.output,"added"))),n.expected!==null&&t.append(z("Expected",J(n.expected,n.output,"removed"))),e.append(t)}return n.notes.length>0&&e.append(c("h3","Metrics"),oe(n.notes)),e.append(c("p",re(n))),n.steps.length>0&&e.append(c("h3","Steps"),se(n.steps)),e}function Y(n,e){return e===""?[]:[c("h3",n),c("pre",e)]}function oe(n){let e=c("ul");return e.append(...n.map(t=>c("li",t))),e}function re({latencyMs:n,costUsd:e,model:t,tags:o}){return[n===null?null:`${n.toFixed(0)} ms`,e===null?null:`$${e}`,t,...o].filter(s=>s!==null).join(" \\xB7 ")}function se(n){let e=c("table");e.className="steps";for(let{name:t,kind:o,parent:s,startMs:r,ms:i,error:l,output:a}of n){let u=c("tr"),f=i===null?"never ended":`${i.toFixed(0)} ms`,p=s===null?"":"\\u2014 ".repeat(ie(n,s));for(let g of[`${p}${t}`,o,`at ${r.toFixed(0)} ms`,f,l??a??""])u.append(c("td",g.length>300?`${g.slice(0,300)}\\u2026`:g));e.append(u)}return e}function ie(n,e){let t=1,o=n[e]?.parent??null;for(;o!==null&&t<20;)t+=1,o=n[o]?.parent??null;return t}var G={passed:"passed",failed:"failed",answered:"answered","candidate-failed":"no answer",infrastructure:"no result","not-run":"not run"},le=JSON.parse(v("data",HTMLScriptElement).textContent);Q({rows:le.rows,textsOf:({id:n,question:e,output:t,expected:o,tags:s,why:r})=>[n,e,t,o,r,...s],choice:{id:"outcome",all:"all outcomes",of:({outcome:n})=>n,nameOf:n=>G[n]},summaryOf:n=>({id:n.repeat===1?n.id:`${n.id} (${n.repeat})`,label:G[n.outcome],look:n.outcome,text:n.why??n.output??n.question,scores:Object.entries(n.scores).filter(([e])=>e!=="latency"&&e!=="cost"&&e!=="tokens").map(([e,t])=>`${e} ${t===null?"?":Number(t.toFixed(3))}`)}),bodyOf:Z});})();';

// src/evaluation/run/page/page.ts
function renderPage(data) {
  let latencies = data.rows.flatMap(({ latencyMs }) => latencyMs === null ? [] : [latencyMs]), costs = data.rows.flatMap(({ costUsd }) => costUsd === null ? [] : [costUsd]), body = `<p>${escaped(data.createdAt)}</p>
${countsTable(data)}
${metricsTable(data.metrics)}
${slicesTable(data)}
<div class="charts">${histogram("Latency", latencies, milliseconds)}${histogram("Cost", costs, dollars)}</div>
<h2>Cases</h2>
<div class="bar"><input id="filter" type="search" placeholder="Search in ids, questions, answers, tags" aria-label="Search"><select id="suite" aria-label="Suite"></select><select id="outcome" aria-label="Outcome"></select><output id="count"></output></div>
<ol id="rows"></ol>
<button id="more" hidden>Show more</button>
<noscript><p>The list of cases needs the script of this page; results.jsonl beside it holds the same.</p></noscript>`;
  return pageFrame({ title: data.title, style, body, script: { code: script, reads: data } });
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
function value(kind, of) {
  return kind === "duration" ? milliseconds(of) : kind === "cost" ? dollars(of) : kind === "count" ? of.toFixed(1) : `${(100 * of).toFixed(1)} %`;
}
function milliseconds(of) {
  return of < 1e3 ? `${of.toFixed(0)} ms` : `${(of / 1e3).toFixed(2)} s`;
}
function dollars(of) {
  return `$${of < 0.01 ? of.toPrecision(2) : of.toFixed(2)}`;
}
export {
  renderPage
};

import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  escaped,
  pageFrame,
  row,
  style,
  table
} from "./chunk-SDZDTHDJ.js";
import {
  reportHeadline
} from "./chunk-FR5N2Y2G.js";
import "./chunk-DSG54KLI.js";
import {
  showChangeWithUnit,
  showRatio,
  showValue
} from "./chunk-EDMFJ4ZE.js";
import "./chunk-JY34GS52.js";
import "./chunk-BNXTNIS5.js";
import {
  isBounded
} from "./chunk-J7NCNSNB.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/verdict/report/page/differences.ts
var width = 640, rowHeight = 34, left = 200;
function differencesChart(suite, metrics) {
  let drawn = metrics.flatMap(
    ({ name, kind, margin, verdict, estimate, interval }) => (
      // What is told as a ratio has no place on this axis.
      estimate === null || interval === null || !isBounded(kind) ? [] : [{ name, kind, margin, verdict, estimate, interval }]
    )
  );
  if (drawn.length === 0) return "";
  let sizes = drawn.flatMap(({ interval, margin }) => [...interval.map(Math.abs), margin ?? 0]), most = Math.max(0.01, ...sizes) * 1.05, middle = left + (width - left) / 2, at = (value) => (middle + value / most * ((width - left) / 2)).toFixed(1), height = drawn.length * rowHeight, rows = drawn.map(({ name, kind, margin, verdict, estimate, interval: [lo, hi] }, index) => {
    let y = index * rowHeight + rowHeight / 2, words = `${name}: ${showChangeWithUnit(kind, estimate)}, ${showChangeWithUnit(kind, lo)} to ${showChangeWithUnit(kind, hi)}`, dashed = margin === null ? "" : `<line class="margin" x1="${at(-margin)}" x2="${at(-margin)}" y1="${y - 13}" y2="${y + 13}"/>`;
    return `<g class="${verdict ?? "unjudged"}"><title>${escaped(words)}</title><text x="0" y="${y + 5}">${escaped(name)}</text>${dashed}<line class="interval" x1="${at(lo)}" x2="${at(hi)}" y1="${y}" y2="${y}"/><circle cx="${at(estimate)}" cy="${y}" r="5"/></g>`;
  });
  return `<figure class="differences"><figcaption>Differences of ${escaped(suite)}: worse to the left, the margin dashed</figcaption><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Differences of ${escaped(suite)}"><line class="zero" x1="${middle}" x2="${middle}" y1="0" y2="${height}"/>${rows.join("")}</svg></figure>`;
}

// src/verdict/report/page/script.ts
var script = '"use strict";(()=>{function c(n,e=""){let t=document.createElement(n);return t.textContent=e,t}function g(n,e){let t=document.getElementById(n);if(t instanceof e)return t;throw new Error(`the page has no ${n}`)}var q=200;function Q(n){let{rows:e,choice:t}=n,o=e.map(d=>n.textsOf(d).join(`\n`).toLowerCase()),[s,r,i]=[g("filter",HTMLInputElement),g("suite",HTMLSelectElement),g(t.id,HTMLSelectElement)],[l,a,u]=[g("rows",HTMLElement),g("more",HTMLButtonElement),g("count",HTMLElement)],f=[],p=0,v=()=>{l.append(...f.slice(p,p+q).map(d=>G(n,d))),p=Math.min(f.length,p+q),a.hidden=p===f.length},h=()=>{let d=s.value.toLowerCase().split(/\\s+/).filter(x=>x!=="");f=e.filter((x,P)=>(r.value===""||x.suite===r.value)&&(i.value===""||t.of(x)===i.value)&&d.every(O=>o[P]?.includes(O))),p=0,l.replaceChildren(),u.textContent=`${f.length} of ${e.length}`,v()};U(r,"all suites",[...new Set(e.map(d=>d.suite))].map(d=>[d,d])),U(i,t.all,[...new Set(e.map(t.of))].map(d=>[d,t.nameOf(d)]));for(let d of[s,r,i])d.addEventListener("input",h);a.addEventListener("click",v),h()}function U(n,e,t){for(let[o,s]of[["",e],...t]){let r=c("option",s);r.value=o,n.append(r)}}function G(n,e){let t=n.summaryOf(e),o=c("details"),s=c("summary"),r=c("span",t.label);r.className=`outcome ${t.look}`;let i=c("span",t.id);i.className="id";let l=c("span",t.text);l.className="text",s.append(r,i,l,c("span",t.scores.join(", "))),o.append(s),o.addEventListener("toggle",()=>{o.open&&o.childElementCount===1&&o.append(n.bodyOf(e))});let a=c("li");return a.append(o),a}var y=class{diff(e,t,o={}){let s;typeof o=="function"?(s=o,o={}):"callback"in o&&(s=o.callback);let r=this.castInput(e,o),i=this.castInput(t,o),l=this.removeEmpty(this.tokenize(r,o)),a=this.removeEmpty(this.tokenize(i,o));return this.diffWithOptionsObj(l,a,o,s)}diffWithOptionsObj(e,t,o,s){var r;let i=m=>{if(m=this.postProcess(m,o),s){setTimeout(function(){s(m)},0);return}else return m},l=t.length,a=e.length,u=1,f=l+a;o.maxEditLength!=null&&(f=Math.min(f,o.maxEditLength));let p=(r=o.timeout)!==null&&r!==void 0?r:1/0,v=Date.now()+p,h=[{oldPos:-1,lastComponent:void 0}],d=this.extractCommon(h[0],t,e,0,o);if(h[0].oldPos+1>=a&&d+1>=l)return i(this.buildValues(h[0].lastComponent,t,e));let x=-1/0,P=1/0,O=()=>{for(let m=Math.max(x,-u);m<=Math.min(P,u);m+=2){let w,T=h[m-1],S=h[m+1];T&&(h[m-1]=void 0);let N=!1;if(S){let V=S.oldPos-m;N=S&&0<=V&&V<l}let B=T&&T.oldPos+1<a;if(!N&&!B){h[m]=void 0;continue}if(!B||N&&T.oldPos<S.oldPos?w=this.addToPath(S,!0,!1,0,o):w=this.addToPath(T,!1,!0,1,o),d=this.extractCommon(w,t,e,m,o),w.oldPos+1>=a&&d+1>=l)return i(this.buildValues(w.lastComponent,t,e))||!0;h[m]=w,w.oldPos+1>=a&&(P=Math.min(P,m-1)),d+1>=l&&(x=Math.max(x,m+1))}u++};if(s)(function m(){setTimeout(function(){if(u>f||Date.now()>v)return s(void 0);O()||m()},0)})();else for(;u<=f&&Date.now()<=v;){let m=O();if(m)return m}}addToPath(e,t,o,s,r){let i=e.lastComponent;return i&&!r.oneChangePerToken&&i.added===t&&i.removed===o?{oldPos:e.oldPos+s,lastComponent:{count:i.count+1,added:t,removed:o,previousComponent:i.previousComponent}}:{oldPos:e.oldPos+s,lastComponent:{count:1,added:t,removed:o,previousComponent:i}}}extractCommon(e,t,o,s,r){let i=t.length,l=o.length,a=e.oldPos,u=a-s,f=0;for(;u+1<i&&a+1<l&&this.equals(o[a+1],t[u+1],r);)u++,a++,f++,r.oneChangePerToken&&(e.lastComponent={count:1,previousComponent:e.lastComponent,added:!1,removed:!1});return f&&!r.oneChangePerToken&&(e.lastComponent={count:f,previousComponent:e.lastComponent,added:!1,removed:!1}),e.oldPos=a,u}equals(e,t,o){return o.comparator?o.comparator(e,t):e===t||!!o.ignoreCase&&e.toLowerCase()===t.toLowerCase()}removeEmpty(e){let t=[];for(let o=0;o<e.length;o++)e[o]&&t.push(e[o]);return t}castInput(e,t){return e}tokenize(e,t){return Array.from(e)}join(e){return e.join("")}postProcess(e,t){return e}get useLongestToken(){return!1}buildValues(e,t,o){let s=[],r;for(;e;)s.push(e),r=e.previousComponent,delete e.previousComponent,e=r;s.reverse();let i=s.length,l=0,a=0,u=0;for(;l<i;l++){let f=s[l];if(f.removed)f.value=this.join(o.slice(u,u+f.count)),u+=f.count;else{if(!f.added&&this.useLongestToken){let p=t.slice(a,a+f.count);p=p.map(function(v,h){let d=o[u+h];return d.length>v.length?d:v}),f.value=this.join(p)}else f.value=this.join(t.slice(a,a+f.count));a+=f.count,f.added||(u+=f.count)}}return s}};function j(n,e){let t;for(t=0;t<n.length&&t<e.length;t++)if(n[t]!=e[t])return n.slice(0,t);return n.slice(0,t)}function A(n,e){let t;if(!n||!e||n[n.length-1]!=e[e.length-1])return"";for(t=0;t<n.length&&t<e.length;t++)if(n[n.length-(t+1)]!=e[e.length-(t+1)])return n.slice(-t);return n.slice(-t)}function M(n,e,t){if(n.slice(0,e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t start with prefix ${JSON.stringify(e)}; this is a bug`);return t+n.slice(e.length)}function D(n,e,t){if(!e)return n+t;if(n.slice(-e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t end with suffix ${JSON.stringify(e)}; this is a bug`);return n.slice(0,-e.length)+t}function E(n,e){return M(n,e,"")}function W(n,e){return D(n,e,"")}function k(n,e){return e.slice(0,K(n,e))}function K(n,e){let t=0;n.length>e.length&&(t=n.length-e.length);let o=e.length;n.length<e.length&&(o=n.length);let s=Array(o),r=0;s[0]=0;for(let i=1;i<o;i++){for(e[i]==e[r]?s[i]=s[r]:s[i]=r;r>0&&e[i]!=e[r];)r=s[r];e[i]==e[r]&&r++}r=0;for(let i=t;i<n.length;i++){for(;r>0&&n[i]!=e[r];)r=s[r];n[i]==e[r]&&r++}return r}function I(n,e){let t=[];for(let o of Array.from(e.segment(n))){let s=o.segment;t.length&&/\\s/.test(t[t.length-1])&&/\\s/.test(s)?t[t.length-1]+=s:t.push(s)}return t}function R(n,e){if(e)return L(n,e)[1];let t;for(t=n.length-1;t>=0&&n[t].match(/\\s/);t--);return n.substring(t+1)}function C(n,e){if(e)return L(n,e)[0];let t=n.match(/^\\s*/);return t?t[0]:""}function L(n,e){if(!e)return[C(n),R(n)];if(e.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');let t=I(n,e),o=t[0],s=t[t.length-1],r=/\\s/.test(o)?o:"",i=/\\s/.test(s)?s:"";return[r,i]}var H="a-zA-Z0-9_\\\\u{AD}\\\\u{C0}-\\\\u{D6}\\\\u{D8}-\\\\u{F6}\\\\u{F8}-\\\\u{2C6}\\\\u{2C8}-\\\\u{2D7}\\\\u{2DE}-\\\\u{2FF}\\\\u{1E00}-\\\\u{1EFF}",ee=new RegExp(`[${H}]+|\\\\s+|[^${H}]`,"ug"),b=class extends y{equals(e,t,o){return o.ignoreCase&&(e=e.toLowerCase(),t=t.toLowerCase()),e.trim()===t.trim()}tokenize(e,t={}){let o;if(t.intlSegmenter){let i=t.intlSegmenter;if(i.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');o=I(e,i)}else o=e.match(ee)||[];let s=[],r=null;return o.forEach(i=>{/\\s/.test(i)?r==null?s.push(i):s.push(s.pop()+i):r!=null&&/\\s/.test(r)?s[s.length-1]==r?s.push(s.pop()+i):s.push(r+i):s.push(i),r=i}),s}join(e){return e.map((t,o)=>o==0?t:t.replace(/^\\s+/,"")).join("")}postProcess(e,t){if(!e||t.oneChangePerToken)return e;let o=null,s=null,r=null;return e.forEach(i=>{i.added?s=i:i.removed?r=i:((s||r)&&X(o,r,s,i,t.intlSegmenter),o=i,s=null,r=null)}),(s||r)&&X(o,r,s,null,t.intlSegmenter),e}},te=new b;function X(n,e,t,o,s){if(e&&t){let[r,i]=L(e.value,s),[l,a]=L(t.value,s);if(n){let u=j(r,l);n.value=D(n.value,l,u),e.value=E(e.value,u),t.value=E(t.value,u)}if(o){let u=A(i,a);o.value=M(o.value,a,u),e.value=W(e.value,u),t.value=W(t.value,u)}}else if(t){if(n){let r=C(t.value,s);t.value=t.value.substring(r.length)}if(o){let r=C(o.value,s);o.value=o.value.substring(r.length)}}else if(n&&o){let r=C(o.value,s),[i,l]=L(e.value,s),a=j(r,i);e.value=E(e.value,a);let u=A(E(r,a),l);e.value=W(e.value,u),o.value=M(o.value,r,u),n.value=D(n.value,r,r.slice(0,r.length-u.length))}else if(o){let r=C(o.value,s),i=R(e.value,s),l=k(i,r);e.value=W(e.value,l)}else if(n){let r=R(n.value,s),i=C(e.value,s),l=k(r,i);e.value=E(e.value,l)}}var F=class extends y{tokenize(e){let t=new RegExp(`(\\\\r?\\\\n)|[${H}]+|[^\\\\S\\\\n\\\\r]+|[^${H}]`,"ug");return e.match(t)||[]}},Y=new F;function z(n,e,t){return Y.diff(n,e,t)}function J(n,e){let t=c("div");return t.append(c("h3",n),e),t}function _(n,e,t){let o=c("pre"),s=n===null?void 0:z(n,e,{maxEditLength:1e3,timeout:200});if(s===void 0)return o.textContent=t==="added"?e:n??"",o;for(let{value:r,added:i,removed:l}of s)(t==="added"?l:i)||o.append(i?c("ins",r):l?c("del",r):document.createTextNode(r));return o}var Z={worse:"got worse",better:"got better",same:"as before",missing:"no result",changed:"changed case",added:"new case"},{rows:ne}=JSON.parse(g("data",HTMLScriptElement).textContent);Q({rows:ne,textsOf:({id:n,question:e,before:t,after:o,why:s})=>[n,e,t,o,s],choice:{id:"flip",all:"all changes",of:({flip:n})=>n,nameOf:n=>Z[n]},summaryOf:({id:n,flip:e,after:t,why:o,scores:s})=>({id:n,label:Z[e],look:e,text:o??t??"",scores:s.filter(({before:r,after:i})=>r!==i).map(({metric:r,before:i,after:l})=>`${r} ${$(i)} \\u2192 ${$(l)}`)}),bodyOf:oe});function oe({question:n,before:e,after:t,why:o,scores:s}){let r=c("div");r.className="body",n!==""&&r.append(c("h3","Question"),c("pre",n));let i=c("div");i.className="pair",i.append(J("Before",e===null?c("p","no answer kept"):_(e,t??e,"removed")),J("After",t===null?c("p",o??"no answer kept"):_(e,t,"added")));let l=c("ul");return l.append(...s.map(({metric:a,before:u,after:f})=>c("li",`${a}: ${$(u)} \\u2192 ${$(f)}`))),r.append(i,l),r}function $(n){return n===null?"?":String(Number(n.toPrecision(3)))}})();';

// src/verdict/report/page/page.ts
var more = `
.differences { max-width: 660px; margin-top: 1rem } .differences svg { height: auto; fill: CanvasText; background: none }
.differences text { font-size: 14px } .differences .zero { stroke: CanvasText; stroke-opacity: .5 } .differences .margin { stroke: var(--bad); stroke-dasharray: 3 3 }
.differences .interval { stroke: currentColor; stroke-width: 3 } .differences circle { fill: currentColor }
.differences .regressed { color: var(--bad) } .differences .improved { color: var(--good) } .differences .inconclusive { color: var(--odd) }
.verdict { font-size: 1.15rem } .verdict.fail { color: var(--bad) } .verdict.pass { color: var(--good) } .verdict.undecided, .verdict.unmeasured { color: var(--odd) }
.worse { color: var(--bad) } .better { color: var(--good) } .missing, .changed { color: var(--odd) }
`;
function renderComparisonPage(report, rows) {
  let body = `<p class="verdict ${report.decision.kind}">${escaped(reportHeadline(report))}</p>
<p>${escaped(report.createdAt)}</p>
${table(
    "Metrics",
    ["suite", "metric", "role", "before", "after", "difference", "verdict"],
    report.suites.flatMap(({ name, metrics }) => metrics.map((metric) => metricRow(name, metric)))
  )}
${report.suites.map(({ name, metrics }) => differencesChart(name, metrics)).join("")}
<h2>Cases</h2>
<div class="bar"><input id="filter" type="search" placeholder="Search in ids, questions, answers" aria-label="Search"><select id="suite" aria-label="Suite"></select><select id="flip" aria-label="Change"></select><output id="count"></output></div>
<ol id="rows"></ol>
<button id="more" hidden>Show more</button>
<noscript><p>The list of cases needs the script of this page.</p></noscript>`, title = `Comparison of ${report.suites.map(({ name }) => name).join(", ")}`;
  return pageFrame({ title, style: `${style}${more}`, body, script: { code: script, reads: { rows } } });
}
function metricRow(suite, metric) {
  let { name, kind, role, base, candidate, estimate, interval, ratio, verdict } = metric;
  return row([
    suite,
    name,
    role,
    showValue(kind, base),
    showValue(kind, candidate),
    ratio !== null ? showRatio(ratio) : estimate === null ? "" : difference(kind, estimate, interval),
    verdict ?? ""
  ]);
}
function difference(kind, estimate, interval) {
  let change = showChangeWithUnit(kind, estimate);
  if (interval === null) return change;
  let [lo, hi] = interval.map((end) => showChangeWithUnit(kind, end));
  return `${change} (${lo} to ${hi})`;
}
export {
  renderComparisonPage
};

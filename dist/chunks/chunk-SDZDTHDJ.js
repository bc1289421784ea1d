import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  visible
} from "./chunk-BNXTNIS5.js";

// src/evaluation/run/page/html.ts
import { createHash } from "node:crypto";
function pageFrame({ title, script, style: style2, body }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; script-src ${script === null ? "'none'" : `'${hashOf(script.code)}'`}; style-src '${hashOf(style2)}'; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style2}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
${script === null ? "" : `<script type="application/json" id="data">${inertJson(script.reads)}</script>
<script>${script.code}</script>
`}</body>
</html>
`;
}
function table(title, names, rows) {
  let head = names.map((name) => `<th>${escaped(name)}</th>`).join("");
  return `<h2>${title}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
function row(cells) {
  return `<tr>${cells.map((cell) => `<td>${escaped(String(cell))}</td>`).join("")}</tr>`;
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

export {
  pageFrame,
  table,
  row,
  escaped,
  style
};

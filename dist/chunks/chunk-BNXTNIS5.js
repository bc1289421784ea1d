import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/markdown.ts
var invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}]/gu;
function visible(text) {
  return text.toWellFormed().replace(invisible, "").replace(/\r\n?/g, `
`);
}
function inlineUntrusted(text, limit = 300) {
  let line = cut(visible(text).replace(/\s+/g, " ").trim(), limit);
  if (line === "") return "*(empty)*";
  let fence = "`".repeat(longestRun(line) + 1), pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
var harmless = /^(?:[A-Za-z0-9 ,;:()'"%+×→–−-]|\.(?= |$))*$/, reference = /\bgh-\d|\b[0-9a-f]{7,}\b|:[a-z0-9+-]+:/i;
function proseUntrusted(text, limit = 300) {
  let line = cut(visible(text).replace(/\s+/g, " ").trim(), limit);
  return line !== "" && harmless.test(line) && !reference.test(line) ? line : inlineUntrusted(text, limit);
}
function htmlUntrusted(text, limit = 300) {
  let line = cut(visible(text).replace(/\s+/g, " ").trim(), limit);
  return line !== "" && harmless.test(line) && !reference.test(line) ? line.replace(/["']/g, htmlEntity) : `<code>${line.replace(/[&<>"']/g, htmlEntity)}</code>`;
}
function htmlEntity(character) {
  return `&#${character.charCodeAt(0)};`;
}
function logUntrusted(text, limit = 300) {
  return cut(visible(text).replace(/\n/g, " \u23CE "), limit).replace(/:(?=:)/g, ":\u200B").replace(/##\[/g, "#\u200B#[");
}
function hiddenMarker(kind, value) {
  return `<!-- plumbline:${kind}:${Buffer.from(value, "utf8").toString("base64url")} -->`;
}
function longestRun(text) {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function cut(text, limit) {
  if (text.length <= limit) return text;
  let end = limit - 1, half = text.charCodeAt(end - 1) >= 55296 && text.charCodeAt(end - 1) <= 56319;
  return `${text.slice(0, half ? end - 1 : end)}\u2026`;
}

export {
  visible,
  inlineUntrusted,
  proseUntrusted,
  htmlUntrusted,
  logUntrusted,
  hiddenMarker
};

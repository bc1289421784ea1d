import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/secret-texts.ts
function secretTexts(secrets) {
  return secrets.filter((secret) => secret !== "").flatMap((secret) => [secret, encodeURIComponent(secret)]).sort((a, b) => b.length - a.length);
}
function redact(text, secrets) {
  return secrets.reduce((rest, secret) => secret === "" ? rest : rest.replaceAll(secret, "***"), text);
}
function quoted(said, secrets) {
  let line = redact(said.replace(/[\p{Cc}\p{Cf}\s]+/gu, " "), secrets).trim();
  return line === "" ? "" : `: ${line.slice(0, 300)}`;
}

export {
  secretTexts,
  redact,
  quoted
};

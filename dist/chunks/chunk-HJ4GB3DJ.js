import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/json.ts
function canonicalJson(value) {
  return JSON.stringify(sorted(value));
}
function prettyJson(value) {
  return `${JSON.stringify(sorted(value), null, 2)}
`;
}
function sorted(value) {
  if (typeof value == "number" && !Number.isFinite(value))
    throw new RangeError(`${value} is no JSON number`);
  if (Array.isArray(value)) return value.map((item) => sorted(item === void 0 ? null : item));
  if (value === null || typeof value != "object") return value;
  let members = { ...value }, result = /* @__PURE__ */ Object.create(null);
  for (let key of Object.keys(members).sort()) {
    let member = members[key];
    member !== void 0 && (result[key] = sorted(member));
  }
  return result;
}

export {
  canonicalJson,
  prettyJson
};

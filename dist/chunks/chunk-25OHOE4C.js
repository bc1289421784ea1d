import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/evaluation/target/sentence-embeddings.ts
function rememberEmbeddings(model) {
  let embeddings = /* @__PURE__ */ new Map(), sizes = /* @__PURE__ */ new Map();
  return {
    ...model,
    embed(text) {
      let known = embeddings.get(text);
      if (known !== void 0) return known;
      let [oldest] = embeddings.keys();
      embeddings.size >= 2e4 && oldest !== void 0 && embeddings.delete(oldest);
      let made = model.embed(text);
      return embeddings.set(text, made), made;
    },
    tokens(text) {
      let known = sizes.get(text) ?? model.tokens(text);
      return sizes.set(text, known), known;
    }
  };
}
function unit(vector) {
  let length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

export {
  rememberEmbeddings,
  unit
};

import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  seededRandom
} from "./chunk-UQP7W5HO.js";
import {
  loadEmbeddingModel
} from "./chunk-DBXGNLSG.js";

// src/evaluation/target/answerer.ts
function composeAnswer(passages, instructions, settings, draw) {
  let read = passages.toSorted((a, b) => b.similarity - a.similarity).slice(0, settings.top), contexts = read.map(({ path, sentences, similarity }) => ({
    path,
    text: sentences.join(" "),
    score: similarity
  })), candidates = read.flatMap(
    ({ path, sentences, similarities }) => sentences.map((text, i) => ({ path, text, similarity: similarities[i] ?? -1 }))
  ).sort((a, b) => b.similarity - a.similarity);
  return { output: say(candidates, instructions, settings, draw), contexts };
}
function similarityOf(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
function say(candidates, instructions, settings, draw) {
  let best = candidates[0], spoken = best !== void 0 && best.similarity >= settings.unknownBelow || instructions.unknownReply === null ? drawn(candidates, settings.jitter, draw) : null;
  if (spoken === null) return shape(instructions.unknownReply ?? "", null, instructions);
  let more = candidates.filter(
    (candidate) => candidate !== spoken && candidate.similarity >= settings.unknownBelow
  ), sentences = [spoken, ...more].slice(0, instructions.sentences ?? settings.top).map(({ text }) => text);
  return shape(limitWords(sentences.join(" "), instructions.maxWords), spoken, instructions);
}
function drawn(candidates, jitter, draw) {
  let best = candidates[0];
  if (best === void 0) return null;
  let near = candidates.filter(({ similarity }) => similarity >= best.similarity - jitter);
  return near[Math.floor(seededRandom(draw)() * near.length)] ?? best;
}
function limitWords(text, limit) {
  let words = text.split(/\s+/);
  return limit === null || words.length <= limit ? text : words.slice(0, limit).join(" ");
}
function shape(text, source, instructions) {
  let cased = instructions.letters === "upper" ? text.toUpperCase() : instructions.letters === "lower" ? text.toLowerCase() : text;
  return instructions.jsonKeys !== null ? JSON.stringify(
    Object.fromEntries(instructions.jsonKeys.map((key) => [key, member(key, cased, source)]))
  ) : instructions.cite && source !== null ? `${cased} (source: ${source.path})` : cased;
}
function member(key, text, source) {
  return /source|document|file|citation/i.test(key) ? source?.path ?? null : /confidence|score|similarity/i.test(key) ? source === null ? 0 : round(source.similarity) : text;
}
function round(value) {
  return Math.round(value * 1e3) / 1e3;
}

// src/evaluation/target/instructions.ts
function readMessages(messages) {
  let user = messages.findLast(({ role }) => role === "user")?.content ?? "", system = messages.filter(({ role }) => role === "system").map(({ content }) => content), question = questionOf(user), rest = user.replace(question, "").replace(/^\s*(?:question|q)\s*:\s*$/gim, ""), inline = /^\s*(?:context|documents?)\s*:([\s\S]*)$/im.exec(rest), asked = [...system, inline === null ? rest : rest.slice(0, inline.index)].join(`

`);
  return {
    question,
    instructions: readInstructions(asked),
    inline: inline?.[1] === void 0 ? [] : [{ path: "prompt", text: inline[1] }]
  };
}
function readInstructions(text) {
  let { quotes, sentences } = sentencesWithQuotes(text), first = (read) => {
    for (let sentence of sentences) {
      let found = read(sentence);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    unknownReply: first((sentence) => unknownReplyIn(sentence, quotes)),
    maxWords: first(maxWordsIn),
    sentences: first(sentencesIn),
    letters: first(lettersIn),
    jsonKeys: jsonKeysIn(text),
    cite: first((sentence) => asksToCite(sentence) ? !0 : null) ?? !1
  };
}
function questionOf(user) {
  let lines = user.split(`
`).filter((line) => line.trim() !== "");
  return (/^\s*(?:question|q)\s*:\s*(\S[\s\S]*)$/im.exec(user)?.[1] ?? lines.findLast((line) => /\?\s*$/.test(line)) ?? lines.at(-1) ?? "").trim();
}
function sentencesWithQuotes(text) {
  let quotes = [], sentences = text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/).flatMap(
    (block) => block.replace(/\s+/g, " ").replace(/"([^"]+)"|“([^”]+)”|`([^`]+)`|(?<=\s)'(.+?)'(?=[\s.,;:!?)]|$)/g, (_, ...found) => {
      let quote = found.slice(0, 4).find((group) => typeof group == "string");
      return `\xAB${quotes.push(String(quote)) - 1}\xBB`;
    }).split(new RegExp("(?<=[.!?\xBB])\\s+(?=\\p{Lu})", "u"))
  );
  return { quotes, sentences };
}
var speak = "(?:say|answer|reply|respond|write|return|output)", condition = /\b(?:if|when|whenever|where|unless|otherwise|for anything)\b/i, lack = /\b(?:not|cannot|no|nothing|never|unknown|unsure|uncertain|missing|absent|lacks?|without|unless|otherwise|outside)\b|n['’]t\b/i;
function unknownReplyIn(sentence, quotes) {
  if (!condition.test(sentence) || !lack.test(sentence)) return null;
  let said = new RegExp(`\\b${speak}\\b[^\xAB]{0,30}\xAB(\\d+)\xBB`, "i").exec(sentence)?.[1];
  return said !== void 0 ? quotes[Number(said)] ?? null : new RegExp(
    `\\b(?:${speak}|admit)(?:\\s+that)?\\s+(?:you\\s+(?:do\\s+not|don['\u2019]t)\\s+know|so\\b)`,
    "i"
  ).test(sentence) ? "I don't know." : null;
}
var numbers = "one two three four five six seven eight nine ten eleven twelve".split(" "), number = `(\\d+|an?(?:\\s+single)?|${numbers.join("|")})`, negation = /\b(?:do not|never|without|avoid|no need)\b|n['’]t\b/i;
function maxWordsIn(sentence) {
  let below = new RegExp(`\\b(?:under|below|fewer than|less than)\\s+${number}\\s+words?\\b`, "i").exec(
    sentence
  );
  if (below?.[1] !== void 0) return Math.max(1, count(below[1]) - 1);
  let limit = "at most|max(?:imum)?(?: of)?|within|more than|exceed|up to|limit(?:ed)? to|a maximum of", upTo = new RegExp(`\\b(?:${limit})\\s+${number}\\s+words?\\b`, "i").exec(sentence) ?? new RegExp(`\\b${number}\\s+words?\\s+(?:or\\s+(?:fewer|less)|at\\s+(?:the\\s+)?most)`, "i").exec(
    sentence
  ) ?? new RegExp(`\\bin\\s+${number}\\s+words?\\b`, "i").exec(sentence);
  return upTo?.[1] === void 0 ? null : count(upTo[1]);
}
function sentencesIn(sentence) {
  let found = new RegExp(`\\b${number}\\s+(?:\\w+\\s+)?sentences?\\b`, "i").exec(sentence)?.[1];
  return found === void 0 || negation.test(sentence) ? null : count(found);
}
function lettersIn(sentence) {
  return negation.test(sentence) ? null : /\b(?:upper[ -]?case|capital letters|all caps|capitals)\b/i.test(sentence) ? "upper" : /\blower[ -]?case\b/i.test(sentence) ? "lower" : null;
}
function asksToCite(sentence) {
  let asked = "\\b(?:cite|name|mention|state|add|include|give|quote|end with)\\s+(?:(?:the|its|your|a|each|which|name|title|of|file)\\s+){0,5}(?:source|document|file|page)s?\\b";
  return new RegExp(asked, "i").test(sentence) && !negation.test(sentence);
}
function jsonKeysIn(text) {
  let json = /\bJSON\b/.exec(text);
  if (json === null || negation.test(text.slice(Math.max(0, json.index - 30), json.index))) return null;
  let after = text.slice(json.index), shape2 = /^[^{]{0,80}\{([^}]*)\}/.exec(after)?.[1], named = /^[^.]{0,40}?\b(?:keys?|fields?|propert(?:y|ies))\s+([^.\n]+)/i.exec(after)?.[1], keys = shape2 === void 0 ? [...(named ?? "").matchAll(/\w+/g)].map(([word]) => word).filter((word) => word !== "and") : shape2.split(",").map((member2) => /[A-Za-z_]\w*/.exec(member2)?.[0] ?? ""), distinct = [...new Set(keys.filter((key) => key !== ""))];
  return distinct.length === 0 ? ["answer"] : distinct;
}
function count(text) {
  return /^\d+$/.test(text) ? Math.max(1, Number(text)) : Math.max(1, numbers.indexOf(text.toLowerCase()) + 1);
}

// src/evaluation/target/passages.ts
function passagesOf(documents, chunk) {
  return documents.flatMap(
    ({ path, text }) => paragraphsOf(text).map(sentencesOf).flatMap((sentences) => chunk === "paragraph" ? [sentences] : sentences.map((sentence) => [sentence])).filter((sentences) => sentences.length > 0).map((sentences) => ({ path, sentences }))
  );
}
function paragraphsOf(markdown) {
  return markdown.replace(/\r\n?/g, `
`).replace(/^---\n[\s\S]*?\n---\n/, "").replace(/<!--[\s\S]*?-->/g, "").replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, "").split(`
`).map((line) => isNoProse(line) ? "" : startsItem(line) ? `
${line}` : line).join(`
`).split(/\n\s*\n/).map((paragraph) => plain(paragraph)).filter((paragraph) => paragraph !== "");
}
function sentencesOf(paragraph) {
  return paragraph.split(/(?<=[.!?]["”')\]]?)(?<!\b(?:e\.g|i\.e|etc|vs|approx)\.)\s+(?=["“'([]?[\p{Lu}\d])/u).map((sentence) => sentence.trim()).filter((sentence) => sentence.split(/\s+/).length > 2);
}
function isNoProse(line) {
  return /^\s{0,3}(?:#{1,6}\s|=+\s*$|[-*_]{3,}\s*$|\|?[\s:|-]+\|[\s:|-]*$)/.test(line);
}
function startsItem(line) {
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
}
function plain(paragraph) {
  return paragraph.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/gm, "").replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*|__|`/g, "").replace(/\s+/g, " ").replace(/^\s*(?:context|documents?|passages?|sources?)\s*:\s*/i, "").trim();
}

// src/adapters/embedded/library.ts
async function openLibrary(of) {
  let model = of.embeddings ?? await loadEmbeddingModel();
  return { model, passages: await embedPassages(model, passagesOf(of.documents, of.chunk)) };
}
async function scorePassages({ model, passages }, question, quoted) {
  let asked = await model.embed(question);
  return [...passages, ...await embedPassages(model, quoted)].map((each) => score(each, asked));
}
function embedPassages(model, passages) {
  return Promise.all(
    passages.map(async (passage) => ({
      passage,
      whole: await model.embed(passage.sentences.join(" ")),
      sentences: await Promise.all(passage.sentences.map((sentence) => model.embed(sentence)))
    }))
  );
}
function score({ passage, whole, sentences }, asked) {
  let similarity = similarityOf(asked, whole), similarities = sentences.length === 1 ? [similarity] : sentences.map((each) => similarityOf(asked, each));
  return { ...passage, similarity, similarities };
}

export {
  composeAnswer,
  readMessages,
  passagesOf,
  openLibrary,
  scorePassages
};

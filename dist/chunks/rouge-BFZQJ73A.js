import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import "./chunk-IA6Z3OCR.js";

// node_modules/js-rouge/dist/rouge.mjs
function tr(e, t, n, r, s, i) {
  let o = i - s, a = new Uint32Array(o + 1), l = new Uint32Array(o + 1);
  for (let c = t; c < n; c++) {
    for (let u = 1; u <= o; u++) l[u] = e[c] === r[s + u - 1] ? a[u - 1] + 1 : Math.max(a[u], l[u - 1]);
    [a, l] = [l, a];
  }
  return a;
}
function nr(e, t, n, r, s, i, o) {
  let a = o - i, l = tr(e, t, n, s, i, o), c = new Uint32Array(a + 1), u = new Uint32Array(a + 1), g = new Uint32Array(a + 1);
  for (let f = 0; f <= a; f++) u[f] = f;
  for (let f = n; f < r; f++) {
    for (let h = 1; h <= a; h++) e[f] === s[i + h - 1] ? (c[h] = l[h - 1] + 1, g[h] = u[h - 1]) : l[h] > c[h - 1] ? (c[h] = l[h], g[h] = u[h]) : (c[h] = c[h - 1], g[h] = g[h - 1]);
    [l, c] = [c, l], [u, g] = [g, u];
  }
  return u[a];
}
function We(e, t, n, r, s, i, o) {
  if (t === n || s === i) return;
  if (n - t === 1) {
    for (let c = i - 1; c >= s; c--) if (e[t] === r[c]) {
      o.push(c);
      return;
    }
    return;
  }
  let a = t + Math.floor((n - t) / 2), l = s + nr(e, t, a, n, r, s, i);
  We(e, t, a, r, s, l, o), We(e, a, n, r, l, i, o);
}
function ye(e, t) {
  let n = [];
  return We(e, 0, e.length, t, 0, t.length, n), n;
}
function we(e) {
  if (!Number.isSafeInteger(e) || e < 1) throw new RangeError("ngram size must be a positive safe integer");
}
function ke(e) {
  if (e !== Number.POSITIVE_INFINITY && (!Number.isInteger(e) || e < 0)) throw new RangeError("maxSkip must be a non-negative integer or Infinity");
}
function G(e) {
  if (e < 0 || !Number.isFinite(e) && e !== Number.POSITIVE_INFINITY) throw new RangeError("beta must be a non-negative number or Infinity");
}
var _e = 1e6;
function rr(e) {
  let t = e.length + 2;
  for (let n = 0; n < e.length; n++) {
    let r = e.charCodeAt(n);
    if (r === 34 || r === 92) t++;
    else if (r < 32) t += r === 8 || r === 9 || r === 10 || r === 12 || r === 13 ? 1 : 5;
    else if (r >= 55296 && r <= 57343) {
      let s = e.charCodeAt(n + 1);
      r <= 56319 && s >= 56320 && s <= 57343 ? n++ : t += 5;
    }
  }
  return t;
}
function ne(e, t, n = 0, r = 0, s = "", i = !1) {
  let o = n + r, a = e.length + o, l = a - t + 1, c = o + l * (2 * t - 1) + (i ? e.length : 0);
  for (let u = 0; u < a && c <= _e; u++) {
    let g = u < n || u >= n + e.length ? s : e[u - n] ?? "", f = i ? rr(g) : g.length;
    c += Math.max(f - 1, 0) * Math.min(u + 1, t, l, a - u);
  }
  if (c > _e) throw new RangeError("N-gram generation exceeds the materialization limit");
  return c;
}
function Pt(e, t, n) {
  let r = ne(t, n, 0, 0, "", !0), s = t.length - n + 1;
  if (e + r + s > _e) throw new RangeError("N-gram generation exceeds the materialization limit");
}
var Bt = "[\\p{ID_Continue}\\u200c\\u200d]";
function Q(e) {
  return new RegExp(`(?<!${Bt})${e}(?!${Bt})`, "giu");
}
var qt = [Q("(can)(not)"), Q("(d)('ye)"), Q("(gim)(me)"), Q("(gon)(na)"), Q("(got)(ta)"), Q("(lem)(me)"), Q("(more)('n)"), Q("(wan)(na)(?= )"), Q("('t)(is)"), Q("('t)(was)")], Wt = ["jr", "mr", "mrs", "ms", "dr", "prof", "sr", "sen", "corp", "rep", "gov", "atty", "supt", "det", "rev", "col", "gen", "lt", "cmdr", "adm", "capt", "sgt", "cpl", "maj", "miss", "misses", "mister", "sir", "esq", "mstr", "phd", "adj", "adv", "asst", "bldg", "brig", "comdr", "hon", "messrs", "mlle", "mme", "op", "ord", "pvt", "reps", "res", "sens", "sfc", "surg"], sr = ["arc", "al", "exp", "rd", "st", "dist", "mt", "fy", "pd", "pl", "plz", "tce", "llb", "md", "bl", "ma", "ba", "lit", "ex", "e.g", "i.e", "circa", "ca", "cca", "vs", "v.s", "etc", "esp", "ft", "b.c", "a.d"], ir = ["co", "corp", "yahoo", "joomla", "jeopardy", "dept", "univ", "assn", "bros", "inc", "ltd"], Fe = ["ala", "ariz", "ark", "cal", "calif", "col", "colo", "conn", "del", "fed", "fla", "fl", "ga", "ida", "ind", "ia", "la", "kan", "kans", "ken", "ky", "la", "md", "mich", "minn", "mont", "neb", "nebr", "nev", "okla", "penna", "penn", "pa", "dak", "tenn", "tex", "ut", "vt", "va", "wash", "wis", "wisc", "wy", "wyo", "usafa", "alta", "ont", "que", "sask", "yuk", "ave", "blvd", "cl", "ct", "cres", "hwy", "U.S", "U.S.A", "E.U", "N\xB0"], or = ["a.m", "p.m"], Ge = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"], _t = ["ex", "e.g", "i.e", "circa", "ca", "cca", "vs", "v.s", "esp", "ft", "st", "mt", ...Wt], ze = [...sr, ...Ge, ...ir, ...Fe, ...or, ...Wt];
function N(e, t, n) {
  return !n && je(e, t);
}
function je(e, t) {
  return t === 0 || /[\s\p{Punctuation}<]/u.test(e[t - 1]) || e.slice(t - 2, t) === "``" || Ve(e, t);
}
var ar = new RegExp("^\\p{Cased}$", "u"), lr = /^[\p{Lu}\p{Lt}]$/u, cr = new RegExp("^\\p{Uppercase}$", "u"), Ft = /[\])}>"'”»›]/, T = /[([{<]/, L = /[\])}>]/;
function Ve(e, t) {
  let n = e.slice(Math.max(0, t - 2), t).match(new RegExp("\\p{Lm}$", "u"))?.[0];
  if (n === void 0 || !z(e, t - n.length - 1)) return !1;
  let r = t - n.length;
  for (; r > 0; ) {
    let s = e.slice(Math.max(0, r - 2), r).match(new RegExp("\\p{Number}$", "u"))?.[0];
    if (s === void 0) break;
    r -= s.length;
  }
  return /[.!?]["'”’]$/.test(e.slice(Math.max(0, r - 2), r));
}
function z(e, t) {
  let n = p(e, t + 1);
  return n !== n.normalize("NFKC") && new RegExp(`^\\p{Lm}(?:[\\s.,;:!?"'\u201C\u2018\u201D\u2019\\])}>]|$)`, "u").test(e.slice(t + 1, t + 5));
}
function P(e) {
  let t = p(e.trim(), 0);
  return t.length > 0 && x(t);
}
function x(e) {
  let t = p(e, 0);
  if (t.length === 0 || t.length !== e.length) throw new RangeError("Input should be a single character");
  return lr.test(t) || cr.test(t) && t.toUpperCase() === t && t.toLowerCase() !== t;
}
function p(e, t) {
  let n = e.codePointAt(t);
  return n === void 0 ? "" : String.fromCodePoint(n);
}
function M(e) {
  return ar.test(e);
}
function Ce(e) {
  return M(p(e.trim(), 0));
}
function ut(e) {
  return /^[\p{Letter}\p{Mark}\p{Number}\p{Symbol}\p{Ps}'‘“„«‹`]$/u.test(e);
}
function en(e, t, n, r, s) {
  let i = r;
  for (let o = t + 1; o < n && i.length > 0; o++) {
    let a = ie(e, o, s);
    a !== void 0 && (i = i.replace(a, ""));
  }
  return i.length > 0;
}
function ie(e, t, n) {
  return n[t] < 0 ? sn[gt(e, -n[t] - 1)] : void 0;
}
function tn(e, t, n) {
  let r = e[t - 1] ?? "", s = p(e, t + 1);
  return n ? /[.!?]/.test(r) && !/^'(?:s|m|d|ll|re|ve)\b/i.test(e.slice(t, t + 4)) ? !1 : new RegExp("^\\p{Number}$", "u").test(s) ? ft(e, t) : s.length > 0 && !/[\s.,!?;:)\]}"”»›\p{Pd}]/u.test(s) : je(e, t) && !(/[.!?]/.test(r) && /^'(?:s|m|d|ll|re|ve)\b/i.test(e.slice(t, t + 4))) && /\S/.test(s);
}
var ur = /^(?:t(?:is|was|were|will|would|il|ill)|em|cause|cos|round|bout|neath|fore|tween|gainst|cept|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|\d{2}s?)\b/i;
function ue(e, t) {
  return /^(['’])n\1$/i.test(e.slice(t, t + 3)) || /^(['’])n\1$/i.test(e.slice(Math.max(0, t - 2), t + 1));
}
function D(e, t) {
  return t !== void 0 && ur.test(e.slice(t + 1, t + 12));
}
function nn(e, t) {
  let n = t - 1;
  for (; n >= 0 && /[\s\])}>"”»›]/.test(e[n]); ) n--;
  return n;
}
function fr(e) {
  let t = new Uint8Array(e.length);
  return hr(e, t), dr(e, t), br(e, t), t;
}
function ft(e, t) {
  if (!new RegExp("^\\p{Number}$", "u").test(p(e, t + 1))) return !1;
  let n = nn(e, t);
  return !/[.!?]/.test(e[n] ?? "") && (/\s/.test(e[t - 1] ?? "") || !/[\p{Letter}\p{Mark}\p{Number}]$/u.test(e.slice(Math.max(0, n - 1), n + 1)));
}
function gr(e, t) {
  let n = p(e, t + 1), r = nn(e, t), s = /[.!?]/.test(e[r] ?? "");
  return D(e, t) && /\s/.test(e[t - 1] ?? "") || /^[\p{Letter}\p{Mark}]$/u.test(n) && !z(e, t) && (!s || /^’(?:s|m|d|ll|re|ve)\b/i.test(e.slice(t, t + 4))) || new RegExp("^\\p{Number}$", "u").test(n) && !s && !/[\p{Letter}\p{Mark}\p{Number}]$/u.test(e.slice(Math.max(0, r - 1), r + 1)) || e.slice(t - 2, t).toLowerCase() === "\u2019n";
}
function rn(e, t) {
  return /s/iu.test(e[t - 1] ?? "") && /^\s+[\p{Letter}\p{Mark}\p{Number}]/u.test(e.slice(t + 1));
}
function hr(e, t) {
  let n, r = !1, s;
  for (let i of e.matchAll(/[‘’]/g)) {
    let o = i.index, a = p(e, o + 1);
    if (i[0] === "\u2018") {
      t[o] = 1;
      let c = /[\p{Letter}\p{Mark}\p{Number}]$/u.test(e.slice(Math.max(0, o - 2), o)) && /^[\p{Letter}\p{Mark}\p{Number}]$/u.test(a) && !Ve(e, o), g = !D(e, s) && (s !== void 0 || r) && (D(e, o) || new RegExp("^\\p{Number}$", "u").test(a));
      c || g || (s = o, n = void 0, r = !1);
      continue;
    }
    if (gr(e, o)) {
      t[o] = 1;
      continue;
    }
    if (D(e, s) && rn(e, o)) {
      n ??= o;
      continue;
    }
    let l = s !== void 0;
    s !== void 0 && (t[s] = 0, s = void 0), new RegExp("(?:s|\\p{Number}|\\p{Letter}\\.\\p{Letter}\\.)$", "iu").test(e.slice(Math.max(0, o - 8), o)) ? n === void 0 && (n = o, r = l) : n !== void 0 && (t.fill(1, n, o), n = void 0, r = !1);
  }
}
function dr(e, t) {
  let n = !1, r;
  for (let s of e.matchAll(/'/g)) {
    let i = s.index;
    if (ue(e, i)) {
      t[i] |= 2;
      continue;
    }
    let o = D(e, i);
    if (r !== void 0 && !/[.!?]/.test(e[i - 1] ?? "") && N(e, i, !1) && ut(p(e, i + 1)) && (r = void 0, n = !1), r !== void 0 && rn(e, i)) continue;
    let a = tn(e, i, n);
    a && !n && o ? (r = i, t[i] |= 2) : !a && n && r !== void 0 && (t[r] &= -3, r = void 0), n = a;
  }
}
function br(e, t) {
  let n, r;
  for (let s of e.matchAll(/'/g)) {
    let i = s.index;
    if (ue(e, i)) continue;
    let o = p(e, i + 1);
    if (!(n !== void 0 && (D(e, i) || ft(e, i)))) {
      if (N(e, i, !1) && (n === void 0 || !/[.!?]/.test(e[i - 1] ?? "")) && ut(o)) {
        n = i, r = void 0;
        continue;
      }
      if (!(n === void 0 || /^[\p{Letter}\p{Mark}]$/u.test(o))) {
        if (!new RegExp("^\\p{Number}$", "u").test(o) && new RegExp("(?:s|\\p{Number})$", "iu").test(e.slice(Math.max(0, i - 2), i))) {
          r ??= i;
          continue;
        }
        if (r !== void 0) for (let a = r; a < i; a++) t[a] |= 2;
        n = void 0, r = void 0;
      }
    }
  }
}
var sn = { straightDouble: '"', straightSingle: "'", curlyDouble: "\u201D", germanDouble: "\u201C", curlySingle: "\u2019", guillemetDouble: "\xBB", guillemetSingle: "\u203A" };
function mr(e, t) {
  let n = new Ze(e, t);
  for (let r of e.matchAll(/["'`“”„‘’«»‹›]/g)) n.add(r.index);
  return n.pairs;
}
var Ze = class {
  pairs;
  #e;
  #t;
  #n = { straightDouble: -1, straightSingle: -1, guillemetDouble: -1, guillemetSingle: -1, curlyDouble: -1, germanDouble: -1, curlySingle: -1 };
  #r = -1;
  #i = -1;
  #s = -1;
  #o = -1;
  #a = 0;
  #u = "";
  #c = !1;
  constructor(t, n) {
    this.#e = t, this.#t = n, this.pairs = new Int32Array(t.length);
  }
  add(t) {
    if (t <= this.#r || this.#b(t)) return;
    let n = this.#e[t];
    n === '"' ? this.#n.straightDouble >= 0 && this.#g(t) !== "open" ? this.#l("straightDouble", t) : N(this.#e, t, !1) && (this.#n.straightDouble = t) : n === "\u201C" ? this.#m(t) : n === "\u201D" ? this.#l("curlyDouble", t) : n === "\u201E" ? this.#n.germanDouble = t : n === "\xAB" || n === "\u2039" ? this.#n[n === "\xAB" ? "guillemetDouble" : "guillemetSingle"] = t : n === "\xBB" || n === "\u203A" ? this.#l(n === "\xBB" ? "guillemetDouble" : "guillemetSingle", t) : /['‘’]/.test(n) && this.#h(t, n);
  }
  #h(t, n) {
    let r = n === "'" ? "straightSingle" : "curlySingle", s = this.#n[r] >= 0, i = Sr(this.#e, t, s, this.#t), o = i && s && r === "straightSingle" ? this.#d(t) : void 0;
    i && (!s || o === "open") ? this.#n[r] = t : s && (!i || o === "close") && this.#l(r, t);
  }
  #d(t) {
    if (!((this.#t[t] & 2) !== 0 || D(this.#e, t) || ft(this.#e, t))) return this.#g(t);
  }
  #g(t) {
    if (N(this.#e, t, !1) && ut(p(this.#e, t + 1))) {
      for (; this.#a < t; ) {
        let n = this.#a++, r = this.#e[n];
        this.pairs[n] < 0 ? this.#c = !0 : /[\s"'”’“»›\])}>]/.test(r) || (this.#u = r, this.#c = !1);
      }
      return this.#c ? "close" : /[.!?]/.test(this.#u) ? void 0 : "open";
    }
  }
  #l(t, n) {
    let r = this.#n[t];
    r >= 0 && (this.pairs[r] = n + 1, this.pairs[n] = -(r + 1), this.#n[t] = -1);
  }
  #b(t) {
    return this.#e.startsWith("``", t) ? (this.#n.straightDouble = t, this.#r = t + 1, !0) : !this.#e.startsWith("''", t) || this.#n.straightSingle >= 0 && this.#n.straightSingle > this.#n.straightDouble ? !1 : this.#n.straightDouble >= 0 ? (this.#l("straightDouble", t), this.#r = t + 1, !0) : (this.#o = this.#f(this.#o, "''", t + 1), N(this.#e, t, !1) && /^[\p{Letter}\p{Number}\p{Sc}\p{Ps}]$/u.test(p(this.#e, t + 2)) && this.#o < this.#e.length && (this.#n.straightDouble = t, this.#r = t + 1), !0);
  }
  #m(t) {
    this.#i = this.#f(this.#i, "\u201D", t), this.#s = this.#f(this.#s, "\u201C", t), this.#n.germanDouble >= 0 && (this.#n.curlyDouble >= 0 || this.#i >= this.#s) ? this.#l("germanDouble", t) : this.#n.curlyDouble = t;
  }
  #f(t, n, r) {
    if (t > r) return t;
    let s = this.#e.indexOf(n, r + 1);
    return s < 0 ? this.#e.length : s;
  }
};
function on(e, t, n, r) {
  let s = r[t];
  if (s === 0) return;
  let i = s > 0 ? t : -s - 1;
  n[gt(e, i)] = s > 0;
}
function gt(e, t) {
  let n = e[t];
  return n === "\u201E" ? "germanDouble" : n === "\u201C" ? "curlyDouble" : n === "\u2018" ? "curlySingle" : n === "\xAB" ? "guillemetDouble" : n === "\u2039" ? "guillemetSingle" : n === "'" && !e.startsWith("''", t) ? "straightSingle" : "straightDouble";
}
function pr(e) {
  return (e.straightDouble ? '"' : "") + (e.straightSingle ? "'" : "") + (e.curlyDouble ? "\u201D" : "") + (e.germanDouble ? "\u201C" : "") + (e.curlySingle ? "\u2019" : "") + (e.guillemetDouble ? "\xBB" : "") + (e.guillemetSingle ? "\u203A" : "");
}
function Sr(e, t, n, r) {
  let s = e[t];
  return s === "'" ? (r[t] & 2) === 0 ? tn(e, t, n) : n : (r[t] & 1) !== 0 ? n : s === "\u2018";
}
function an(e, t) {
  return (t === 0 || /[\s([{<]/.test(e[t - 1])) && /^[\p{Letter}\p{Number}\p{Sc}\p{Ps}]$/u.test(p(e, t + 2)) && e.slice(t + 2).includes("''");
}
function ht(e) {
  return e.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
var I = new RegExp(`\\b(?!v\\.?s[!?] ?$)(${ze.map(ht).join("|")})[.!?] ?$`, "i"), ln = /[ |.][A-Z].?$/i, yr = new RegExp("(?:^|[ |.])\\p{Cased}\\p{M}*.?$", "u"), wr = new RegExp("^\\s*(?:\\(\\s*\\p{Number}+\\s*\\)|#\\s*\\p{Number}+|\\p{Number}+)(?=\\s|[.,;:!?)]|$)", "u"), He = /[\r\n]+/, dt = /\.{2,10}$/, fe = new RegExp(`\\b(${_t.map(ht).join("|")})[.!?] ?$`, "i"), v = Math.max(10, ...ze.map((e) => e.length + 2)), Ee = new RegExp("(?:^|\\s)(?:(?:[\u2022\u2043][^\\S\\r\\n]*|[-*+][^\\S\\r\\n]+)?\\d+|\\p{Cased}\\p{M}*)(?:\\.\\)|[.)])(?=\\s+\\S)", "gu"), cn = /^(?:1\d{3}|20\d{2})\.$/, un = String.raw`\p{Letter}[\p{Letter}\p{Mark}]*(?:['’\p{Pd}]\p{Letter}[\p{Letter}\p{Mark}]*)*`, kr = new RegExp(String.raw`^\s+${un}(?:\s+(?:and|or|&)|[,;])\s+\p{Cased}\p{M}*\.\s+\p{Letter}`, "iu"), Cr = new RegExp(String.raw`:\s+\p{Cased}\p{M}*\.(?:\s+${un}(?:\s+(?:and|or|&)|[,;])\s+\p{Cased}\p{M}*\.)+$`, "iu"), fn = /* @__PURE__ */ Symbol("nestedListDepth"), Xe = /* @__PURE__ */ Symbol("skipListDetection"), bt = /^(?:t(?:is|was|were|will|would|il|ill)|em|cause|cos|round|bout|neath|fore|tween|gainst|cept|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b/i, Ar = 32, gn = /^\S+(?:\s*%|\s+(?:time|year)s?\b|\s+(?:month|week|day|hour|minute|second|star|point|percent)s?(?=\s*[.!?](?:\s|$)|\s*$))/iu, hn = "com|org|net|edu|gov|mil|io|dev|app|co|uk|us|ca|ai|info|biz|me|tv", Er = new RegExp(`^(${hn})(?=[/.!?\\s"'\u201C\u201D\u2018\u2019()[\\]{}<>]|$)`, "i"), Ir = new RegExp(`\\.(${hn})(?=[/.\\s]|$)`, "gi"), j = new RegExp("(?:\\[\\p{Number}+(?:[^\\S\\r\\n\\u2028\\u2029]*[,;\\p{Pd}][^\\S\\r\\n\\u2028\\u2029]*\\p{Number}+)*\\]|\\(\\p{Number}+(?:[^\\S\\r\\n\\u2028\\u2029]*[,;\\p{Pd}][^\\S\\r\\n\\u2028\\u2029]*\\p{Number}+)*\\)|\\p{Number}+)", "uy"), xr = new RegExp(`\\b(?:${Fe.filter((e) => e.includes(".")).map(ht).join("|")})\\.$`, "i"), Ae = /\bU\.S(?:\.A)?\.$/i, Ke = /^(?:government|army|navy|military|congress|senate|commission)\b/i, dn = /^(?:government|army|navy|military|congress)\b/i, B = /^(?:and|or|but|nor|for|yet|so|at|in|on|of|to|from|with|by|as|then|because|while|after|before|although|though|since|unless|until|when|where|whether|if|once|whereas)\b/i, V = new RegExp("^(?:in\\s+(?:fact|time)\\b|\\p{Letter}+\\s+[^,.!?]{1,120},|(?:and|but|or|yet|so|then)\\s+(?:(?:i|we|he|she|they|you|it)\\b|(?:(?:the|a|an|my|our|their|his|her)\\s+)?(?!(?:more|later|moved)\\b)[\\p{Letter}\\p{Mark}'\u2019-]+\\s+[\\p{Letter}\\p{Mark}'\u2019-]+\\b))", "iu");
function vr(e, t, n, r, s, i) {
  let o = r, a = !1;
  for (let g = t + 1; g < n; g++) {
    let f = ie(e, g, s);
    f !== void 0 && (a = !0, o = o.replace(f, ""));
  }
  if (!a) return;
  let l = mt(e, n);
  if (l !== void 0) return ct(e, l - 1, o, s, i);
  let c = n;
  for (; new RegExp("^\\p{Number}$", "u").test(p(e, c)); ) c += p(e, c).length;
  if (!z(e, c - 1)) return c > n && (e[c] === "." || M(p(e, c))) ? -1 : void 0;
  let u = c + p(e, c).length;
  return ct(e, u - 1, o, s, i);
}
function mt(e, t) {
  let n = e[t];
  if (n !== "[" && n !== "(" || !z(e, t)) return;
  let r = t + 1 + p(e, t + 1).length;
  return e[r] === (n === "[" ? "]" : ")") ? r + 1 : void 0;
}
function Lr(e, t) {
  let n = t;
  for (; new RegExp("^\\p{Number}$", "u").test(p(e, n)); ) n += p(e, n).length;
  return z(e, n - 1) && (n += p(e, n).length), n;
}
var bn = /^(?:who|which|whose|whom)\b/i, Mr = /^(?:(?:i|we|he|she|they|you|it|what|why|how)\b|(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|shall|should|may|might|must)\s+(?:i|we|he|she|they|you|it)\b)/i;
function $r(e, t) {
  return V.test(e) || Mr.test(e) || t;
}
function Rr(e, t) {
  let n, r = -1, s = 0, i = !1;
  return (o) => (o !== r && (r = o, s = O(e.input, o), i = bn.test(e.input.slice(s, s + 6))), i ? (n ??= new Ie(e, t), n.questionTerminal(s) >= 0) : !1);
}
function Qr(e, t) {
  let n, r = 0, s = -1, i = 0, o = !1;
  return (a, l) => {
    if (a !== s && (s = a, i = O(e.input, a), o = bn.test(e.input.slice(i, i + 6))), l >= r && e.pairs[l] > l && o) {
      n ??= new Ie(e, t);
      let c = n.questionTerminal(i);
      c >= 0 && (r = Math.min(e.pairs[l], c));
    }
    return l < r && e.protectedTerminals?.[l] !== 3;
  };
}
var Ie = class {
  #e;
  #t;
  #n;
  #r = /* @__PURE__ */ new Map();
  #i = /``|''|["'‘’“”„«»‹›]/g;
  #s;
  constructor(t, n) {
    this.#e = t, this.#t = n, this.#n = Nr(t, n);
    for (let r of [void 0, ...Object.keys(sn)]) this.#r.set(r, { opening: -1, through: -1, question: !1 });
    this.#s = this.#i.exec(t.input);
  }
  questionTerminal(t) {
    let { input: n, pairs: r } = this.#e, s = O(n, t), i = this.#a(s);
    if (s <= i.through) return i.question ? i.through : -1;
    let o = wn(n, this.#t, this.#e.flags, this.#e.asideMatches, this.#e.angles)(s), a = /``|''|\.{2,}|[.!?"'‘’“”„«»‹›]/g;
    a.lastIndex = s;
    let l = a.exec(n);
    for (; l !== null; ) {
      let c = r[l.index];
      if (c > 0) {
        let u = Ur(this.#n, l.index, c);
        if (u >= 0) return i.through = u, i.question = !1, -1;
        let g = i.opening < 0 ? n.length : Ye(n, r[i.opening]), f = Dr(n, l.index, Ye(n, c), g, i.opening < 0, this.#t);
        if (f >= 0) return i.through = f, i.question = !0, f;
        a.lastIndex = Ye(n, c);
      } else if (this.#o(l, c, o)) return i.through = l.index + l[0].length - 1, i.question = l[0] === "?", i.question ? i.through : -1;
      l = a.exec(n);
    }
    return i.through = n.length, i.question = !1, -1;
  }
  #o(t, n, r) {
    let s = this.#n[t.index + t[0].length - 1];
    return t[0] === "..." ? s !== 2 && (s === 0 || r(t.index)) : (s === 0 || s === 3) && (/[.!?]/.test(t[0]) || n < 0 || t[0] === "\u201D");
  }
  #a(t) {
    let { input: n, pairs: r } = this.#e;
    for (; this.#s !== null && this.#s.index < t; ) {
      let i = this.#s.index, o = r[i];
      if (o !== 0) {
        let a = o > 0 ? i : -o - 1, l = this.#r.get(gt(n, a));
        l !== void 0 && (l.opening = o > 0 ? a : -1, l.through = -1);
      }
      this.#s = this.#i.exec(n);
    }
    let s = this.#r.get(void 0);
    for (let i of this.#r.values()) i.opening > s.opening && (s = i);
    return s;
  }
};
function Ur(e, t, n) {
  for (let r = t; r < n; r++) if (e[r] === 3) return r;
  return -1;
}
function Ye(e, t) {
  return e.slice(t - 1, t + 1) === "''" ? t + 1 : t;
}
function Dr(e, t, n, r, s, i) {
  let o = n - 1;
  for (; o > t && /[\s"'”’“»›\])}>]/.test(e[o]); ) o--;
  if (e[o] !== "?") return -1;
  let l = (/[[(]/.test(e[n] ?? "") ? Un(e, n) : void 0) ?? mt(e, n) ?? Lr(e, n);
  for (; l < r && /[\s"'”’“»›\])}>]/.test(e[l]); ) l++;
  let c = O(e, l), u = p(e, c);
  return l >= r || s && (i ? he(e, l, c, /["'“‘]/.test(e.slice(l, c))) : x(u)) ? o : -1;
}
function Nr(e, t) {
  if (e.protectedTerminals !== void 0) return e.protectedTerminals;
  let { input: n } = e, r = new Uint8Array(n.length), s = qn(n, t), i = Dn(n, t), o = { index: 0 }, a = Pr(n), l = Or(e, t), c = Te(n), u = Rt(n), g = (f, h) => Oe(n, f, h, t, c(h), u);
  for (let f of n.matchAll(/\.{2,}|[.!?]/g)) {
    let h = f.index, d = h + f[0].length;
    r.fill(1, h, d);
    let y = f[0] === "...";
    if (e.markerPeriods?.[h] === 1 || f[0].length === 2 || Mt(h, i, o) || a(h)) {
      r.fill(2, h, d);
      continue;
    }
    let b = l(d - 1);
    if (b === -1) {
      r.fill(2, h, d);
      continue;
    }
    let m = i[o.index], w = m?.boundary === h ? m.end : void 0, E = f[0].length >= 4 ? d : w;
    if (b === void 0 && E !== void 0 && Tr(e, E, t, w === void 0 ? void 0 : h, g)) {
      r[d - 1] = 3;
      continue;
    }
    (b !== void 0 || !(y || s(f) || Bn(n, f, t))) && (r[d - 1] = 0);
  }
  return e.protectedTerminals = r, r;
}
function Tr(e, t, n, r, s) {
  let { input: i } = e, o = Y(i, t);
  return (r !== void 0 && r + 1 < t || o > t || s(t - 1, t)) && (M(p(i, o)) || ge.test(i.slice(o)) || T.test(i[o] ?? "")) && (r !== void 0 || Me(i, t, i.slice(t), "....", n, !0, e.flags, e.asideMatches));
}
function Or(e, t) {
  let { input: n } = e, r = { index: -1, through: 0, insideDoubleQuotes: !1, retainedQuotation: !1, brackets: { citationDepth: 0, citationStandalone: !1, angles: 0 }, quotes: e.citationQuotes }, s = vt(n, t), i = xt(n), o = Lt(n), a = !0, l = !1;
  return (c) => {
    for (let g = r.index + 1; g <= c; g++) {
      let f = e.pairs[g];
      f !== 0 && n[f > 0 ? g : -f - 1] === "\u2018" && (l = f > 0), kt(n, g, a, r), a = /[\r\n]/.test(n[g]) || a && /\s/.test(n[g]);
    }
    let u = mn(n, c, Ct(n, c, t, r, s, i, o), l, e.pairs);
    return u !== void 0 && u >= 0 && (r.through = u, r.retainedQuotation = !1, a = !0), u;
  };
}
function mn(e, t, n, r, s) {
  if (n === void 0 || n < 0 || !r) return n;
  let i = Y(e, t + 1);
  return i > t + 1 && e[i] === "\u2019" && s[i] === 0 && D(e, i) ? void 0 : n;
}
function Pr(e) {
  let t = Te(e), n = -1, r = !1;
  return (s) => {
    if (!t(s)) return !1;
    if (s >= n) {
      for (n = s + 1; /[.!?]/.test(e[n] ?? ""); ) n++;
      r = /^[^\s.!?"'“”‘’()[\]{}<>]/.test(p(e, n));
    }
    return r;
  };
}
function q(e, t, n = !1) {
  let r = t.trimStart();
  return fe.test(e) && !(/\bv\.?s\.$/i.test(e) && (n || /\b(?:am|is|are|was|were|be|been|being)\s+v\.?s\.$/i.test(e) || Br(r)));
}
function Br(e) {
  let t = e.match(/^(?:this|that|these|those|it|we|they|he|she|i)/i)?.[0];
  return t !== void 0 && !/^[\p{ID_Continue}\p{Pd}\u200c\u200d]$/u.test(p(e, t.length));
}
var ge = new RegExp("^(?:[+\u2212-]?\\p{Sc}?|\\p{Sc}[+\u2212-]?)\\.?\\p{Number}", "u"), pn = /^\S+(?:\s*%|\s+(?:time|year|month|week|day|hour|minute|second|star|point|percent)s?)(?=\s*[.!?][\])}>"'”’»“›]*(?:\s|$)|\s*[\])}>"'”’»“›]*$)/iu, oe = class {
  #e = new Uint8Array(32);
  #t = 0;
  length = 0;
  get englishDepth() {
    return this.#t;
  }
  at(t) {
    let n = t < 0 ? this.length + t : t;
    return n >= 0 && n < this.length ? "\u201D\u2019\xBB\u201C\u203A"[this.#e[n]] : void 0;
  }
  push(t) {
    if (this.length === this.#e.length) {
      let n = new Uint8Array(this.#e.length * 2);
      n.set(this.#e), this.#e = n;
    }
    this.#e[this.length++] = "\u201D\u2019\xBB\u201C\u203A".indexOf(t), t === "\u201D" && this.#t++;
  }
  pop() {
    this.length > 0 && (this.#e[this.length - 1] === 0 && this.#t--, this.length--);
  }
}, ae = class {
  #e = new Uint32Array(32);
  length = 0;
  push(t) {
    if (this.length === this.#e.length) {
      let n = new Uint32Array(this.#e.length * 2);
      n.set(this.#e), this.#e = n;
    }
    this.#e[this.length++] = t;
  }
  at(t) {
    return t >= 0 && t < this.length ? this.#e[t] : void 0;
  }
  pop() {
    return this.length > 0 ? this.#e[--this.length] : void 0;
  }
}, Je = class {
  #e = new Int32Array(32);
  #t = 0;
  depth = 0;
  add(t) {
    if (this.depth !== 0) {
      if (this.#t === this.#e.length) {
        let n = new Int32Array(this.#e.length * 2);
        n.set(this.#e), this.#e = n;
      }
      this.#e[this.#t++] = this.depth, this.#e[this.#t++] = t;
    }
  }
  close(t) {
    for (; this.#t > 0 && this.#e[this.#t - 2] === this.depth; ) {
      let n = this.#e[this.#t - 1];
      n < 0 ? t[-n - 1] &= -2 : t[n] |= 1, this.#t -= 2;
    }
    this.depth = Math.max(0, this.depth - 1);
  }
}, et = class {
  #e;
  #t;
  track(t, n, r, s, i) {
    if (s) i[t] |= 2, this.#t ??= t;
    else if ((t === 0 || /[\s\p{Punctuation}]$/u.test(n)) && r.length > 0 && !/^[\s.,!?;:)\]}”’»›\p{Pd}]$/u.test(r)) this.#e = void 0, this.#t = t;
    else if (/[sS]$/.test(n)) this.#e ??= t;
    else {
      if (this.#t !== void 0 && (i[this.#t] &= -3), this.#t = void 0, this.#e !== void 0) for (let o = this.#e; o < t; o++) i[o] |= 2;
      this.#e = void 0;
    }
  }
};
function xe(e, t, n = !1) {
  return (!/[.!?]/.test(e[t - 1] ?? "") || (e[t] === "\u2018" || n) && /(?<!\.)\.{3}[‘’](?:cause|till?)\b/i.test(e.slice(Math.max(0, t - 4), t + 8))) && /^['‘’](?:[0-9]{2}s\b|(?:tis|twas|em|cause|till?)\b)/i.test(e.slice(t, t + 8));
}
var tt = class {
  #e = new Uint32Array(32);
  #t = 0;
  constructor(t) {
    let n = 0;
    for (let r = t.length - 1; r >= 0; r--) {
      let s = t[r];
      !/[‘’]/.test(s) || H(t, r) || (s === "\u2019" ? xe(t, r) || /[sS]/.test(t[r - 1] ?? "") || n++ : xe(t, r) ? this.#n(r, n) : n = Math.max(0, n - 1));
    }
  }
  #n(t, n) {
    if (this.#t === this.#e.length) {
      let r = new Uint32Array(this.#e.length * 2);
      r.set(this.#e), this.#e = r;
    }
    this.#e[this.#t++] = t, this.#e[this.#t++] = n;
  }
  availableAt(t) {
    for (; this.#t > 0 && this.#e[this.#t - 2] < t; ) this.#t -= 2;
    return this.#t > 0 && this.#e[this.#t - 2] === t ? this.#e[this.#t - 1] : 0;
  }
};
function qr(e) {
  let t = new Uint8Array(e.length);
  Wr(e, t);
  let n = new Je(), r = new tt(e), s = new et();
  for (let i of e.matchAll(/['‘’]/g)) {
    let o = i.index, a = i[0] === "'", l = e.slice(Math.max(0, o - 2), o), c = p(e, o + 1), u = xe(e, o, i[0] === "\u2019" && n.depth === 0);
    if (H(e, o)) {
      t[o] |= a ? 2 : 1;
      continue;
    }
    a ? s.track(o, l, c, u, t) : u ? (t[o] |= 1, i[0] === "\u2018" && r.availableAt(o) > n.depth && (n.depth++, n.add(-o - 1))) : i[0] === "\u2018" ? n.depth++ : /[sS]$/.test(l) ? n.add(o) : n.close(t);
  }
  return t;
}
function Wr(e, t) {
  let n = -1, r = -1;
  for (let s of e.matchAll(/“/g)) {
    let i = s.index;
    if (n <= i) {
      let o = e.indexOf("\u201D", i + 1);
      n = o === -1 ? e.length : o;
    }
    if (r <= i) {
      let o = e.indexOf("\u201C", i + 1);
      r = o === -1 ? e.length : o;
    }
    n < r && r < e.length && (t[i] |= 4);
  }
}
function pt(e, t, n, r) {
  return e.startsWith("``", t) ? (r.double = !0, r.doubleInsideSingle = r.single, !0) : e.startsWith("''", t) ? r.double ? r.single && !r.doubleInsideSingle ? !1 : (r.double = !1, !0) : (n & 2) === 0 && yt(e, t, !1) ? (r.double = !0, r.doubleInsideSingle = r.single, !0) : !1 : !1;
}
function Sn(e, t, n, r) {
  let s = e[t + 1] ?? "";
  if (r.single) {
    let i = r.double && !r.doubleInsideSingle && e.startsWith("''", t + 1);
    r.single = !i && s.length > 0 && !/[\s.,!?;:)\]}\p{Pd}]/u.test(s);
    return;
  }
  r.single = (n.length === 0 || /^[\s\p{Punctuation}]$/u.test(n) || r.double && e.slice(t - 2, t) === "``") && /\S/.test(s);
}
function yn(e, t, n) {
  let r = Y(e, t);
  return (n[r] & 3) !== 0 && /^['‘’](?:cause|till?)\b/i.test(e.slice(r, r + 8));
}
function le(e, t, n, r) {
  return e === t && !(/[‘’]/.test(e) && (r & 1) !== 0) && !(e === "\u201C" && n === 0 && (r & 4) !== 0);
}
function St(e, t, n, r) {
  let s = e[t];
  if (/[‘’]/.test(s) && (r & 1) !== 0) return !1;
  if (le(s, n.at(-1), n.englishDepth, r)) return n.pop(), !0;
  let i = "\u201C\u2018\xAB\u201E\u2039".indexOf(s);
  return i !== -1 ? (n.push("\u201D\u2019\xBB\u201C\u203A"[i]), !0) : !1;
}
function nt(e, t) {
  return ce(e) || t.length > 0;
}
function ce(e) {
  return e.double || e.single;
}
var rt = class {
  constructor(t, n, r) {
    this.input = t, this.flags = n, this.angles = r;
  }
  input;
  flags;
  angles;
  #e;
  isInline(t, n) {
    let r = t;
    for (; r < this.input.length && /\s/.test(this.input[r]); ) r++;
    let s = this.input.startsWith("``", r) ? 5 : `([{<"'\u201C\u2018\xAB\u201E\u2039`.indexOf(this.input[r] ?? "");
    if (s === -1 || r === this.input.length) return !1;
    this.#e ??= zr(this.input, this.flags, this.angles);
    let i = this.#e[r];
    if (i === 0) return !1;
    let o = i, a = !1;
    for (; o < this.input.length; ) {
      let c = p(this.input, o);
      if (!/[\s,;:\p{Pd}]/u.test(c)) break;
      a ||= /[\s\p{Pd}]/u.test(c), o += c.length;
    }
    let l = this.input.slice(o, o + 64);
    return a && (s < 4 || B.test(l)) && (n ? new RegExp("^\\p{Cased}", "u").test(l) : new RegExp("^\\p{Ll}", "u").test(l));
  }
};
function _r(e, t) {
  return (t === 0 || /^[\s([{<]$/.test(e[t - 1])) && /^[\p{Letter}\p{Number}\p{Sc}\p{Ps}]/u.test(p(e, t + 1));
}
function Fr(e, t, n, r, s) {
  let i = e[t];
  if (e.startsWith("``", t)) return r[2] = t, 2;
  if (e.startsWith("''", t) && !(r[2] !== -1 && r[1] > r[2] && e[t + 2] === "'")) {
    let o = r[2];
    return o === -1 && yt(e, t, !1) ? r[2] = t : o !== -1 && (s[o] = t + 2, r[2] = -1), 2;
  }
  if (i === '"' || i === "'" && (n & 2) === 0) {
    let o = i === '"' ? 0 : 1, a = r[o];
    return a === -1 || _r(e, t) ? r[o] = t : (s[a] = t + 1, r[o] = -1), 1;
  }
  return 0;
}
function Gr(e, t) {
  let n = new Uint32Array(e.length), r = new oe(), s = new ae(), i = [-1, -1, -1];
  for (let o = 0; o < e.length; o++) {
    let a = r.length;
    if (St(e, o, r, t[o])) {
      if (r.length > a) s.push(o);
      else {
        let c = s.pop();
        c !== void 0 && (n[c] = o + 1);
      }
      continue;
    }
    let l = Fr(e, o, t[o], i, n);
    l > 0 && (o += l - 1);
  }
  return n;
}
function zr(e, t, n) {
  let r = Gr(e, t), s = new ae();
  for (let i = 0; i < e.length; i++) {
    let o = r[i];
    if (o > 0) {
      i = o - 1;
      continue;
    }
    let a = e[i];
    if (/[<>]/.test(a) && n?.[i] !== 1) continue;
    let l = "([{<".indexOf(a), c = ")]}>".indexOf(a);
    if (l !== -1 && (a !== "<" || new RegExp("^\\p{Letter}$", "u").test(p(e, i + 1)))) s.push(i);
    else if (c !== -1) {
      let u = s.at(s.length - 1);
      u !== void 0 && e[u] === "([{<"[c] && (s.pop(), r[u] = i + 1);
    }
  }
  return r;
}
function jr(e, t, n, r, s) {
  return t <= s ? s : pt(e, t, n, r) ? t + 1 : (e[t] === '"' ? (r.double = yt(e, t, r.double), r.doubleInsideSingle = r.double && r.single) : e[t] === "'" && (n & 2) === 0 && Sn(e, t, e[t - 1] ?? "", r), s);
}
function Vr(e, t, n) {
  T.test(e) ? (n.depth === 0 && (n.standalone = t), n.depth++) : L.test(e) && (n.depth = Math.max(0, n.depth - 1));
}
function Kr(e, t, n, r, s, i) {
  let o = t + 1, a = n.single, l = r.length, c = r.englishDepth;
  for (; o < e.length && !((s[o] & 1) !== 0 && /[‘’]/.test(e[o])); ) {
    if (l > 0 && le(e[o], r.at(l - 1), c, s[o])) {
      c -= +(e[o] === "\u201D"), l--, o++;
      continue;
    }
    if (Zr(e, o, n) && l === 0 && (r.length > 0 || i && a && !n.single && e[o] === '"')) break;
    if (n.double && e.startsWith("''", o) && pt(e, o, s[o], n)) {
      o += 2;
      continue;
    }
    if (os.test(e[o])) {
      n.closedBrackets += Number(Yr(e[o], n, l, i)), n.double &&= e[o] !== '"', n.single &&= e[o] !== "'", o++;
      continue;
    }
    let u = Y(e, o);
    if (u > o && u < e.length && (L.test(e[u]) || Hr(e, u, n.double) || i && Xr(e, u, n.single) || l > 0 && le(e[u], r.at(l - 1), c, s[u]))) {
      o = u;
      continue;
    }
    break;
  }
  return o > t + 1 && l > 0 ? -1 : o;
}
function Yr(e, t, n, r) {
  return L.test(e) && (!r || n === 0 && !ce(t));
}
function Zr(e, t, n) {
  return e[t] === '"' ? !n.double : e[t] === "'" && !(n.single || n.double && e.startsWith("''", t));
}
function Hr(e, t, n) {
  return n && (e[t] === '"' || e.startsWith("''", t));
}
function Xr(e, t, n) {
  let r = e[t + 1] ?? "";
  return n && e[t] === "'" && (r.length === 0 || /[\s.,!?;:)\]}"”’»›\p{Pd}]/u.test(r));
}
function Y(e, t, n = !0) {
  let r = t;
  for (; r < e.length && /\s/.test(e[r]) && (n || !/[\r\n]/.test(e[r])); ) r++;
  return r;
}
function Jr(e, t) {
  return ce(e) && !ce(t);
}
function es(e, t, n, r) {
  return n.double || r && n.single && e[t] === "'" && !e.startsWith("''", t);
}
function ts(e, t, n, r, s, i, o, a, l, c) {
  let u = e.slice(Math.max(0, t + 1 - v), t + 1), g = /(?<!\.)\.{3}$/.test(u);
  if (!es(e, t + 1, n, g) && r.depth === 0 && !le(e[t + 1] ?? "", i.at(-1), i.englishDepth, o[t + 1]) && Gt(e, t, s)) return t + 1;
  let f = { ...n, closedBrackets: 0 }, h = Kr(e, t, f, i, o, g);
  if (h === -1) return -1;
  let d = f.closedBrackets, y = Jr(n, f);
  if (h > t + 1 && g && (d < r.depth || ce(f))) return -1;
  let b = (y || i.length > 0) && (Gt(e, h - 1, s) || g && n.single && y && M(p(e, h)));
  if (h < e.length && !/\s/.test(e[h]) && !b) return l(t, h) ? h : -1;
  if (h === t + 1) return h;
  let m = y || i.length > 0;
  if (d > 0 && (d < r.depth || !(r.standalone || m))) return -1;
  let w = K(e, h);
  return On(e.slice(w), m, c, w, e.slice(h, w)) || !rs(e, h, s, u) || g && m && ns(e, h, s, o, a) ? -1 : h;
}
function ns(e, t, n, r, s) {
  return n && yn(e, t, r) || s.isInline(t, n);
}
function rs(e, t, n, r) {
  let s = n ? r.toLowerCase() : r, i = K(e, t);
  if (i === e.length) return !0;
  let o = p(e, i), a = n ? is(e, t, i, r) : x(o), l = ss(e, i, s);
  return !(a || l) || /[[(]\.{2,10}$/.test(r) ? !1 : !(I.test(s) && fe.test(s));
}
function ss(e, t, n) {
  return ge.test(e.slice(t, t + 6)) && !I.test(n) && !pn.test(e.slice(t));
}
function is(e, t, n, r) {
  return he(e, t, n) && !(/(?<!\.)\.{3}$/.test(r) && /^(?:what|and\s+then)\b/i.test(e.slice(n)));
}
function K(e, t, n = !0) {
  let r = t, s = /["'([{<“‘«„‹]/;
  for (; r < e.length; ) if (s.test(e[r]) || n && /\s/.test(e[r])) r++;
  else if (e.startsWith("``", r)) r += 2;
  else if (e[r] === "\u2019" && xe(e.slice(r, r + 8), 0)) r++;
  else break;
  return r;
}
function Gt(e, t, n) {
  let r = t + 1, s = K(e, r, !1);
  if (s === r || new RegExp("^(?:\\[\\p{Number}+\\]|\\(\\p{Number}+\\))", "u").test(e.slice(r))) return !1;
  let i = p(e, s);
  return i.length > 0 && (ge.test(e.slice(s, s + 6)) || (n ? M(i) : x(i)));
}
function zt(e, t, n) {
  return !n && (t === 0 || /[\s([{<]/.test(e[t - 1]));
}
function yt(e, t, n) {
  return e[t] === '"' ? zt(e, t, n) : e.startsWith("``", t) ? !0 : e.startsWith("''", t) ? !n && zt(e, t, !1) && /^[\p{Letter}\p{Number}\p{Sc}\p{Ps}]$/u.test(p(e, t + 2)) && e.slice(t + 2).includes("''") : n;
}
var os = /[\])}>"']/, ve = class {
  constructor(t) {
    this.quotationSource = t;
  }
  quotationSource;
  #e = [];
  #t = new oe();
  #n = { double: !1, single: !1, doubleInsideSingle: !1 };
  #r = "";
  get hasOpenDelimiter() {
    return this.#e.length > 0 || nt(this.#n, this.#t);
  }
  append(t) {
    this.#i(t);
  }
  #i(t) {
    for (let n = 0; n < t.length; n++) {
      let r = t[n], s = t[n - 1] ?? this.#r, i = this.#o(r);
      if (pt(r === "'" ? this.quotationSource.input : t, r === "'" ? this.quotationSource.index - 1 : n, i, this.#n)) {
        r === "'" && this.#o("'"), n++;
        continue;
      }
      St(t, n, this.#t, i) || (r === '"' ? (this.#n.double = !this.#n.double && (s.length === 0 || /^[\s\p{Punctuation}]$/u.test(s)), this.#n.doubleInsideSingle = this.#n.double && this.#n.single) : r === "'" && (i & 2) === 0 ? Sn(t, n, s, this.#n) : this.#s(t, n));
    }
    this.#r = t.at(-1) ?? this.#r;
  }
  #s(t, n) {
    let r = t[n];
    if (/[<>]/.test(r)) {
      let s = this.quotationSource, i = s.input.indexOf(r, s.angleIndex);
      if (s.angleIndex = i + 1, s.angles?.[i] !== 1) return;
    }
    if (!nt(this.#n, this.#t)) {
      if (T.test(r) && (r !== "<" || new RegExp("^\\p{Letter}$", "u").test(p(t, n + 1)))) this.#e.push(r);
      else if (L.test(r)) {
        let s = "([{<"[")]}>".indexOf(r)];
        this.#e.at(-1) === s && this.#e.pop();
      }
    }
  }
  #o(t) {
    if (!/['‘’“]/.test(t)) return 0;
    let n = this.quotationSource, r = n.input.indexOf(t, n.index);
    return n.index = r + 1, n.flags[r];
  }
}, st = class {
  #e;
  #t;
  #n;
  #r = [];
  #i = 0;
  #s = [];
  #o = [];
  hasLineBreaks = !1;
  startsWithTitleCase = !1;
  constructor(t, n, r, s) {
    this.#e = n, this.#t = r, this.#n = new ve(s), this.append(_n(t));
  }
  get empty() {
    return this.#s.length === 0;
  }
  get lastWordIsLowerCase() {
    return this.#s.at(-1)?.lowerCase ?? !0;
  }
  get previousWordIsTitleCase() {
    return this.#s.at(-2)?.titleCase ?? !1;
  }
  get hasOpenDelimiter() {
    return this.#o.length > 0 || this.#a;
  }
  get hasOpenEllipsisDelimiter() {
    return this.#n.hasOpenDelimiter;
  }
  get #a() {
    return this.#t.straightDouble || this.#t.curlyDouble || this.#t.germanDouble || this.#t.curlySingle || this.#t.straightSingle || this.#t.guillemetDouble || this.#t.guillemetSingle;
  }
  get suffix() {
    let t = "";
    for (let n = this.#r.length - 1; n >= 0 && t.length < v; n--) t = `${this.#r[n].slice(t.length - v)}${t}`;
    return t;
  }
  append(t) {
    if (t.length === 0) return;
    this.#u(t), this.#n.append(t);
    let n = this.#s.at(-1);
    for (let r of t.matchAll(/\S+/g)) {
      let s = r[0], i = !this.#e && s === s.toLowerCase();
      if (r.index === 0 && n && !/\s/.test(this.#r.at(-1)?.at(-1) ?? "")) n.lowerCase = n.lowerCase && i;
      else {
        let o = !this.#e && P(s);
        this.empty && (this.startsWithTitleCase = this.#e ? Ce(s) : o), this.#s.push({ titleCase: o, lowerCase: i }), this.#s.length > 2 && this.#s.shift();
      }
    }
    this.hasLineBreaks = this.hasLineBreaks || He.test(t), this.#r.push(t);
  }
  #u(t) {
    for (let n = 0; n < t.length; n++) {
      let r = t[n];
      if (/["'`“”„‘’«»‹›]/.test(r)) this.#c(r);
      else if (!this.#a && Pn(t, n)) this.#o.push(r);
      else if (!this.#a && L.test(r)) {
        let s = "([{<"[")]}>".indexOf(r)];
        this.#o.at(-1) === s && this.#o.pop();
      }
    }
  }
  #c(t) {
    let n = this.#t;
    n.index = n.input.indexOf(t, n.index), on(n.input, n.index, n, n.pairs), n.index++;
  }
  trimEnd() {
    for (; this.#r.length > 0; ) {
      let t = this.#r.length - 1, n = Fn(this.#r[t]);
      if (n.length > 0) {
        this.#r[t] = n;
        break;
      }
      this.#r.pop();
    }
    this.#i = Math.min(this.#i, this.#r.length);
  }
  normalizeWhitespace() {
    let t = this.#i;
    for (let n = t; n < this.#r.length; n++) {
      let r = this.#r[n].replace(/\s+/g, " ");
      (t === 0 || this.#r[t - 1].endsWith(" ")) && r.startsWith(" ") && (r = r.slice(1)), r.length > 0 && (this.#r[t++] = r);
    }
    this.#r.length = t, this.trimEnd(), this.#i = this.#r.length, this.hasLineBreaks = !1;
  }
  text() {
    return this.#r.join("");
  }
};
function U(e, t = {}) {
  let { caseNeutral: n = !1 } = t, r = t[fn] ?? 0;
  if (e.length === 0) return [];
  let s = e.replace(/\u0085/g, " "), i = t[Xe] ? void 0 : ys(s, n, r);
  if (i !== void 0) return i;
  let o = { input: s, index: 0, pairs: mr(s, fr(s)), straightDouble: !1, curlyDouble: !1, germanDouble: !1, curlySingle: !1, straightSingle: !1, guillemetDouble: !1, guillemetSingle: !1 }, a = { input: s, index: 0, flags: qr(s), angles: Cs(s), angleIndex: 0 }, l = new ae(), c = new rt(s, a.flags, a.angles), u = { input: s, pairs: o.pairs, angles: a.angles, flags: a.flags, asideMatches: c }, g = Rr(u, n), { chunks: f, quotedEnds: h } = Ls(o.input, n, o.pairs, a.flags, l, c, u, a.angles, t[Xe] ? vs(s, n) : void 0), d = [], y;
  for (let b = 0; b < f.length; b++) if (y || f[b]) {
    let m = y ?? new st(f[b], n, o, a);
    if (y = void 0, m.trimEnd(), m.empty) continue;
    let w = m.suffix, E = n ? w.toLowerCase() : w, $ = w.match(/\S+$/)?.[0] ?? "";
    if (m.hasLineBreaks) {
      let S = f[b + 1], k = S?.slice(O(S, 0)), A = E.trimEnd(), de = w.slice(w.trimEnd().length) + (S?.match(/^\s*/)?.[0] ?? ""), Be = !/\n[^\S\n]*\n/.test(de.replace(/\r\n?/g, `
`)) && (/\bv\.?s\.$/i.test(A) && q(A, k ?? "") || Ae.test(A) && Ke.test(S?.trimStart() ?? ""));
      if (k && I.test(A) && !q(A, k) && (n ? Ce(k) && (!B.test(k) || V.test(k)) : P(k)) && (!m.hasOpenDelimiter || (o.curlyDouble || o.curlySingle) && $r(k, g(l.at(b + 1) ?? s.length))) && !(Ae.test(A) && Ke.test(S?.trimStart() ?? "") && !/[\r\n][^\S\r\n]*[\r\n]/.test(w.replace(/\r\n/g, `
`)))) m.normalizeWhitespace(), d.push(m.text());
      else if (S && (m.startsWithTitleCase || o.curlyDouble || o.curlySingle || Be || n && B.test(S.trimStart()) && /[.!?]["'”’“»›\])}>]\s*[\r\n]/.test(w))) m.append(` ${S}`), m.normalizeWhitespace(), y = m;
      else for (let qe of m.text().split(He)) {
        let be = qe.trim();
        be.length > 0 && d.push(be);
      }
    } else if (f[b + 1] && I.test(E)) {
      let S = f[b + 1], k = /\bv\.?s\.$/i.test(E) ? S.replace(/^[\s"'([{<]+/, "") : S;
      /\n[^\S\n]*\n/.test(S.replace(/\r\n?/g, `
`)) && /\bv\.?s\.$/i.test(E) && !m.hasOpenDelimiter && !h.has(b) || (n ? Ce(k) && (!B.test(k) || V.test(k)) : P(k)) && !q(E, k) && !(Ae.test(E) && Ke.test(S.trimStart())) ? d.push(m.text()) : (m.append(` ${_n(S.replace(/[^\S\r\n]+/g, " "))}`), y = m);
    } else if (f[b + 1] && Gn(w, $, n)) {
      let S = f[b + 2];
      if (n) {
        let k = S || f[b + 1];
        zn($, k) ? (m.append(f[b + 1].replace(/\s+/g, " ") + (S || "")), y = m, S && b++) : d.push(m.text());
      } else m.lastWordIsLowerCase ? (m.append(` ${f[b + 1].replace(/ +/g, " ")}`), y = m) : S && m.previousWordIsTitleCase && P(S) ? (m.append(f[b + 1].replace(/\s+/g, " ") + S), y = m, b++) : d.push(m.text());
    } else if ((f[b + 1] || f[b + 2] && /\.{3,4}$/.test(w)) && dt.test(w)) {
      let S = f[b + 1], k = S.trim() || f[b + 2] || "", A = l.at(b + 1) ?? s.length;
      if (Me(s, A, k, w, n, m.hasOpenEllipsisDelimiter, a.flags, c)) {
        d.push(m.text()), f[b + 1] = S.replace(/^[^\S\r\n]+/, "");
        continue;
      }
      m.append(S.replace(/ +/g, " ")), !(S.trim() || He.test(S)) && f[b + 2] && (m.append(f[b + 2].replace(/ +/g, " ")), b++), y = m;
    } else d.push(m.text());
  }
  return d.length === 0 ? [e] : d;
}
function Me(e, t, n, r, s, i, o, a) {
  let l = n.slice(K(n, 0)), c = p(l, 0), u = s ? M(c) && (/\.{4}$/.test(r) || !(yn(e, t, o) || /^(?:what|and\s+then)\b/i.test(l)) && (!B.test(l) || V.test(l))) : c.length > 0 && x(c), g = ge.test(l) && !pn.test(l);
  return /\.{3,4}$/.test(r) && (u || g) && (/\.{4}$/.test(r) || !(i || /\b(?:am|is|are|was|were|be|been|being|i)\.{3}$/i.test(r))) && !a.isInline(t, s);
}
function wn(e, t, n, r, s) {
  return (i) => {
    let o = new ve({ input: e, index: i, flags: n, angles: s, angleIndex: i }), a = i;
    return (l) => {
      let c = l + 3;
      o.append(e.slice(a, c)), a = c;
      let u = e.slice(Math.max(i, c - v), c);
      return Me(e, c, e.slice(c), u, t, o.hasOpenDelimiter, n, r);
    };
  };
}
function as(e) {
  let t, n = -1;
  for (let r of e.matchAll(/`+/g)) r[0].length === 1 && (n >= 0 ? (t ??= new Uint8Array(e.length), t.fill(4, n, r.index + 1), n = -1) : Re(e, r.index) || (n = r.index));
  return t;
}
function ls(e) {
  let t = as(e), n;
  for (let r of e.matchAll(/'/g)) {
    let s = r.index;
    if (t?.[s] === 4 || Re(e, s) || ue(e, s)) continue;
    let i = e[s - 1] ?? "", o = p(e, s + 1), a = s === 0 || /^[\s\p{Punctuation}<=>]$/u.test(i);
    a && new RegExp("^\\p{Number}$", "u").test(o) ? n = s : n !== void 0 && (!kn(e, s) && (/[.!?]/.test(i) || o.length === 0 || /^[\s.,!?;:)\]}>"”»\p{Pd}]$/u.test(o)) ? (t ??= new Uint8Array(e.length), t[n] = 1, Cn(e, t, n + 1, s), n = void 0) : a && /\S/.test(o) && !bt.test(e.slice(s + 1, s + 32)) && (n = void 0));
  }
  return t;
}
function cs(e, t) {
  let n = t, r = { "'": { opening: -1, candidate: -1 }, "\u2019": { opening: -1, candidate: -1 } };
  for (let s of e.matchAll(/['‘’]/g)) {
    let i = s.index, o = s[0], a = o === "'" ? "'" : "\u2019", l = r[a];
    if (us(n, i, l.opening >= 0), n?.[i] === 4 || n?.[i] === 2 || Qe(e, i)) continue;
    let c = $e(e, i, n) === a;
    if (o === "\u2018" || l.opening < 0) {
      c && (l.opening = i, l.candidate = -1);
      continue;
    }
    if (kn(e, i)) {
      l.candidate = l.candidate < 0 ? i : l.candidate;
      continue;
    }
    if (c && /\S/.test(e[i + 1] ?? "") && !/[.!?]/.test(e[i - 1] ?? "")) {
      l.opening = i, l.candidate = -1;
      continue;
    }
    l.candidate >= 0 && (n ??= new Uint8Array(e.length), Cn(e, n, l.candidate, i, a)), l.opening = -1, l.candidate = -1;
  }
  return n;
}
function us(e, t, n) {
  n && e?.[t] === 1 && (e[t] = 2);
}
function kn(e, t) {
  return /s/iu.test(e[t - 1] ?? "") && /^\s(?:(?![.!?,;:"'`‘’“”«»‹›])[\s\p{Punctuation}\p{Symbol}])*[\p{Letter}\p{Mark}\p{Number}]/u.test(e.slice(t + 1));
}
function Cn(e, t, n, r, s) {
  for (let i = n; i < r; i++) t[i] !== 4 && (s === void 0 || e[i] === s) && (t[i] = 2);
}
function $e(e, t, n) {
  let r = e[t];
  if (!(Re(e, t) || ue(e, t))) return e.startsWith("``", t) || e.startsWith("''", t) && an(e, t) ? "''" : r === '"' ? t === 0 || /^[\s\p{Punctuation}<=>]$/u.test(e[t - 1]) ? '"' : void 0 : r === "'" && (t === 0 || /^[\s\p{Punctuation}<=>]$/u.test(e[t - 1])) && (n?.[t] === 1 || !new RegExp("^\\p{Number}$", "u").test(p(e, t + 1))) && !bt.test(e.slice(t + 1, t + 32)) ? "'" : r === "\u201C" ? "\u201D" : r === "\xAB" ? "\xBB" : r === "\u2039" ? "\u203A" : r === "\u2018" ? "\u2019" : void 0;
}
function Re(e, t) {
  if (!/["'`“”‘’«»‹›]/.test(e[t])) return !1;
  let n = t - 1;
  for (; n >= 0 && e[n] === "\\"; ) n--;
  return (t - n - 1) % 2 === 1;
}
function Qe(e, t, n) {
  return Re(e, t) || ue(e, t) ? !0 : /['’]/.test(e[t]) ? n?.[t] === 2 || /[\p{Letter}\p{Mark}]$/u.test(e.slice(Math.max(0, t - 2), t)) && /^[\p{Letter}\p{Mark}]$/u.test(p(e, t + 1)) || !/[.!?]/.test(e[t - 1] ?? "") && bt.test(e.slice(t + 1, t + 32)) : !1;
}
function fs(e, t) {
  let n = new Uint32Array(32), r = 0, s, i;
  for (let o = 0; o < e.length; o++) if (t?.[o] !== 4) {
    if (i !== void 0) {
      e.startsWith(i, o) && !Qe(e, o, t) && (o += i.length - 1, i = void 0);
      continue;
    }
    if (i = $e(e, o, t), i !== void 0) o += i.length - 1;
    else if (e[o] === "<") {
      if (r === n.length) {
        let a = new Uint32Array(n.length * 2);
        a.set(n), n = a;
      }
      n[r++] = o;
    } else e[o] === ">" && r > 0 && (s ??= new Uint8Array(e.length), s[n[--r]] = 1);
  }
  return s;
}
function* gs(e, t, n) {
  let r = { bracketDepth: [0, 0, 0, 0], bracketStack: new Uint8Array(32), bracketStackLength: 0, angleOpeners: n }, s, i = -1;
  for (let o of e.matchAll(/[()[\]{}<>"'`“”‘’«»‹›]/g)) {
    let a = o.index;
    if (!(a <= i || t?.[a] === 4)) {
      if (s !== void 0) {
        e.startsWith(s, a) && !Qe(e, a, t) && (i = a + s.length - 1, s = void 0);
        continue;
      }
      if (s = $e(e, a, t), s !== void 0) {
        i = a + s.length - 1;
        continue;
      }
      /[()]/.test(o[0]) && r.bracketDepth[1] + r.bracketDepth[2] + r.bracketDepth[3] === 0 && (yield a), En(e, a, r);
    }
  }
}
function hs(e, t, n) {
  let r = e.matchAll(new RegExp(Ee)), s = r.next().value, i = 0, o = -1, a;
  for (let l of gs(e, t, n)) if (e[l] === "(") i++, o = -1;
  else if (e[l] === ")") {
    for (; s !== void 0 && s.index + s[0].length - 1 < l; ) s = r.next().value;
    let c = s !== void 0 && s.index + s[0].length - 1 === l;
    i > 0 ? (i--, i === 0 && c && (o = l)) : !c && o >= 0 && (a ??= new Uint8Array(e.length), a.fill(1, o, l), o = -1);
  }
  return a;
}
function An(e, t) {
  let n = cs(e, ls(e)), r = fs(e, n);
  return { cursor: 0, caseNeutral: t, bracketDepth: [0, 0, 0, 0], bracketStack: new Uint8Array(32), bracketStackLength: 0, quote: void 0, quoteFlags: n, angleOpeners: r, parenthesisLabels: hs(e, n, r) };
}
function ds(e, t, n) {
  for (; n.cursor < t; ) {
    let r = n.cursor++;
    if (n.quoteFlags?.[r] === 4) continue;
    if (n.quote !== void 0) {
      let i = Qe(e, r, n.quoteFlags);
      e.startsWith(n.quote, r) && !i && (n.cursor += n.quote.length - 1, n.quote = void 0);
      continue;
    }
    let s = $e(e, r, n.quoteFlags);
    if (s !== void 0) {
      n.quote = s, n.cursor += s.length - 1;
      continue;
    }
    En(e, r, n), n.referenceThrough !== void 0 && n.bracketStackLength === 0 && bs(e, r, n.caseNeutral) && (n.referenceBoundary = r);
  }
}
function En(e, t, n) {
  let r = e[t], s = "([{<".indexOf(r);
  if (s !== -1 && (r !== "<" || n.angleOpeners?.[t] === 1)) {
    if (n.bracketStackLength === n.bracketStack.length) {
      let o = new Uint8Array(Math.max(32, n.bracketStack.length * 2));
      o.set(n.bracketStack), n.bracketStack = o;
    }
    n.bracketStack[n.bracketStackLength++] = s, n.bracketDepth[s]++;
    return;
  }
  let i = ")]}>".indexOf(r);
  i === -1 || n.bracketDepth[i] === 0 || r === ")" && n.parenthesisLabels?.[t] === 1 || n.bracketStack[n.bracketStackLength - 1] === i && (n.bracketStackLength--, n.bracketDepth[i]--);
}
function In(e, t, n) {
  let r = t.index - 1, s = /[\r\n]/.test(t[0]);
  for (; r >= 0 && (/[\s"'”’»›\])}>]/.test(e[r]) || e[r] === "`" && n?.[r] === 4); ) s ||= /[\r\n]/.test(e[r]), r--;
  let i = new RegExp("^\\p{Cased}\\p{M}*\\.$", "u").test(t[0].trim()) && /(?:\b(?:and|or)|[,;&])\s*$/i.test(e.slice(Math.max(0, t.index - 8), t.index));
  return { empty: r < 0, boundary: s || /[.!?:\p{Pd}]/u.test(e[r] ?? ""), joinedNameInitial: i };
}
function re(e, t, n, r, s) {
  let i = s ? s.index + s[0].length : 0, o = s === void 0, a = t.exec(e);
  for (; a !== null; ) {
    ds(e, a.index, n), (r === void 0 || r.test(a[0])) && (o ||= e.slice(i, a.index).trim().length > 0, i = a.index + a[0].length);
    let l = n.bracketDepth.some((d) => d > 0) || n.quote !== void 0 || n.quoteFlags?.[a.index] === 4, c = In(e, a, n.quoteFlags), u = ms(e, a, n, l), g = s !== void 0 && new RegExp("^\\p{Cased}\\p{M}*\\.$", "u").test(a[0].trim()) && (c.joinedNameInitial || Nn(e, a.index + a[0].length - 1, n.caseNeutral) === -1), f = cn.test(a[0].trim()) && !(n.yearList || c.empty || c.boundary), h = /^\d+\.$/.test(a[0].trim()) && /\b(?:am|is|are|was|were|be|been|being|has|have|had|reached|numbered|total(?:ed)?|hit|equals?|equaled|became|remained|scored|costs?|in|of|at|by|to|from|about|around|roughly|approximately)$/i.test(e.slice(Math.max(0, a.index - 24), a.index).trimEnd());
    if ((r === void 0 || r.test(a[0])) && o && !l && !f && !h && !u && !g) return a;
    a = t.exec(e);
  }
  return null;
}
function bs(e, t, n) {
  let r = e[t];
  if (!/[.!?:;\r\n]/.test(r)) return !1;
  if (r !== ".") return !0;
  let s = e.slice(Math.max(0, t + 1 - v), t + 1), i = n ? s.toLowerCase() : s;
  return !(I.test(i) && fe.test(i) || ln.test(i) || /\d/.test(e[t - 1] ?? "") && /\d/.test(e[t + 1] ?? ""));
}
function ms(e, t, n, r) {
  return n.referenceThrough !== void 0 && (n.referenceBoundary ?? -1) >= n.referenceThrough && (n.referenceThrough = void 0), !r && /\b(?:section|chapter|page|figure|table|paragraph|article|clause)s?$/i.test(e.slice(Math.max(0, t.index - 24), t.index).trimEnd()) && (n.referenceThrough = t.index), n.referenceThrough === void 0 ? !1 : (n.referenceThrough = t.index + t[0].length, !0);
}
function xn(e, t) {
  let n;
  /\d/.test(e) ? n = "^\\s*(?:[\u2022\u2043][^\\S\\r\\n]*|[-*+][^\\S\\r\\n]+)?\\d" : t ? n = "^\\s*\\p{Cased}" : n = /^[\p{Uppercase}\p{Lt}]/u.test(e) ? "^\\s*[\\p{Uppercase}\\p{Lt}]" : "^\\s*\\p{Lowercase}";
  let r = e.endsWith(")") ? "\\)" : "\\.";
  return new RegExp(`${n}[^\\r\\n]*${r}$`, "u");
}
function vn(e) {
  return e.match(/^(?:[•⁃][^\S\r\n]*|[-*+][^\S\r\n]+)?(\d+)/)?.[1].replace(/^0+(?=\d)/, "");
}
function ps(e, t, n) {
  let r = vn(t);
  if (n || e === void 0 || r === void 0) return !1;
  if (Math.abs(e.length - r.length) > 1) return !0;
  let s = 0, i = Math.max(e.length, r.length);
  for (let o = 0; o < i; o++) {
    let a = Number(e[o - (i - e.length)] ?? "0"), l = Number(r[o - (i - r.length)] ?? "0");
    if (s = s * 10 + a - l, Math.abs(s) > 10) return !0;
  }
  return !1;
}
function Ln(e, t, n, r, s) {
  let i = /* @__PURE__ */ new Map(), o = /* @__PURE__ */ new Map(), a = re(e, n, r, s), l;
  for (; a !== null; ) {
    let u = a[0].trim(), g = In(e, a, r.quoteFlags), f = /^\d+\.$/.test(u) || new RegExp("^\\p{Cased}\\p{M}*\\.$", "u").test(u), h = xn(u, t), d = i.get(h.source);
    l = Ss(e, a, d === void 0, g, l);
    let y = t ? u.toLowerCase() : u;
    if (g.joinedNameInitial) {
      i.delete(h.source), o.delete(h.source), a = re(e, n, r, s);
      continue;
    }
    d !== void 0 && (d.hasBody ||= e.slice(d.bodyStart, a.index).trim().length > 0, d.bodyStart = a.index + a[0].length);
    let b = d?.identity !== y;
    if (d?.hasBody && (d.emptyPrefix || b)) {
      d.prefix ??= e.slice(0, d.marker.index).trim();
      let m = { current: d.marker, next: a, family: h, prefix: d.prefix }, w = [...i.values()].some(($) => $.marker.index < d.marker.index), E = ps(d.number, u, g.boundary);
      if (!(w || E)) return m;
      o.has(h.source) || o.set(h.source, { candidate: m, expressionIndex: n.lastIndex, state: { ...r, bracketDepth: [...r.bracketDepth], bracketStack: r.bracketStack.slice(0, r.bracketStackLength) } });
    }
    d === void 0 && (g.empty || !f || g.boundary) && (r.yearList ||= cn.test(u), i.set(h.source, { marker: a, emptyPrefix: g.empty, identity: y, number: vn(u), bodyStart: a.index + a[0].length, hasBody: !1 })), a = re(e, n, r, s);
  }
  let c = [...o.values()].sort((u, g) => u.candidate.current.index - g.candidate.current.index)[0];
  return c !== void 0 && (n.lastIndex = c.expressionIndex, Object.assign(r, c.state)), c?.candidate;
}
function Ss(e, t, n, r, s) {
  if (n && new RegExp("^\\p{Cased}\\p{M}*\\.$", "u").test(t[0].trim()) && (!(r.empty || r.boundary) || s !== void 0 && e.slice(s, t.index).trim().length === 0)) return r.boundary = !1, t.index + t[0].length;
}
function jt(e, t, n, r = !0) {
  let s = { caseNeutral: t, [fn]: n + 1, [Xe]: !r };
  return U(e, s);
}
function ys(e, t, n) {
  if (n >= Ar) return;
  let r = new RegExp(Ee), s = An(e, t), i = Ln(e, t, r, s);
  if (i === void 0) return;
  let o = i.current, a = i.next, { family: l, prefix: c } = i, u = c.length === 0 ? [] : jt(c, t, n);
  do {
    let g = e.slice(o.index + o[0].length, a?.index ?? e.length).trim(), f = /[.!?\r\n]/.test(g) ? jt(g, t, n, !1) : [g], h = 1;
    for (; h < f.length && new RegExp("^\\p{Cased}\\p{M}*\\.$", "u").test(f[h - 1]); ) h++;
    u.push(`${o[0].trim()} ${f.slice(0, h).join(" ")}`);
    for (let d = h; d < f.length; d++) u.push(f[d]);
    o = a, a = o && re(e, r, s, l, o);
  } while (o !== null);
  return u;
}
var Vt = { "\u201C": "\u201D", "\u2018": "\u2019", "\xAB": "\xBB", "\u2039": "\u203A", "\u201E": "\u201C", "\u201A": "\u2018" };
function Mn(e, t) {
  return /['‘’]/.test(e[t]) && /[\p{Letter}\p{Mark}]$/u.test(e.slice(Math.max(0, t - 2), t)) && /^[\p{Letter}\p{Mark}]$/u.test(p(e, t + 1));
}
function $n(e, t) {
  return e[t] === "`" && e[t - 1] !== "`" && e[t + 1] !== "`";
}
function wt(e, t) {
  let n = e[t];
  if (!(!/["'`“‘«‹„‚]/.test(n) || Ue(e, t) || Mn(e, t))) {
    if (e.startsWith("``", t) || e.startsWith("''", t) && an(e, t)) return "''";
    if (n === "`") return $n(e, t) ? "`" : void 0;
    if (Vt[n] !== void 0) return Vt[n];
    if (/["']/.test(n) && (t === 0 || /^[\s\p{Punctuation}<]$/u.test(e[t - 1])) && /\S/.test(e[t + 1] ?? "")) return n;
  }
}
function Ue(e, t) {
  let n = !1;
  for (let r = t - 1; r >= 0 && e[r] === "\\"; r--) n = !n;
  return n;
}
function ws(e, t, n) {
  let r = e[t];
  if (!(/['‘]/.test(r) && new RegExp("^(?:(?:t(?:is|was)|em|cause|till?)(?![\\p{ID_Continue}\\u200c\\u200d])|\\p{Number})", "iu").test(e.slice(t + 1, t + 16)))) return !1;
  let s = e.indexOf(r, t + 1);
  for (; s !== -1 && s <= n; ) {
    let i = s - 1;
    for (; e[i] === "\\"; ) i--;
    if (wt(e, s) !== void 0 && (r === "\u2018" || /^[\s([{<]$/.test(e[i])) && /\S/.test(e[s + 1] ?? "")) return !0;
    s = e.indexOf(r, s + 1);
  }
  return !1;
}
function Le(e, t, n, r) {
  let s = r[n], i = Math.max(t + n.length, s ?? 0);
  for (; i < e.length; ) {
    let o = e.indexOf(n, i);
    if (o === -1) break;
    if (o === s || !(Ue(e, o) || Mn(e, o) || n === "`" && !$n(e, o))) {
      r[n] = o;
      let a = ks(e, t, o, n, r);
      if (a !== -1) {
        i = a;
        continue;
      }
      return ws(e, t, o) ? -1 : o + n.length;
    }
    i = o + 1;
  }
  return r[n] = e.length, -1;
}
function ks(e, t, n, r, s) {
  if (e[t] !== "\u201E" && e[t] !== "\u201A") return -1;
  let o = Le(e, n, r === "\u201C" ? "\u201D" : "\u2019", s), a = Le(e, n, r, s);
  return o !== -1 && a > o ? o : -1;
}
function Cs(e) {
  if (!(e.includes("<") && e.includes(">"))) return;
  let t = 0, n = 0, r = new Uint8Array(0), s = {};
  for (let i = 0; i < e.length; i++) {
    let o = wt(e, i);
    if (o !== void 0) {
      let a = Le(e, i, o, s);
      if (a !== -1) {
        i = a - 1;
        continue;
      }
    }
    /[<>]/.test(e[i]) && Ue(e, i) || (e[i] === "<" ? (r.length === 0 && (r = new Uint8Array(e.length)), r[i] = 2, t++) : e[i] === ">" && t > 0 && (r[i] = 1, t--, n++));
  }
  if (n !== 0) return As(r), r;
}
function As(e) {
  let t = 0;
  for (let n = e.length - 1; n >= 0; n--) e[n] === 1 ? t++ : e[n] === 2 && (e[n] = t > 0 ? 1 : 0, t = Math.max(0, t - 1));
}
function Es(e, t, n, r) {
  if (t <= n || !/["'`‘“«‹„‚]/.test(e[t]) || e[t - 1] === "'") return n;
  let s = wt(e, t);
  return s === void 0 ? n : Le(e, t, s, r) - 1;
}
function Is(e, t) {
  let n = 0;
  for (let r = t - 1; r >= 0 && /\s/.test(e[r]); r--) if ((e[r] === `
` || e[r] === "\r" && e[r + 1] !== `
`) && (n++, n === 2)) return !0;
  return !1;
}
function xs(e, t, n, r, s) {
  if (s || t < r.bracketQuoteEnd) return;
  let i = e[t];
  !/[()[\]{}<>]/.test(i) || /[<>]/.test(i) && r.angles?.[t] !== 1 || Ue(e, t) || (T.test(i) ? (r.depth === 0 && (r.standalone = n || Is(e, t)), r.depth++) : L.test(i) && (r.depth = Math.max(0, r.depth - 1)));
}
function vs(e, t) {
  let n = /* @__PURE__ */ new Map();
  for (let i of e.matchAll(new RegExp(Ee))) if (i[0].includes(".")) {
    let o = xn(i[0].trim(), t);
    n.set(o.source, o);
  }
  if (n.size === 0) return;
  let r = An(e, t), s;
  for (let i of n.values()) {
    let o = new RegExp(Ee), a = { ...r, bracketDepth: [0, 0, 0, 0], bracketStack: new Uint8Array(32), bracketStackLength: 0 }, l = Ln(e, t, o, a, i);
    if (l === void 0) continue;
    s ??= new Uint8Array(e.length), Kt(s, l.current);
    let c = l.next;
    for (; c !== null; ) Kt(s, c), c = re(e, o, a, i, c);
  }
  return s;
}
function Kt(e, t) {
  let n = t[0].indexOf(".");
  n >= 0 && (e[t.index + n] = 1);
}
function Ls(e, t, n, r, s, i, o, a, l) {
  let c = [], u = /* @__PURE__ */ new Set(), g = Qr(o, t), f = Dn(e, t), h = { index: 0 }, d = Te(e), y = Rt(e), b = 0, m = -1, w = { straightDouble: !1, curlyDouble: !1, germanDouble: !1, curlySingle: !1, straightSingle: !1, guillemetDouble: !1, guillemetSingle: !1 }, E = !1, $ = "", S = {}, k = { depth: 0, standalone: !1, bracketQuoteEnd: -1, angles: a }, A = { index: -1, through: 0, insideDoubleQuotes: !1, retainedQuotation: !1, brackets: { citationDepth: 0, citationStandalone: !1, angles: 0 }, quotes: Vs(e) };
  o.markerPeriods = l, o.citationQuotes = A.quotes === void 0 ? void 0 : { ...A.quotes, closers: [] };
  let de = yi(e, f, t, n, A, r, i, a, l), Be = vt(e, t), qe = Lt(e), be = xt(e), F = { ascii: { double: !1, single: !1, doubleInsideSingle: !1 }, typography: new oe(), brackets: { depth: 0, standalone: !1 }, through: -1, typographyFloor: 0, retainedQuotation: !1 }, Xn = (C, R) => Oe(e, C, R, t, d(R), y), Jn = (C) => {
    let R = ts(e, C, F.ascii, F.brackets, t, F.typography, r, i, Xn, de);
    return R === -1 || At(e, C, R, A) ? -1 : R;
  };
  for (let C = 0; C < e.length; C++) {
    let R = e[C];
    Rs(e, C, r[C], m === -1, F, a), n[C] !== 0 && (on(e, C, w, n), $ = pr(w));
    let Nt = $.length > 0;
    if (k.bracketQuoteEnd = Es(e, C, k.bracketQuoteEnd, S), xs(e, C, !E, k, Nt), kt(e, C, m === -1, A), C < b || R === "\r" || R === `
`) {
      m = -1;
      continue;
    }
    if (E ||= /\S/.test(R), m === -1) {
      /\S/.test(R) && (m = C);
      continue;
    }
    let er = g(m, C);
    if (!Qs(e, C, f, h, F, l)) continue;
    let Tt = f[h.index]?.boundary === C, me = Tt || /\.{3,4}$/.test(e.slice(Math.max(0, C - 3), C + 1)), pe = mn(e, C, Ct(e, C, t, A, Be, be, qe), w.curlySingle, n);
    if (Ms(pe, er)) continue;
    let Se = pe === void 0, Ot = Se && !me && !Nt && C >= k.bracketQuoteEnd && k.depth === 0 && Wn(e, C, t), te = pe ?? (me ? Jn(C) : Os(e, C, $, k, t, de, d, n, y, Ot, A));
    Us(e, C, te, Se, me, t, r, i, F) || (s.push(b), s.push(m), c.push(e.slice(b, m), e.slice(m, te).replace(/[\r\n]+/g, " ")), $s(e, C, te, k.bracketQuoteEnd, c.length - 1, u), A.through = pe ?? A.through, A.retainedQuotation = !1, b = Ns(e, C, te, Se, Tt, me), m = -1, E = Se && !Ot && Ps(e, C, te, t));
  }
  return s.push(b), c.push(Ts(e, b, A.through)), { chunks: c, quotedEnds: u };
}
function Ms(e, t) {
  return e === -1 || e === void 0 && t;
}
function $s(e, t, n, r, s, i) {
  n <= r && /\bv\.?s\.$/i.test(e.slice(Math.max(0, t - 4), t + 1)) && i.add(s);
}
function Rs(e, t, n, r, s, i) {
  s.through = jr(e, t, n, s.ascii, s.through), St(e, t, s.typography, n), s.typographyFloor = Math.min(s.typographyFloor, s.typography.length), s.typography.length === s.typographyFloor && (s.retainedQuotation = !1), !nt(s.ascii, s.typography) && (!/[<>]/.test(e[t]) || i?.[t] === 1) && Vr(e[t], r, s.brackets);
}
function Qs(e, t, n, r, s, i) {
  if (i?.[t] === 1) return !1;
  if (gi(e[t], t, n, r)) return !0;
  let o = n[r.index];
  return s.retainedQuotation ||= o !== void 0 && o.boundary === -1 && t === o.end - 1 && s.typography.length > s.typographyFloor, !1;
}
function Us(e, t, n, r, s, i, o, a, l) {
  let c = e.slice(Math.max(0, t + 1 - v), t + 1), u = r && /\.{3,4}$/.test(c) && l.typography.length > l.typographyFloor && (n === -1 || n === t + 1 && !Me(e, n, e.slice(n), c, i, !0, o, a));
  return l.retainedQuotation ||= u, n === -1 || r && !s && l.retainedQuotation && Ds(e, t, n, o, l) ? !0 : (u || (l.retainedQuotation = !1, l.typographyFloor = l.typography.length), !1);
}
function Ds(e, t, n, r, s) {
  let i = s.typography, o = i.length, a = i.englishDepth;
  for (let l = t + 1; l < n && o > s.typographyFloor; l++) le(e[l], i.at(o - 1), a, r[l]) && (a -= +(i.at(--o) === "\u201D"));
  return o > s.typographyFloor && o < i.length;
}
function Ns(e, t, n, r, s, i) {
  return r && (s || i && n > t + 1) ? Y(e, n, !1) : n;
}
function Ts(e, t, n) {
  let r = e.slice(t);
  return n > 0 && t === n ? r.trimStart() : r;
}
function Os(e, t, n, r, s, i, o, a, l, c, u) {
  let g = c ? t + 1 : bi(e, t, n, r, s, i, o, a, l);
  return g === -1 || n.length > 1 && en(e, t, g, n, a) || At(e, t, g, u) ? -1 : g;
}
function Ps(e, t, n, r) {
  let s = e.slice(Math.max(0, t + 1 - v), t + 1), i = r ? s.toLowerCase() : s;
  return n === t + 1 && I.test(i) && !(/\bv\.?s\.$/i.test(i) && !q(i, e.slice(n).replace(/^[\s"'([{<]+/, "")));
}
function kt(e, t, n, r) {
  let s = r.insideDoubleQuotes;
  r.insideDoubleQuotes = ci(e, t, s), Ks(e, t, r.quotes, r.through, s, r.insideDoubleQuotes), qs(e, t, n, r.brackets), r.index = t, (r.quotes?.overflowed !== !1 || r.quotes.closers.length === 0) && (r.retainedQuotation = !1);
}
function Ct(e, t, n, r, s, i, o) {
  let a = Hs(e, t, n, r.brackets, r.quotes, s, i, o);
  return a === -1 && r.quotes?.overflowed === !1 && r.quotes.closers.length > 0 && (r.retainedQuotation = !0), a;
}
function At(e, t, n, r) {
  if (!r.retainedQuotation || r.quotes?.overflowed !== !1) return !1;
  let s = r.quotes.closers, i = s.length;
  for (let o = t + 1; o < n; o++) {
    let a = Ne(e, o, s, i);
    a > 0 && o + a <= n && (i--, o += a - 1);
  }
  return i > 0 && i < s.length;
}
function Bs(e, t, n) {
  let r = vt(e, t), s = Lt(e), i = xt(e);
  return (o) => {
    if (n.quotes === void 0 || n.quotes.overflowed) return () => {
    };
    let a = { ...n, brackets: { ...n.brackets }, quotes: { ...n.quotes, closers: [...n.quotes.closers] } }, l = !0;
    return (c) => {
      for (let f = a.index + 1; f <= c; f++) {
        let h = f >= o;
        kt(e, f, h && l, a), h && (l = /[\r\n]/.test(e[f]) || l && /\s/.test(e[f]));
      }
      let u = Ct(e, c, t, a, r, i, s);
      if (u !== void 0 || !a.retainedQuotation || a.quotes === void 0) return u;
      let g = at(e, c, [...a.quotes.closers], a.quotes.flags);
      return At(e, c, g, a) ? -1 : void 0;
    };
  };
}
function qs(e, t, n, r) {
  let s = e[t];
  T.test(s) ? (s !== "<" || !ai(e, t)) && (r.citationDepth === 0 && (r.citationStandalone = n), r.citationDepth++, r.angles += +(s === "<")) : L.test(s) && (s !== ">" || r.angles > 0) && (r.citationDepth = Math.max(0, r.citationDepth - 1), r.angles -= +(s === ">"));
}
var Rn = /^[\s.,!?;:)\]}”’»›」』\p{Pd}]$/u, Ws = /^(?:\d{2}s|t(?:is|was|were|will|would|il|ill)|n|em|cause|cos|round|bout|neath|fore|tween|gainst|cept|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b/i;
function Z(e, t) {
  return Ws.test(e.slice(t + 1, t + 32));
}
function De(e, t) {
  return e[t] === "\u2019" && (t === 0 || /^[\s,;:([{<"'‘“«‹„「『\p{Pd}]$/u.test(e[t - 1])) && Z(e, t);
}
var it = class {
  #e = new Uint32Array(32);
  #t = 0;
  constructor(t, n) {
    let r = 0;
    for (let s = t.length - 1; s >= 0; s--) {
      let i = t[s];
      !/[‘’]/.test(i) || (n[s] & 16) !== 0 || H(t, s) || De(t, s) || (i === "\u2019" ? /[sS]/.test(t[s - 1] ?? "") || r++ : Z(t, s) ? this.#n(r) : r = Math.max(0, r - 1));
    }
  }
  #n(t) {
    if (this.#t === this.#e.length) {
      let n = new Uint32Array(this.#e.length * 2);
      n.set(this.#e), this.#e = n;
    }
    this.#e[this.#t++] = t;
  }
  nextAvailable() {
    return this.#e[--this.#t];
  }
};
function H(e, t) {
  return /[\p{Letter}\p{Mark}]$/u.test(e.slice(Math.max(0, t - 2), t)) && /^[\p{Letter}\p{Mark}]$/u.test(p(e, t + 1));
}
function _s(e) {
  let t = new Uint8Array(e.length);
  Yt(e, t, "\u201C", "\u201D", 4), Yt(e, t, "\u2018", "\u2019", 8);
  let n = js(e, t), r = new it(e, t), s = { positions: new Uint32Array(64), openers: new Uint32Array(64), depth: 0, overflowed: !1 }, i = {};
  for (let o of e.matchAll(/['‘’]/g)) {
    let a = o.index, l = o[0] === "'" ? 1 : 0;
    (t[a] & 16) === 0 && (H(e, a) || De(e, a) ? t[a] |= 1 << l : l === 0 ? Gs(e, a, s, t, r) : Fs(e, a, i, t));
  }
  return { apostrophes: t, overflowed: s.overflowed || n };
}
function Fs(e, t, n, r) {
  let s = e[t - 1] ?? "", i = p(e, t + 1), o = !/[.!?]/.test(s) && Z(e, t);
  if ((t === 0 || /^[\s\p{Punctuation}]$/u.test(s)) && i.length > 0 && !Rn.test(i)) {
    if (o && (r[t] |= 2, n.opening !== void 0)) return;
    n.opening = t, n.candidate = void 0;
  } else if (/[sS]/.test(s)) n.candidate ??= t;
  else {
    if (n.opening !== void 0 && (r[n.opening] &= -3), n.candidate !== void 0) for (let a = n.candidate; a < t; a++) r[a] |= 2;
    n.opening = void 0, n.candidate = void 0;
  }
}
function Gs(e, t, n, r, s) {
  if (n.overflowed) return;
  if (e[t] === "\u2018") {
    if (Z(e, t) && (r[t] |= 1, s.nextAvailable() <= n.depth)) return;
    n.depth === n.positions.length ? n.overflowed = !0 : (n.openers[n.depth] = t, n.positions[n.depth++] = 0);
    return;
  }
  if (n.depth === 0) return;
  if (/[sS]/.test(e[t - 1] ?? "")) {
    n.positions[n.depth - 1] ||= t + 1;
    return;
  }
  let i = n.positions[--n.depth];
  r[n.openers[n.depth]] &= -2, i > 0 && zs(e, i - 1, t, r);
}
function zs(e, t, n, r) {
  let s = 0;
  for (let i = t; i < n; i++) (r[i] & 17) === 0 && (e[i] === "\u2018" ? s++ : e[i] === "\u2019" && (s > 0 ? s-- : r[i] |= 1));
}
function Yt(e, t, n, r, s) {
  let i = -1, o = -1;
  for (let a = e.indexOf(n); a !== -1; a = e.indexOf(n, a + 1)) {
    if (i <= a) {
      let l = e.indexOf(r, a + 1);
      for (; l !== -1 && r === "\u2019" && (H(e, l) || De(e, l)); ) l = e.indexOf(r, l + 1);
      i = l === -1 ? e.length : l;
    }
    if (o <= a) {
      let l = e.indexOf(n, a + 1);
      o = l === -1 ? e.length : l;
    }
    i < o && o < e.length && (t[a] |= s);
  }
}
function Et(e, t, n) {
  let r = e === "\u2018";
  return t.at(-1) === e && (t.includes(r ? "\u2019" : "\u201D") || (n & (r ? 8 : 4)) === 0);
}
function js(e, t) {
  let n = [];
  for (let r of e.matchAll(/[‚‘’]/g)) {
    let s = r.index, i = r[0];
    if (!(i !== "\u201A" && (H(e, s) || De(e, s)))) {
      if (i === "\u2019") {
        n.at(-1) === i && n.pop();
        continue;
      }
      if (!(i === "\u2018" && Z(e, s) && (s === 0 || /^[\s,;:([{<"'‘“«‹„‚「『\p{Pd}]$/u.test(e[s - 1])) && (t[s] & 8) === 0)) if (i === "\u2018" && Et(i, n, t[s])) t[s] |= 16, n.pop();
      else if (n.length < 64) n.push(i === "\u201A" ? "\u2018" : "\u2019");
      else return !0;
    }
  }
  return !1;
}
function Vs(e) {
  if (!new RegExp("[.!?](?:[^\\p{Letter}\\p{Number}.!?]*[^\\p{Letter}\\p{Number}\\s.!?])?\\p{Number}", "u").test(e)) return;
  let { apostrophes: t, overflowed: n } = _s(e);
  return { closers: [], overflowed: n, pairThrough: 0, flags: t };
}
function Ks(e, t, n, r, s, i) {
  if (n === void 0 || n.overflowed || Ys(e, t, n, s, i, t < r)) return;
  let o = e[t], a = n.closers, l = o === "'" ? 2 : 1;
  if (/['‘’]/.test(o) && (n.flags[t] & l) !== 0) return;
  if (/[“‘]/.test(o) && Et(o, a, n.flags[t])) {
    a.pop();
    return;
  }
  let c = "\u201C\u2018\xAB\u2039\u201E\u201A\u300C\u300E".indexOf(o);
  if (c !== -1) {
    se(n, "\u201D\u2019\xBB\u203A\u201C\u2018\u300D\u300F"[c]);
    return;
  }
  if (/[”’»›」』]/.test(o)) {
    a.at(-1) === o ? a.pop() : o === "\u201D" && Qn(e, t, t === r) && se(n, o);
    return;
  }
  if (o !== "'") return;
  let u = e[t - 1] ?? "", g = p(e, t + 1);
  if (a.at(-1) === "'") {
    (t < r || g.length === 0 || /[.!?]/.test(u) || Rn.test(g) || /^[[(\p{Number}]$/u.test(g)) && a.pop();
    return;
  }
  (n.closers.at(-1) === "''" && t === n.pairThrough || /^[\s\p{Punctuation}]?$/u.test(u)) && /\S/.test(g) && se(n, "'");
}
function Ys(e, t, n, r, s, i) {
  if (t < n.pairThrough) return !0;
  let o = n.closers.at(-1);
  if (e[t] === '"') {
    let a = "'\u2018\u201C\xAB\u2039\u201E\u201A\u300C\u300E".indexOf(e[t - 1] ?? ""), l = a >= 0 && "'\u2019\u201D\xBB\u203A\u201C\u2018\u300D\u300F"[a] === o, c = lt(e, t, !1) || l || o === "''" && t === n.pairThrough;
    return o === '"' || o === "''" && (i || !c) ? n.closers.pop() : c && se(n, '"'), !0;
  }
  return (o === '"' || o === "''") && e.startsWith("''", t) ? (n.closers.pop(), n.pairThrough = t + 2, !0) : e.startsWith("``", t) || !r && s && e.startsWith("''", t) ? (se(n, "''"), n.pairThrough = t + 2, !0) : !1;
}
function It(e) {
  return e === '"' || e === "''";
}
function Zs(e) {
  return e.some(It);
}
function Ne(e, t, n, r = n.length) {
  let s = n[r - 1];
  return It(s) ? e.startsWith("''", t) ? 2 : e[t] === '"' ? 1 : 0 : s !== void 0 && e[t] === s ? 1 : 0;
}
function se(e, t) {
  e.closers.length < 64 ? e.closers.push(t) : e.overflowed = !0;
}
function Hs(e, t, n, r, s, i, o, a) {
  if (s?.overflowed !== !1) return;
  let l = p(e, t + 1);
  if (!/^[\s\p{Number}[()\]}>"'“‘”’»›」』]$/u.test(l) || /^["'“‘]$/.test(l) && s.closers.length === 0) return;
  let c = [...s.closers], u = at(e, t, c, s.flags), g = u;
  for (; g < e.length && /[^\S\r\n\u2028\u2029]/.test(e[g]); ) g++;
  if (g > u && e[g] !== "[" || g === t + 1 && new RegExp("^\\p{Number}$", "u").test(p(e, g)) && i(t)) return;
  let f = Un(e, g);
  if (f === void 0) return;
  let h = /[[(]/.test(e[g]), d = h ? -1 : void 0, y = e.slice(t + 1, u), b = at(e, f - 1, c, s.flags, !0), m = y + e.slice(f, b);
  if (!ni(m, s.closers)) return d;
  let w = fi(m, 0, m.length, r.angles), E = s.closers.length > 0;
  return w > 0 && r.citationDepth > 0 && !(r.citationStandalone || E) || !oi(e, t, p(e, g), Math.max(0, r.citationDepth - w), n, a(t)) ? d : b === e.length || /^\s+$/.test(e.slice(b)) || Js(e, t, b, n, o, h) ? b : d;
}
function Qn(e, t, n = !1) {
  return (n || t === 0 || /[\s([<{"'‘“«‹„‚「『,:;\p{Pd}]$/u.test(e.slice(Math.max(0, t - 2), t))) && /\S/.test(e[t + 1] ?? "");
}
function ot(e, t, n = !1) {
  return /["'“‘«‹„‚「『]/.test(e[t]) || e[t] === "\u201D" && Qn(e, t, n);
}
function Xs(e, t, n) {
  return /[\s([{<]/.test(e[t]) || ot(e, t, !0) || n && M(p(e, t)) && !(/['‘’]/.test(e[t - 1] ?? "") && Z(e, t - 1));
}
function Js(e, t, n, r, s, i) {
  if (!Xs(e, n, i)) return !1;
  let o = n, a = !1;
  for (; o < e.length && (/[\s([{<]/.test(e[o]) || ot(e, o, o === n)); ) a ||= ot(e, o, o === n), o++;
  let l = e.slice(Math.max(0, t + 1 - v), t + 1), c = r ? l.toLowerCase() : l, u = e.slice(o), g = dt.test(l);
  if (g && !/\.{4}$/.test(l) || I.test(c) && (fe.test(c) || xr.test(c) && dn.test(u)) || !r && ei(e, t, n, o)) return !1;
  if (!(g || I.test(c)) && /[\r\n\u2028\u2029]/.test(e.slice(n, o))) return !0;
  let f = p(e, o), h = !(g || I.test(c)), y = h && new RegExp("^\\p{Letter}$", "u").test(f) && !M(f) || (r ? he(e, n, o, a) : f.length > 0 && x(f)), b = new RegExp("^\\p{Number}$", "u").test(f) && !I.test(c) && !g && !s(o), m = i && h && /\s/.test(e.slice(n, o)) && /^[\p{Symbol}¿¡•⁃]$/u.test(f);
  return y || b || m;
}
function ei(e, t, n, r) {
  if (e[t] !== "." || t < 2 || !/[A-Za-z]/.test(e[t - 1]) || !/[ \r\n]/.test(e[t - 2])) return !1;
  if (e[t - 1] === e[t - 1].toLowerCase()) return !0;
  if (/\S/.test(e.slice(n, r))) return !1;
  let s = t - 2;
  for (; s > 0 && /\s/.test(e[s - 1]); ) s--;
  let i = s;
  for (; i > 0 && !/\s/.test(e[i - 1]); ) i--;
  return i < s && x(p(e, i)) && r < e.length && x(p(e, r));
}
function xt(e) {
  let t = 0, n = -1, r = !1;
  return (s) => {
    if (s >= t) {
      for (t = s, n = -1; t < e.length && !/\s/.test(e[t]); ) e[t] === "%" && (n = t), t++;
      r = gn.test(e.slice(t - 1));
    }
    return n > s || r;
  };
}
function Un(e, t) {
  if (j.lastIndex = t, j.exec(e) === null) return;
  let n = j.lastIndex;
  if (!/[[(]/.test(e[t])) return n;
  for (; n < e.length; ) {
    let r = n;
    for (; r < e.length && /[^\S\r\n\u2028\u2029]/.test(e[r]); ) r++;
    let s = e[r] === "," || e[r] === ";";
    if (s) for (r++; r < e.length && /[^\S\r\n\u2028\u2029]/.test(e[r]); ) r++;
    if (!/[[(]/.test(e[r] ?? "") || !s && r > n && e[r] !== "[" || (j.lastIndex = r, j.exec(e) === null)) break;
    n = j.lastIndex;
  }
  return n;
}
function at(e, t, n, r, s = !1) {
  let i = t + 1, o = { pending: n, preserveOpeners: s };
  for (; ; ) {
    let a = ui(e, i - 1, Zs(n)), l = ti(e, i, a, o);
    if (l < a) return l;
    i = a;
    let c = i;
    for (; c < e.length && /\s/.test(e[c]); ) c++;
    if (c > i && It(n.at(-1)) && Ne(e, c, n) > 0) {
      i = c;
      continue;
    }
    if (s && e[c] === "\u201D" && n.at(-1) !== "\u201D" || c > i && e[c] !== n.at(-1) || !(/[”’»›」』]/.test(e[c] ?? "") || /[“‘]/.test(e[c] ?? "") && Et(e[c], n, r[c]) || e[c] === n.at(-1) && /["']/.test(e[c]))) return i;
    e[c] === n.at(-1) && n.pop(), i = c + 1;
  }
}
function ti(e, t, n, r) {
  for (let s = t; s < n; s++) {
    let i = Ne(e, s, r.pending);
    if (i > 0) r.pending.pop(), s += i - 1;
    else if (r.preserveOpeners && /["']/.test(e[s])) return s;
  }
  return n;
}
function ni(e, t) {
  let n = t.length;
  for (let r = 0; r < e.length; r++) {
    let s = Ne(e, r, t, n);
    if (s > 0) n--, r += s - 1;
    else if (/["'“‘”’»›」』]/.test(e[r])) return !1;
  }
  return n === 0;
}
function vt(e, t) {
  let n = 0, r = !1;
  return (s) => {
    if (s < n) return r;
    let i = s;
    for (; i > 0 && !/\s/.test(e[i - 1]); ) i--;
    for (n = s; n < e.length && !/\s/.test(e[n]); ) n++;
    let o = e.slice(i, n).replace(/^["'“‘”«‹„‚「『([{<]+/, "");
    return r = /[\\/]/.test(o) || o.includes("@") || /^www\./i.test(o) || ri(o, t), r;
  };
}
function ri(e, t) {
  for (let n of e.matchAll(Ir)) {
    let r = n[1];
    if (t || r === r.toLowerCase() || r === r.toUpperCase()) return !0;
  }
  return !1;
}
function Lt(e) {
  let t = 0, n = !1;
  return (r) => {
    for (; t < r; ) {
      let s = p(e, t);
      /^[\p{Letter}\p{Mark}\p{Number}_.-]$/u.test(s) ? /^[\p{Number}_]$/u.test(s) && (n = !0) : n = !1, t += s.length;
    }
    return n;
  };
}
function si(e, t) {
  let n = t;
  for (; n > 0; ) {
    let r = e.codePointAt(n - 2), s = r !== void 0 && r > 65535 ? 2 : 1;
    if (!/^[\p{Letter}\p{Mark}\p{Number}_-]$/u.test(e.slice(n - s, n))) break;
    n -= s;
  }
  return n;
}
function ii(e, t, n) {
  let r = t;
  for (; r > 0 && /\s/.test(e[r - 1]); ) r--;
  return r < t && /^[\p{Letter}\p{Mark}\p{Number}_-]+$/u.test(n) && /\b(?:appendix|section|chapter|part|figure|table|paragraph|article|clause)$/iu.test(e.slice(Math.max(0, r - 16), r));
}
function oi(e, t, n, r, s, i) {
  let o = n === "[" || n === "(";
  if (r > 0 || !(o || new RegExp("^\\p{Number}$", "u").test(n))) return !1;
  if (o) {
    let h = e.slice(Math.max(0, t - v), t + 1).match(/\S+$/)?.[0] ?? "";
    return !(n === "(" && zn(h, e.slice(t + 1)));
  }
  let a = Array.from(e.slice(Math.max(0, t - 2), t)).at(-1) ?? "", l = si(e, t), c = e.slice(l, t), u = e[t] === "." && (i || !s && /^[\p{Lu}\p{Lt}\p{Mark}\p{Number}_-]{2,}$/u.test(c)), g = ii(e, l, c), f = e[t] === "." && Ge.includes(c.toLowerCase());
  return /^[\p{Letter}\p{Mark})\]}>!?]$/u.test(a) && !u && !g && !f && !(e[t] === "." && new RegExp("^\\p{Letter}\\p{Mark}*$", "u").test(c) && (l === 0 || /\s/.test(e[l - 1])));
}
var Zt = new RegExp("(?:\\p{Number}+(?:\\.\\p{Number}+)?|\\.\\p{Number}+)(?:[eE][+-]?\\p{Number}+)?(?![\\p{Letter}\\p{Mark}\\p{Number}_]|\\.[\\p{Letter}\\p{Mark}\\p{Number}_])", "uy");
function ai(e, t) {
  let n = t - 1;
  for (; n >= 0 && /[^\S\r\n\u2028\u2029]/.test(e[n]); ) n--;
  let r = t + 1;
  for (; r < e.length && /[^\S\r\n\u2028\u2029]/.test(e[r]); ) r++;
  let s = n;
  for (; s >= 0 && /[\p{Letter}\p{Mark}\p{Number}._\uD800-\uDFFF]/u.test(e[s]); ) s--;
  let i = /[)\]}]/.test(e[n] ?? "") || new RegExp("^(?:\\p{Letter}\\p{Mark}*|(?:\\p{Number}+(?:\\.\\p{Number}+)?|\\.\\p{Number}+)(?:[eE][+-]?\\p{Number}+)?)$", "u").test(e.slice(s + 1, n + 1));
  return Zt.lastIndex = r, i && Zt.test(e);
}
var li = /[\])}>"']/;
function lt(e, t, n) {
  return !n && (t === 0 || /[\s([{<]/.test(e[t - 1]));
}
function ci(e, t, n) {
  return e[t] === '"' ? lt(e, t, n) : e.startsWith("``", t) ? !0 : e.startsWith("''", t) ? !n && lt(e, t, !1) && /^[\p{Letter}\p{Number}\p{Sc}\p{Ps}]$/u.test(p(e, t + 2)) && e.slice(t + 2).includes("''") : n;
}
function ui(e, t, n) {
  let r = t + 1, s = n;
  for (; r < e.length; ) {
    if (li.test(e[r])) {
      s &&= e[r] !== '"', r++;
      continue;
    }
    let i = r;
    for (; i < e.length && /\s/.test(e[i]); ) i++;
    if (i > r && i < e.length && (L.test(e[i]) || s && e[i] === '"')) {
      r = i;
      continue;
    }
    break;
  }
  return r;
}
function fi(e, t, n, r = Number.POSITIVE_INFINITY) {
  let s = 0, i = r;
  for (let o = t; o < n; o++) L.test(e[o]) && (e[o] !== ">" || i > 0) && (s++, i -= +(e[o] === ">"));
  return s;
}
function Dn(e, t) {
  let n = [];
  for (let r of e.matchAll(/(?:\.[^\S\r\n]+){2,}\./g)) {
    let s = 0;
    for (let u of r[0]) u === "." && s++;
    let i = r.index + r[0].length;
    s >= 5 && new RegExp("^\\p{Number}$", "u").test(p(e, i)) && (i--, s--);
    let o = K(e, i);
    for (; /[”’]/.test(e[o] ?? ""); ) o = K(e, o + 1);
    let a = p(e, o), l = ge.test(e.slice(o, o + 6)) || (t ? M(a) : a.length > 0 && x(a)), c = -1;
    s >= 4 && l && (c = /\S/.test(e[r.index - 1] ?? "") ? r.index : e.lastIndexOf(".", i - 1)), n.push({ start: r.index, end: i, boundary: c });
  }
  return n;
}
function Mt(e, t, n) {
  for (; n.index < t.length && e >= t[n.index].end; ) n.index++;
  let r = t[n.index];
  return r !== void 0 && e >= r.start && e !== r.boundary;
}
function Ht(e, t, n, r) {
  return e[t] === ">" && !n && t >= r.bracketQuoteEnd && r.angles?.[t] !== 1;
}
function gi(e, t, n, r) {
  return e === "." && !Mt(t, n, r) || e === "?" || e === "!";
}
function ct(e, t, n, r, s) {
  let i = t + 1, o = n;
  for (; i < e.length; ) {
    let a = ie(e, i, r);
    if (e.startsWith("''", i) && a === '"' && o.includes('"')) {
      o = o.replace('"', ""), i += 2;
      continue;
    }
    if (r[i] > 0 || /["'”’“»›]/.test(e[i]) && n.length > 0 && (a === void 0 || !o.includes(a))) break;
    if ((Ft.test(e[i]) || o.includes(e[i])) && !Ht(e, i, o.length > 0, s)) {
      o.includes(e[i]) && (o = o.replace(e[i], "")), i++;
      continue;
    }
    let c = i;
    for (; c < e.length && /\s/.test(e[c]); ) c++;
    if (c > i && c < e.length && (L.test(e[c]) && !Ht(e, c, o.length > 0, s) || o.includes(ie(e, c, r) ?? "\0"))) {
      i = c;
      continue;
    }
    break;
  }
  return i;
}
function hi(e, t, n, r, s, i) {
  return r && I.test(n) ? !/[\s([{<]/.test(e[t] ?? "") && q(n, e.slice(t), s) || di(e, t, i) : !1;
}
function di(e, t, n) {
  let r = Y(e, t), s = e[r], i = ")]}>"["([{<".indexOf(s)];
  if (i === void 0) return !1;
  let o = e.slice(r + 1).match(/^[^()[\]{}<>]*[)\]}>]/)?.[0];
  if (o === void 0 || !o.endsWith(i)) return !1;
  let a = o.slice(0, -1).trim(), l = a.slice(-v);
  if (!/[.!?]$/.test(l) || I.test(l) && !/\s/.test(a)) return !0;
  let c = e.slice(r + 1 + o.length).trimStart();
  return !n && P(c) ? !1 : B.test(c) && !V.test(c) || /^[\p{Letter}\p{Mark}]+(?:['’\p{Pd}][\p{Letter}\p{Mark}]+)*[.!?]\s*$/u.test(c);
}
function bi(e, t, n, r, s, i, o, a, l) {
  let c = n.length > 0, u = ct(e, t, n, a, r), g = vr(e, t, u, n, a, r);
  if (g === -1) return -1;
  let f = g ?? u, h = e.slice(Math.max(0, t + 1 - v), t + 1), d = ki(e, t + 1, f, n, h, r, a);
  d.closesQuotation ||= g !== void 0;
  let { closedBrackets: y, endsDelimitedSentence: b, endsDelimitedVersus: m, closesQuotation: w } = d;
  return g !== void 0 && /[[(]/.test(e[u]) && y < r.depth || f > t + 1 && f <= r.bracketQuoteEnd && /\bv\.?s\.$/i.test(h) || m && y < r.depth || hi(e, f, h, w, b, s) ? -1 : f < e.length && !/\s/.test(e[f]) ? Oe(e, t, f, s, o(f), l, b, n, a) ? f : -1 : f === t + 1 ? wi(e, f, c) === -1 ? -1 : Nn(e, t, s) : y > 0 && (y < r.depth || !(r.standalone || w || m || /^\s*$/.test(e.slice(f)))) ? -1 : mi(e, f, h, d, s, i);
}
function mi(e, t, n, r, s, i) {
  let { containsBracket: o, endsDelimitedSentence: a, closesQuotation: l } = r, c = O(e, t);
  if (c === e.length) return t;
  let u = s ? n.toLowerCase() : n, g = e.slice(c);
  if (On(g, l, i, c, e.slice(t, c))) return -1;
  let f = p(e, c), h = s ? he(e, t, c, /["'“‘]/.test(e.slice(t, c))) : x(f), d = Tn(e, c, u, a);
  return !(h || d) || dt.test(n) && o || I.test(u) && q(u, e.slice(c), a) ? -1 : t;
}
function Nn(e, t, n) {
  if (e[t] !== ".") return t + 1;
  let r = e.slice(Math.max(0, t - 96), t + 1), s = e.slice(t + 1, t + 96);
  n && (r = r.toLowerCase().slice(-97), s = s.toLowerCase().slice(0, 95));
  let i = new RegExp(":\\s+\\p{Cased}\\p{M}*\\.$", "iu").test(r) && kr.test(s), o = Cr.test(r);
  return (i || o) && new RegExp("^\\s+\\p{Cased}(?:\\p{Mark}|['\u2019\\p{Pd}])*\\p{Letter}", "u").test(s) ? -1 : t + 1;
}
function Tn(e, t, n, r) {
  let s = r && /\bv\.?s\.$/i.test(n);
  return new RegExp("^\\p{Number}$", "u").test(p(e, t)) && (!I.test(n) || s) && !gn.test(e.slice(t));
}
var $t = /^(?:(?:am|is|are|was|were|be|been|being|has|have|had|will|would|could|should|must)(?:n['’]t)?|can(?:not|['’]t)?|won['’]t)\b/i;
function On(e, t, n, r, s) {
  let i = e.match($t);
  if (!t || /["'“‘„«‹]|``/.test(s) || i !== null && n(r, r - s.length)) return !1;
  let o = e.match(/^aloud\b(?:\s*,\s*)?/i);
  return o !== null ? !o[0].includes(",") || Xt(e.slice(o[0].length)) : i !== null && /^\s+(?!(?:i|we|he|she|they|you|it|this|that|these|those)\b)/i.test(e.slice(i[0].length)) || Xt(e);
}
function Xt(e) {
  return /^(?:(?!(?:am|is|are|was|were|be|been|being|has|have|had)\b)[\p{Letter}\p{Mark}'’-]+\s+){1,3}(?:said|thought|asked|replied|answered)(?:\s+(?:[\p{Letter}\p{Mark}]+ly|me|you|him|her|us|them))*(?=\s*[,.;!?]|\s*$)/iu.test(e) || /^(?:said|thought|asked|replied|answered)\s+[\p{Letter}\p{Mark}'’-]+(?:\s+[\p{Letter}\p{Mark}'’-]+){0,2}(?=\s*[,.;!?]|\s*$)/iu.test(e);
}
function Pn(e, t, n = 0) {
  return T.test(e[t]) && (e[t] !== "<" || n > 0 || new RegExp("^\\p{Letter}$", "u").test(p(e, t + 1)));
}
function pi(e, t, n) {
  let r = /\.{2,}|[.!?]/g, s = 0, i = -1, o = 0, a = -1, l = (u) => {
    r.lastIndex = u;
    let g = r.exec(e);
    return g !== null && (g.enclosed = !0), g;
  }, c = (u, g, f) => {
    for (; s <= u; ) {
      let h = s++;
      if (t[h] > 0 && (i = Math.max(i, t[h] - 1)), h <= i) continue;
      if (Pn(e, h, t[h + 1])) {
        o === 0 && (a = h), o++;
        continue;
      }
      if (!L.test(e[h]) || o === 0 || (o--, o > 0)) continue;
      let d = Jt(e, h, n, a === f);
      if (d >= g) return d;
    }
    return -1;
  };
  return (u, g) => {
    r.lastIndex = u;
    let f = r.exec(e);
    do {
      let h = c(f?.index ?? e.length - 1, u, g);
      if (h >= u) return l(h);
      if (f === null) return null;
      if (f.index >= i && o === 0) return f;
      if (f.index < i) {
        let d = o === 0 ? Jt(e, i, n) : -1;
        if (s = i + 1, d >= f.index) return l(d);
        r.lastIndex = i + 1;
      }
      f = r.exec(e);
    } while (f !== null || s < e.length);
    return null;
  };
}
function Jt(e, t, n, r = !0) {
  let s = t - 1;
  for (; s >= 0 && /[\s"'”’“»›\])}>]/.test(e[s]); ) s--;
  if (!/[.!?]/.test(e[s] ?? "")) return -1;
  for (; e[s] === "." && e[s - 1] === "."; ) s--;
  let i = t + 1;
  for (; i < e.length && /['”’“»›\])}>]/.test(e[i]); ) i++;
  let o = O(e, i), a = p(e, o), l = /[\r\n"'‘“„«‹]|``/.test(e.slice(i, o)), c = (r || l) && (e[s] === "?" || l || $t.test(e.slice(o)));
  return o === e.length || c && ((n ? he(e, i, o, /["'“‘]/.test(e.slice(i, o))) : x(a)) || Tn(e, o, "?", !1)) ? s : -1;
}
function Si(e, t) {
  let n = t + (e.slice(t).match($t)?.[0].length ?? 0);
  for (; /\s/.test(e[n] ?? ""); ) n++;
  return n;
}
function Bn(e, t, n) {
  if (t[0] !== ".") return !1;
  let r = e.slice(Math.max(0, t.index + 1 - v), t.index + 1), s = n ? r.toLowerCase() : r;
  return t.enclosed ? I.test(s) && fe.test(s) : I.test(s) || Gn(r, r.match(/\S+$/)?.[0] ?? "", !0);
}
function qn(e, t) {
  let n = Te(e), r = Rt(e);
  return (s) => {
    let i = p(e, s.index + 1), o = n(s.index + 1);
    return s[0].length === 1 && o && /^[^\s"'`”’“»›\])}>]$/u.test(i) || (/^[\p{Letter}\p{Mark}\p{Number}]$/u.test(i) || s[0] === "." && !s.enclosed && T.test(i)) && !Oe(e, s.index, s.index + 1, t, o, r);
  };
}
function yi(e, t, n, r, s, i, o, a, l) {
  let c = wn(e, n, i, o, a), u = Bs(e, n, s), g = pi(e, r, n), f = qn(e, n), h = { index: 0 }, d = -1, y = !1;
  return (b, m) => {
    if (b <= d) return y;
    d = e.length, y = !1;
    let w = Si(e, b), E = u(m), $ = c(m), S = g(b, w);
    for (; S !== null; ) {
      let k = S[0] === "..." && !S.enclosed;
      if (l?.[S.index] === 1 || S[0].length > 1 && S[0].length !== 4 && !k || Mt(S.index, t, h)) {
        S = g(S.index + S[0].length, w);
        continue;
      }
      let A = E(S.index + S[0].length - 1);
      if (A === -1) {
        S = g(S.index + S[0].length, w);
        continue;
      }
      if (A !== void 0 || k && $(S.index)) {
        d = S.index, y = S[0] === "?";
        break;
      }
      if (k || f(S)) {
        S = g(S.index + S[0].length, w);
        continue;
      }
      if (!Bn(e, S, n)) {
        d = S.index, y = S[0] === "?";
        break;
      }
      S = g(S.index + S[0].length, w);
    }
    return y;
  };
}
function wi(e, t, n) {
  return n && !/[\r\n]/.test(e[t] ?? "") ? -1 : t;
}
function ki(e, t, n, r, s, i, o) {
  let a = 0, l = !1, c = !1, u = r;
  for (let f = t; f < n; f++) {
    let h = mt(e, f);
    if (h !== void 0 && h <= n) {
      f = h - 1;
      continue;
    }
    let d = ie(e, f, o);
    d !== void 0 && (u = u.replace(d, "")), L.test(e[f]) && (e[f] !== ">" || i.angles?.[f] === 1) && (l = !0, a += +(u.length === 0 && f >= i.bracketQuoteEnd)), c ||= u.length === 0 && f >= i.bracketQuoteEnd && (e[f] === "'" || r.length > 0 && d !== void 0);
  }
  let g = c || i.standalone && a > 0 && a >= i.depth;
  return { closedBrackets: a, containsBracket: l, endsDelimitedSentence: g, endsDelimitedVersus: g && /\bv\.?s\.$/i.test(s), closesQuotation: r.length > 0 && (r.includes(e[n - 1]) || e.slice(n - 2, n) === "''") };
}
function O(e, t, n = !0) {
  let r = t;
  for (; r < e.length; ) if (/["'“‘„«‹([{<]/.test(e[r]) || e[r] === "\u2019" && D(e, r) || n && /\s/.test(e[r])) r++;
  else if (e.startsWith("``", r)) r += 2;
  else break;
  return r;
}
function Wn(e, t, n) {
  let r = t + 1, s = O(e, r, !1);
  if (s === r) return !1;
  if (e.startsWith("``", r)) {
    let o = e.slice(Math.max(0, r - v), r);
    if (I.test(n ? o.toLowerCase() : o)) return !1;
  }
  if (new RegExp("^(?:\\[\\p{Number}+\\]|\\(\\p{Number}+\\))", "u").test(e.slice(r))) return !1;
  let i = p(e, s);
  return i.length > 0 && (new RegExp("^\\p{Number}$", "u").test(i) || (n ? M(i) : x(i)));
}
function Te(e) {
  let t = /\s|https?:\/\/|www\./gi, n = t.exec(e), r = !1;
  return (s) => {
    for (; n !== null && n.index + n[0].length <= s; ) r = !/\s/.test(n[0]), n = t.exec(e);
    return r;
  };
}
function Rt(e) {
  let t = 0, n = -1;
  return (r) => {
    if (r >= t) for (t = r, n = -1; t < e.length && !/\s/.test(e[t]); ) e[t] === "@" && (n = t), t++;
    return n >= r;
  };
}
function Ci(e, t) {
  let n = t;
  for (; n > 0; ) {
    let r = e.charCodeAt(n - 1), s = r >= 56320 && r <= 57343 ? 2 : 1, i = e.slice(n - s, n);
    if (!/^[\p{Letter}\p{Mark}\p{Number}_-]$/u.test(i)) break;
    n -= s;
  }
  return e.slice(n, t);
}
function Ai(e, t, n) {
  let r = t - n;
  for (let s = 0; s < 2 && r > 0; s++) {
    let i = e.codePointAt(r - 2);
    r -= i !== void 0 && i > 65535 ? 2 : 1;
  }
  return new RegExp("(?:^|[^\\p{Letter}\\p{Mark}\\p{Number}_-])(?!\\p{Mark})\\p{Cased}\\p{M}*$", "u").test(e.slice(r, t));
}
function Ei(e) {
  return new RegExp("\\p{Cased}", "u").test(e) ? xi(e) || new RegExp("\\p{Script=Latin}", "u").test(e) && new RegExp("(?:\\p{Script=Greek}|(?=\\p{Mark})\\p{Cased})", "u").test(e) : !1;
}
function Ii(e) {
  let t = 0;
  for (let n = 0; n < 2; n++) {
    let r = p(e, t);
    if (!/^[\p{Cased}\p{Number}_-]$/u.test(r)) return !1;
    t += r.length;
    let s = p(e, t);
    if (r === "\u0130" || s === "\u0307") for (; new RegExp("^\\p{Mark}$", "u").test(s); ) t += s.length, s = p(e, t);
    if (s === "" || /^[\s/.]$/u.test(s)) return !0;
  }
  return !1;
}
function xi(e) {
  for (let t = 0; t < e.length; t++) {
    let n = e.charCodeAt(t);
    if (n >= 48 && n <= 57 || n === 95) return !0;
    let r = n === 8490 ? 107 : n | 32;
    if (!(r < 97 || r > 122) && !new RegExp("^\\p{Mark}$", "u").test(p(e, t + 1))) return !0;
  }
  return !1;
}
function Oe(e, t, n, r, s, i, o = !1, a = "", l) {
  if (l !== void 0 && en(e, t, n, a, l)) return !1;
  if (Wn(e, n - 1, r)) return !0;
  let c = p(e, n);
  if (!((r ? M(c) : x(c)) || e[t] !== "." && new RegExp("^\\p{Number}$", "u").test(c))) return !1;
  let g = e.slice(Math.max(0, t - 320), n).match(/\S+$/)?.[0] ?? "";
  if (e[t] !== ".") return !s;
  let f = e.slice(Math.max(0, t + 1 - v), t + 1), h = r ? Ci(e, t) : "", d = e.slice(n), y = g.includes("@") && !/@[^\s.]+(?:\.[^\s.]+)+\.$/u.test(g), b = vi(d, r, s), m = r ? Ei(h) && Ii(d) : new RegExp("\\b\\p{Lu}[\\p{Letter}\\p{Number}_-]*\\.$", "u").test(f) && /^[\p{Lu}\p{Number}_-]+(?=\s|[/.]|$)/u.test(d), w = r ? new RegExp("^\\p{Cased}\\p{M}*\\.", "u") : new RegExp("^\\p{Lu}\\.", "u"), E = r ? Ai(e, t, h.length) : new RegExp("\\b\\p{Lu}\\.$", "u").test(f), $ = r ? new RegExp("^(?![ai](?:\\s|$))\\p{Cased}\\p{M}*(?=\\s|$)", "iu") : new RegExp("^\\p{Lu}(?=\\s|$)", "u"), S = r ? f.toLowerCase() : f, k = new RegExp("^[\u03A3\u03C3\u03C2]\\p{M}+\\.\\p{Case_Ignorable}*\\p{Cased}", "u").test(d);
  return !(I.test(S) && (q(S, d, o) || Ae.test(S) && dn.test(d)) || (w.test(d) || m) && !k || E && $.test(d) || y || b || i(n));
}
function vi(e, t, n) {
  let r = e.match(Er)?.[0];
  return n || r !== void 0 && (t || r === r.toLowerCase() || r === r.toUpperCase());
}
function he(e, t, n, r = !1) {
  if (!M(p(e, n))) return !1;
  let s = e.slice(n);
  return r || !B.test(s) || V.test(s) || e.slice(t, n).includes('"');
}
function _n(e) {
  let t = 0;
  for (; t < e.length && e[t] === " "; ) t++;
  return Fn(e.slice(t));
}
function Fn(e) {
  let t = e.length;
  for (; t > 0 && e[t - 1] === " "; ) t--;
  return e.slice(0, t);
}
function Gn(e, t, n) {
  return n ? yr.test(t) : ln.test(e);
}
function zn(e, t) {
  return e.toLowerCase() === "p." && wr.test(t);
}
function W(e) {
  let t = e.replace(/[\s\u0085]+/g, " ").trim();
  if (t.length === 0) return [];
  let n = !1, r = t.replace(/``|''|"/g, (s, i) => (n = s === "``" || (i + s.length < t.length || i === 0 || /[\s\p{Ps}<]/u.test(t[i - 1])) && N(t, i, n) && !/[.!?]/.test(t[i - 1] ?? "") && (s === '"' || i > 0 && /^[\p{Letter}\p{Number}\p{Sc}\p{Ps}]$/u.test(p(t, i + 2)) && t.slice(i + 2).match(/``|''|"/)?.[0] === "''"), n ? " `` " : " '' "));
  r = r.replace(/\.{3}/g, " ... ").replace(new RegExp("[:,](?!\\p{Decimal_Number})", "gu"), " $& ").replace(/[;@#$%&]/g, " $& ").replace(/([^.])(?<!\b[A-Za-z]\.[A-Za-z])(\.)([\])}>'\s]*)$/g, "$1 $2$3 ").replace(/[?!]/g, " $& ").replace(/[\][(){}<>]/g, " $& ").replace(/--/g, " -- "), r = ` ${r} `, r = r.replace(/([^'])' /g, "$1 ' ").replace(/'([sSmMdD]) /g, " '$1 ").replace(/('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) /g, " $1 ");
  for (let s of qt) r = r.replace(s, " $1 $2 ");
  return r = r.replace(/ {2,}/g, " ").replace(/^ | $/g, ""), r.split(" ");
}
function Yi(e) {
  if (!Number.isInteger(e) || e < 0 || e > 170) throw new RangeError("Input must be an integer between 0 and 170");
  let t = 1;
  for (let n = e; n >= 2; n--) t *= n;
  return t;
}
function Ut(e, t = Number.POSITIVE_INFINITY) {
  if (ke(t), e.length < 2) throw new RangeError("Input must have at least two words");
  let n = Math.min(t, e.length - 1), r = n * e.length - n * (n + 1) / 2;
  for (let i = 0; i < e.length && r <= 1e6; i++) r += e[i].length * (Math.min(n, i) + Math.min(n, e.length - i - 1));
  if (r > 1e6) throw new RangeError("Skip-bigram generation exceeds the materialization limit");
  let s = [];
  for (let i = 0; i < e.length - 1; i++) {
    let o = Math.min(i + 1 + t, e.length);
    for (let a = i + 1; a < o; a++) s.push(`${e[i]} ${e[a]}`);
  }
  return s;
}
var Qt = { start: !1, end: !1, val: "<S>" };
function Dt(e, t = 2, n = {}) {
  we(t);
  let r = n.start ?? Qt.start, s = n.end ?? Qt.end, i = n.val ?? Qt.val, o = t - 1, a = r ? o : 0, l = s ? o : 0, c = a + l, u = e.length + c;
  if (u < t) throw new RangeError("ngram size cannot be larger than the number of tokens available");
  let g = u - t + 1;
  ne(e, t, a, l, i);
  let f = new Array(a).fill(i), h = new Array(l).fill(i), d = c === 0 ? e : f.concat(e, h), y = [];
  for (let b = 0; b < g; b++) y.push(d.slice(b, b + t).join(" "));
  return y;
}
function Zi(e) {
  if (!Number.isSafeInteger(e) || e < 2) throw new RangeError("Input must be a safe integer greater than or equal to 2");
  let t = e * (e - 1) / 2;
  if (!Number.isSafeInteger(t)) throw new RangeError("Result exceeds Number.MAX_SAFE_INTEGER");
  return t;
}
function Li(e) {
  if (e.length === 0) throw new RangeError("Input array must have at least 1 element");
  let t = e.reduce((f, h) => f + h);
  if (Number.isFinite(t) || !e.every(Number.isFinite)) return t / e.length;
  let n = new DataView(new ArrayBuffer(8)), r = 1n << 52n, s = e.reduce((f, h) => {
    n.setFloat64(0, h);
    let d = n.getBigUint64(0), y = Number(d >> 52n & 0x7ffn), b = d & r - 1n, w = (y === 0 ? b : b + r) << BigInt(Math.max(0, y - 1));
    return f + (h < 0 ? -w : w);
  }, 0n), i = s < 0n, o = i ? -s : s, a = BigInt(e.length), l = Math.max(0, (o / a).toString(2).length - 53), c = a << BigInt(l), u = o / c, g = o % c;
  return (2n * g > c || 2n * g === c && u % 2n === 1n) && u++, (i ? -1 : 1) * Number(u) * 2 ** (l - 1074);
}
function Hi(e, t, n, r = Li) {
  if (e.length < 2) throw new RangeError("Candidate array must contain more than one element");
  let s = e.map((l) => n(l, t)), i = new Array(s.length + 1);
  i[s.length] = Number.NEGATIVE_INFINITY;
  for (let l = s.length - 1; l >= 0; l--) i[l] = Math.max(i[l + 1], s[l]);
  let o = new Array(s.length), a = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < s.length; l++) o[l] = Math.max(a, i[l + 1]), a = Math.max(a, s[l]);
  return r(o);
}
function X(e, t, n = 1) {
  if (!Number.isFinite(e) || e < 0 || e > 1) throw new RangeError("Precision value p must have bounds 0 \u2264 p \u2264 1");
  if (!Number.isFinite(t) || t < 0 || t > 1) throw new RangeError("Recall value r must have bounds 0 \u2264 r \u2264 1");
  if (G(n), e === t) return e;
  if (n === Number.POSITIVE_INFINITY) return t;
  if (e === 0 || t === 0) return 0;
  if (n === 0) return e;
  if (n < 1) return X(t, e, 1 / n);
  if (e > t) {
    let i = 1 / n, o = i * i;
    return Math.min(e, t * ((1 + o) / (1 + o * (t / e))));
  }
  let r = n * n;
  if (Number.isFinite(r)) return Math.min(t, e * ((1 + r) / (1 + r * (e / t))));
  let s = e * n / t * n;
  return s === Number.POSITIVE_INFINITY ? t : t * (s / (1 + s));
}
function Xi(e, t) {
  let n = new Set(e), r = new Set(t);
  return Array.from(n).filter((s) => r.has(s));
}
function J(e, t) {
  return ye(e, t).map((n) => t[n]);
}
function $i(e, t) {
  let n = e.toLowerCase().replace(/[\s\u0085]+/g, ""), r = 0;
  return t.map((s) => s.replace(/[^\s\u0085]+/g, (i) => {
    let o = i.toLowerCase().length, a = n.slice(r, r + o);
    return r += o, a;
  }));
}
function Pe(e, t, n = W, r = n === W ? U : void 0) {
  let s;
  r === U ? s = U(e, { caseNeutral: !t }) : s = r === void 0 ? [e] : r(e), t || (s = r === U ? $i(e, s) : s.map((o) => o.toLowerCase()));
  let i = s.map((o) => {
    let a = n(o);
    return n === W ? a : [...a];
  });
  return { sentences: i, tokenCount: i.reduce((o, a) => o + a.length, 0) };
}
var ee = /^[\s\u0085]*$/, Ri = 1e5, Qi = 1e6;
function Hn(e, t) {
  let n = /* @__PURE__ */ new Map();
  for (let s of t) n.set(s, (n.get(s) ?? 0) + 1);
  let r = 0;
  for (let s of e) {
    let i = n.get(s) ?? 0;
    i > 0 && (r++, n.set(s, i - 1));
  }
  return r;
}
function jn(e) {
  let t = /* @__PURE__ */ new Map();
  for (let n = 0; n < e.length; n++) {
    let r = e[n], s = t.get(r);
    s ? s.push(n) : t.set(r, [n]);
  }
  return t;
}
function Vn(e, t) {
  let n = 0, r = 0;
  for (let s of e) {
    for (; n < t.length && t[n] <= s; ) n++;
    r += t.length - n;
  }
  return r;
}
function Kn(e, t, n, r) {
  let s = /* @__PURE__ */ new Map();
  for (let i of t) {
    let o = Math.min(i + r, e.length - 1);
    for (let a = i + 1; a <= o; a++) {
      let l = e[a];
      n.has(l) && s.set(l, (s.get(l) ?? 0) + 1);
    }
  }
  return s;
}
function Ui(e, t, n) {
  let r = jn(e), s = jn(t), i = [];
  for (let [a, l] of r) {
    let c = s.get(a);
    c && i.push({ candidate: l, reference: c });
  }
  let o = 0;
  if (n !== Number.POSITIVE_INFINITY) {
    for (let a of i) {
      let l = Kn(e, a.candidate, s, n), c = Kn(t, a.reference, r, n);
      for (let [u, g] of l) o += Math.min(g, c.get(u) ?? 0);
    }
    return o;
  }
  for (let a of i) for (let l of i) {
    let c = Vn(a.candidate, l.candidate);
    if (c > 0) {
      let u = Vn(a.reference, l.reference);
      o += Math.min(c, u);
    }
  }
  return o;
}
function Yn(e, t) {
  let n = Math.min(t, e - 1);
  return n * e - n * (n + 1) / 2;
}
function _(e, t, n) {
  return Pe(e, t, n).sentences.flat();
}
function Zn(e) {
  return e.map((t) => JSON.stringify(t));
}
function ao(e, t, n) {
  if (ee.test(e)) throw new RangeError("Candidate cannot be an empty string");
  if (ee.test(t)) throw new RangeError("Reference cannot be an empty string");
  let { n: r = 1, beta: s = 1, caseSensitive: i = !0, nGram: o = Dt, tokenizer: a } = n ?? {};
  we(r), G(s);
  let l = _(e, i, a), c, u;
  if (o === Dt) {
    let d = l.length < r ? 0 : ne(l, r, 0, 0, "", !0), y = _(t, i, a);
    if (l.length < r || y.length < r) return 0;
    Pt(d, y, r), c = o(Zn(l), r), u = o(Zn(y), r);
  } else c = [...o(l, r)], u = o(_(t, i, a), r);
  let g = Hn(c, u);
  if (g === 0) return 0;
  let f = g / c.length, h = g / u.length;
  return X(f, h, s);
}
function lo(e, t, n) {
  if (ee.test(e)) throw new RangeError("Candidate cannot be an empty string");
  if (ee.test(t)) throw new RangeError("Reference cannot be an empty string");
  let { beta: r = 1, caseSensitive: s = !0, maxSkip: i = Number.POSITIVE_INFINITY, skipBigram: o = Ut, tokenizer: a } = n ?? {};
  if (ke(i), G(r), o !== Ut) {
    let d = [...o(_(e, s, a), i)], y = o(_(t, s, a), i), b = Hn(d, y);
    return b === 0 ? 0 : X(b / d.length, b / y.length, r);
  }
  let l = _(e, s, a), c = _(t, s, a);
  if (l.length < 2 || c.length < 2 || i === 0) return 0;
  if (l.length === c.length && l.every((d, y) => d === c[y])) return 1;
  let u = i >= Math.max(l.length, c.length) - 1 ? Number.POSITIVE_INFINITY : i, g = Ui(l, c, u);
  if (g === 0) return 0;
  let f = g / Yn(c.length, u), h = g / Yn(l.length, u);
  return X(h, f, r);
}
function co(e, t, n) {
  if (ee.test(e)) throw new RangeError("Candidate cannot be an empty string");
  if (ee.test(t)) throw new RangeError("Reference cannot be an empty string");
  let { beta: r = 1, caseSensitive: s = !0, lcs: i = J, lcsIndices: o, segmenter: a = U, tokenizer: l = W } = n ?? {};
  if (n?.lcs !== void 0 && o !== void 0) throw new RangeError("ROUGE-L options cannot specify both lcs and lcsIndices");
  G(r);
  let c = Pe(e, s, l, a), u = Pe(t, s, l, a), g = c.tokenCount, f = u.tokenCount, h = /* @__PURE__ */ new Map();
  for (let y of c.sentences) for (let b of y) h.set(b, (h.get(b) ?? 0) + 1);
  if (g === 0 || f === 0) return 0;
  if (a === U && i === J && o === void 0 && c.sentences.length > Ri / u.sentences.length) throw new RangeError("ROUGE-L sentence comparison exceeds the work limit");
  if ((i !== J || o !== void 0) && g * u.sentences.length + f * c.sentences.length > Qi) throw new RangeError("ROUGE-L custom LCS token copying exceeds the work limit");
  let d = Di(c.sentences, u.sentences, h, i, o);
  return d === 0 ? 0 : X(d / g, d / f, r);
}
function Di(e, t, n, r, s) {
  let i = 0;
  for (let o of t) {
    if (r === J && s === void 0 && n.size === 0) break;
    let a = /* @__PURE__ */ new Set();
    for (let l of e) for (let c of Ni(l, o, r, s)) a.add(c);
    for (let l of a) {
      let c = o[l], u = n.get(c) ?? 0;
      u > 0 && (i++, u === 1 ? n.delete(c) : n.set(c, u - 1));
    }
  }
  return i;
}
function Ni(e, t, n, r) {
  if (r !== void 0) return Ti(e, t, r([...e], [...t]));
  if (n === J) return ye(e, t);
  let s = [], i = 0;
  for (let o of n([...e], [...t])) {
    let a = t.indexOf(o, i);
    a !== -1 && (s.push(a), i = a + 1);
  }
  return s;
}
function Ti(e, t, n) {
  if (!Array.isArray(n)) throw new RangeError("Custom lcsIndices must return an array of reference token indices");
  let r = -1, s = 0;
  for (let i of n) {
    if (!Number.isInteger(i) || i < 0 || i >= t.length || i <= r) throw new RangeError("Custom lcsIndices must return strictly increasing integer indices within the reference");
    let o = e.indexOf(t[i], s);
    if (o === -1) throw new RangeError("Custom lcsIndices must select reference tokens that form a subsequence of the candidate");
    r = i, s = o + 1;
  }
  return n;
}
export {
  Qt as NGRAM_DEFAULT_OPTS,
  Li as arithmeticMean,
  x as charIsUpperCase,
  Zi as comb2,
  X as fMeasure,
  Yi as fact,
  Xi as intersection,
  Hi as jackKnife,
  co as l,
  J as lcs,
  ao as n,
  Dt as nGram,
  lo as s,
  U as sentenceSegment,
  Ut as skipBigram,
  P as strIsTitleCase,
  W as treeBankTokenize
};

import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/cli/show-markdown.ts
function showMarkdown(markdown) {
  let shown = [], rows = [], folded = !1;
  for (let line of [...markdown.trimEnd().split(`
`), ""]) {
    if (folded) {
      folded = !line.startsWith("</details>");
      continue;
    }
    if (line.startsWith("|")) {
      rows.push(cellsOf(line));
      continue;
    }
    shown.push(...columns(rows)), rows = [];
    let fold = /^<details><summary>(.*)<\/summary>/.exec(line);
    if (fold !== null) {
      folded = !line.includes("</details>"), shown.push({ text: `\u25B8 ${htmlText(fold[1] ?? "")}` });
      continue;
    }
    line.startsWith("<!--") || shown.push(plainLine(line));
  }
  return withoutDoubleBlanks(shown);
}
function plainLine(line) {
  let heading = /^#{1,6} (.*)$/.exec(line);
  if (heading !== null) return { text: inline(heading[1] ?? ""), style: "bold" };
  let small = /^<sub>(.*)<\/sub>$/.exec(line);
  return small !== null ? { text: inline(small[1] ?? ""), style: "dim" } : { text: line.startsWith("> ") ? `\u2502 ${inline(line.slice(2))}` : inline(line) };
}
function cellsOf(line) {
  return line.slice(1).replace(/\|\s*$/, "").split(/(?<!\\)\|/).map((cell) => inline(cell.replace(/\\\|/g, "|").trim()));
}
function columns(rows) {
  let [head, rule = [], ...body] = rows;
  if (head === void 0) return [];
  let written = [head, ...body], widths = rule.map((_, column) => Math.max(...written.map((row) => (row[column] ?? "").length)));
  return written.map((row, index) => ({
    text: rule.map((mark, column) => {
      let cell = row[column] ?? "", width = widths[column] ?? 0;
      return mark.endsWith(":") && !mark.startsWith(":") ? cell.padStart(width) : cell.padEnd(width);
    }).join("   ").trimEnd(),
    ...index === 0 ? { style: "dim" } : {}
  }));
}
function inline(text) {
  return text.split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/).filter((_, index) => index % 3 !== 2).map((part, index) => index % 2 === 1 ? codeText(part) : wordText(part)).join("");
}
function codeText(span) {
  let inside = span.replace(/^`+|`+$/g, "");
  return /^ .*\S.* $/.test(inside) ? inside.slice(1, -1) : inside;
}
function wordText(text) {
  return text.replace(/\*\*(.+?)\*\*/g, "$1").replace(/\*(\(.+?\))\*/g, "$1").replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 ($2)");
}
function htmlText(html) {
  return html.replace(/<\/?code>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
function withoutDoubleBlanks(lines) {
  let kept = lines.filter(({ text }, index) => text !== "" || index > 0 && lines[index - 1]?.text !== "");
  return kept.at(-1)?.text === "" ? kept.slice(0, -1) : kept;
}

export {
  showMarkdown
};

import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/verdict/report/numbers.ts
function showValue(kind, value) {
  if (value === null) return "\u2013";
  switch (kind) {
    case "binary":
      return `${showFixed(value * 100, 1)} %`;
    case "score":
      return withoutZero(showFixed(value, 2));
    case "cost":
      return showUsd(value);
    case "duration":
      return `${showFixed(value, value < 10 ? 1 : 0)} ms`;
    case "count":
      return showFixed(value, Number.isInteger(value) ? 0 : 1);
  }
}
function showChange(kind, change) {
  return kind === "binary" ? signed(change * 100, 1) : withoutZero(signed(change, 2));
}
function showChangeWithUnit(kind, change) {
  return kind === "binary" ? `${showChange(kind, change)} points` : showChange(kind, change);
}
function showSize(kind, size) {
  return isRatio(kind) ? showRatio(size) : kind === "binary" ? `${trim(size * 100)} points` : withoutZero(showFixed(size, 2));
}
function showUsd(value) {
  if (value === 0) return "$0";
  if (value >= 0.01) return `$${value.toFixed(2)}`;
  let decimals = Math.min(12, 1 - Math.floor(Math.log10(value)));
  return `$${value.toFixed(decimals)}`;
}
function showRatio(ratio) {
  return `\xD7${showFixed(ratio, 2)}`;
}
function showLimits(kind, direction, interval) {
  if (isRatio(kind)) {
    let [low, high] = ratioLimits(interval, direction);
    return [showRatio(low), showRatio(high)];
  }
  return [showChange(kind, interval[0]), showChange(kind, interval[1])];
}
function ratioLimits([lo, hi], direction) {
  return direction === "higher-is-better" ? [Math.exp(lo), Math.exp(hi)] : [Math.exp(-hi), Math.exp(-lo)];
}
function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
function trim(value) {
  return showFixed(Math.round(value * 10) / 10, Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1);
}
function isRatio(kind) {
  return kind === "cost" || kind === "count" || kind === "duration";
}
function signed(value, digits) {
  let text = showFixed(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}
function showFixed(value, digits) {
  let text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "\u2212");
}
function withoutZero(text) {
  return text.replace(/^([−+]?)0(?=\.)/, "$1");
}

export {
  showValue,
  showChange,
  showChangeWithUnit,
  showSize,
  showUsd,
  showRatio,
  showLimits,
  plural
};

import type { MetricDirection, MetricKind } from '../../evaluation/metric/metric.ts';

/** `91.5 %`, `.87`, `$0.00021`, `812 ms`, `41.5`; `–` where unknown. */
export function showValue(kind: MetricKind, value: number | null): string {
  if (value === null) return '–';
  switch (kind) {
    case 'binary':
      return `${showFixed(value * 100, 1)} %`;
    case 'score':
      return withoutZero(showFixed(value, 2));
    case 'cost':
      return showUsd(value);
    case 'duration':
      return `${showFixed(value, value < 10 ? 1 : 0)} ms`;
    case 'count':
      return showFixed(value, Number.isInteger(value) ? 0 : 1);
  }
}

/** A difference with its sign and without its unit: `−17.5`, `+.01`, `0.0`. */
export function showChange(kind: MetricKind, change: number): string {
  return kind === 'binary' ? signed(change * 100, 1) : withoutZero(signed(change, 2));
}

/** `−17.5 points` for binary metrics, `−.02` for scores. */
export function showChangeWithUnit(kind: MetricKind, change: number): string {
  return kind === 'binary' ? `${showChange(kind, change)} points` : showChange(kind, change);
}

/** A size without a sign, such as a margin: `5 points`, `.05`, `×1.25`. */
export function showSize(kind: MetricKind, size: number): string {
  if (isRatio(kind)) return showRatio(size);
  return kind === 'binary' ? `${trim(size * 100)} points` : withoutZero(showFixed(size, 2));
}

/** `$0.04`, `$12.30`; below a cent two significant digits: `$0.00021`. */
export function showUsd(value: number): string {
  if (value === 0) return '$0';
  if (value >= 0.01) return `$${value.toFixed(2)}`;
  const decimals = Math.min(12, 1 - Math.floor(Math.log10(value)));
  return `$${value.toFixed(decimals)}`;
}

/** `×0.92` */
export function showRatio(ratio: number): string {
  return `×${showFixed(ratio, 2)}`;
}

/** Both limits of an interval as people read them: `−22.1 to −12.9`, `×0.88 to ×0.97`. */
export function showLimits(
  kind: MetricKind,
  direction: MetricDirection,
  interval: readonly [number, number],
): readonly [string, string] {
  if (isRatio(kind)) {
    const [low, high] = ratioLimits(interval, direction);
    return [showRatio(low), showRatio(high)];
  }
  return [showChange(kind, interval[0]), showChange(kind, interval[1])];
}

/** Limits of a ratio from those of its logarithm, which are turned so that negative means worse. */
function ratioLimits(
  [lo, hi]: readonly [number, number],
  direction: MetricDirection,
): readonly [number, number] {
  return direction === 'higher-is-better' ? [Math.exp(lo), Math.exp(hi)] : [Math.exp(-hi), Math.exp(-lo)];
}

/** `1 case`, `3 cases` */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** At most one decimal, and none where it would be 0. */
function trim(value: number): string {
  return showFixed(Math.round(value * 10) / 10, Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1);
}

/** Kinds that are compared by a ratio. */
function isRatio(kind: MetricKind): boolean {
  return kind === 'cost' || kind === 'count' || kind === 'duration';
}

function signed(value: number, digits: number): string {
  const text = showFixed(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** Fixed decimals with a real minus sign, and none before a zero. */
function showFixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

function withoutZero(text: string): string {
  return text.replace(/^([−+]?)0(?=\.)/, '$1');
}

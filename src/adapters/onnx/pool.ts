import type { Tensor } from './runtime.ts';

/**
 * One vector of what a model gave for one text: [1, size] as it stands, [1, tokens, size] pooled. null for any other shape, no real
 * numbers, and values that are none.
 */
export function pool({ data, dims }: Tensor, how: 'mean' | 'cls'): Float64Array | null {
  if (!(data instanceof Float32Array || data instanceof Float64Array)) return null;
  const [texts, second, third] = dims;
  if (texts !== 1 || second === undefined || dims.length > 3 || data.length === 0) return null;
  const [tokens, size] = third === undefined ? [1, second] : [second, third];
  const vector = new Float64Array(size);
  const read = how === 'cls' ? 1 : tokens;
  for (let token = 0; token < read; token++)
    for (let i = 0; i < size; i++)
      vector[i] = (vector[i] ?? 0) + (data[token * size + i] ?? Number.NaN) / read;
  return vector.every(Number.isFinite) ? vector : null;
}

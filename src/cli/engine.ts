import { setFlagsFromString } from 'node:v8';

/** Versions of Node whose engine is known to have these settings; another one says so on standard error for each that it lacks. */
const known = { from: 22, to: 24 };
const major = Number.parseInt(process.versions.node, 10);
const tuned = major >= known.from && major <= known.to;

/**
 * Settings of V8 for a process that waits for others: less memory at the same processor time (bench/README.md). To be called before
 * anything is loaded.
 */
export function tuneEngine(): void {
  if (!tuned) return;
  // The parser of HTTP is WebAssembly: to optimise it takes 25 MB, and saves nothing that can be measured.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  // What is called a few hundred times is all compiled in the same moment, each with its own memory; what matters is called more often.
  setFlagsFromString('--invocation-count-for-maglev=1600');
}

/** The young generation doubles while a dataset is read, since every case survives, and is seldom given back: it stays as it is now. */
export function keepYoungGeneration(): void {
  if (tuned) setFlagsFromString('--semi-space-growth-factor=1');
}

import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/verdict/gate/promised-baseline.ts
function promisedBaseline(planned, read) {
  switch (planned.kind) {
    case "absent":
      return read?.kind === "found" ? unusable("baseline-not-the-planned", "a record is there although the plan found none") : { kind: "absent" };
    case "unreadable":
      return unusable("baseline-unreadable", planned.why);
    case "newer":
      return unusable("baseline-newer", `it is ${planned.version}, made by a newer Plumbline`);
    case "other-content":
      return unusable(
        "baseline-other-content",
        `the newest record, ${planned.record}, was made at ${planned.sha.slice(0, 7)} from other content than the base's; the base's is missing`
      );
    case "found":
      return foundAsPlanned(planned, read);
  }
}
function foundAsPlanned(planned, read) {
  switch (read?.kind) {
    case void 0:
      return unusable("baseline-unreadable", `${planned.record} was not read`);
    case "absent":
      return unusable("baseline-not-the-planned", `${planned.record} is no longer there`);
    case "unreadable":
      return unusable("baseline-unreadable", read.why);
    case "newer":
      return unusable("baseline-newer", `it is ${read.version}, made by a newer Plumbline`);
    case "found":
      return read.digest === planned.digest ? { kind: "found", baseline: read } : unusable(
        "baseline-not-the-planned",
        `${read.meta.record} is not, byte for byte, the record of the plan`
      );
  }
}
function unusable(code, why) {
  return { kind: "unusable", code, why };
}

export {
  promisedBaseline
};

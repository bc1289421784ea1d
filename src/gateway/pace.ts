/** How fast an endpoint takes requests, as far as its refusals tell. Times are milliseconds of one clock. */
export interface Pace {
  /** Earliest time at which the next request may start; 0 as long as nothing limits it. */
  readonly nextAt: number;
  started(now: number): void;
  ended(now: number, sentAt: number, refused: boolean): void;
  /** Requests a second, null without a limit. */
  readonly rate: number | null;
}

/** So many refusals in a row do not happen by chance to one request in ten. */
const inRowToLimit = 6;
const window = 100;
/** Of the last `window`; a share that one refusal in ten seldom reaches. */
const refusedToLimit = 17;
/** A pace that is right is refused less than this: more means that refusals do not depend on it. */
const shareToLetGo = 0.08;
const outcomesToJudge = 200;
/** After that many outcomes a share that did not depend on the pace is looked at anew. */
const immunity = 2000;
const firstGuess = 50;
/** Timers are late: this much is caught up where it holds several requests, else half of the time between two. */
const slackMs = 3;
const longestProbeMs = 250;
/** By how much of itself the rate grows with each accepted request, at first and before it was refused once. */
const growth = 0.0004;
const growthUnsure = 0.002;
const mostAgreed = 7;
/** After so many accepted requests what was measured is exact enough. */
const enoughToKnow = 40;
/** Requests a second that no limit of a server has. */
const beyondLimits = 20_000;

/**
 * The rate at which requests start: none until refusals show a limit, for a server may also refuse at random. Then the accepted requests
 * between two moments at which the server had nothing left, over the time between them, are its rate (whatever was sent meanwhile):
 * a multiplicative decrease goes there, a slow increase looks for more.
 */
export function createPace(): Pace {
  let mode: 'open' | 'searching' | 'tracking' = 'open';
  let rate = 0;
  let ceiling = 0;
  let nextAt = 0;
  let inRow = 0;
  let immuneFor = 0;
  /** Since when the server had nothing left, and what it accepted since. */
  let emptyAt = 0;
  let accepted = 0;
  /** Since when a rate is searched, whether one was accepted since, and how often the present one was. */
  let limitedAt = 0;
  let found = false;
  let atThisRate = 0;
  /** What was sent before the pace last went down says nothing of the new one. */
  let heededFrom = 0;
  /** Accepted at once before the first limit showed: so much the endpoint lets through on top of its rate. */
  let acceptedOpen = 0;
  /** The rate is what the search left, which lies below: not refused yet since. */
  let unsure = false;
  let mostUnsure = 0;
  /** The last rate that was measured, and how often in a row others agreed with it: the better it is known, the less it is tried. */
  let measuredRate = 0;
  let agreed = 0;
  let saved = 0;
  let judged = 0;
  let judgedRefused = 0;
  const recent = createRecent();

  const track = (to: number, now: number): void => {
    if (mode !== 'tracking') {
      judged = 0;
      judgedRefused = 0;
    }
    unsure = mode === 'searching';
    mostUnsure = 1.35 * to;
    if (mode !== 'tracking') agreed = 0;
    mode = 'tracking';
    rate = to;
    ceiling = 4 * to;
    heededFrom = now;
    emptyAt = now;
    accepted = 0;
  };
  const search = (from: number, now: number): void => {
    mode = 'searching';
    emptyAt = now;
    accepted = 0;
    rate = from;
    found = false;
    atThisRate = 0;
    limitedAt = now;
    heededFrom = now;
  };
  const letGo = (): void => {
    mode = 'open';
    nextAt = 0;
    inRow = 0;
    recent.clear();
  };

  const endedOpen = (now: number, refused: boolean): void => {
    recent.add(now, refused);
    immuneFor -= 1;
    inRow = refused ? inRow + 1 : 0;
    if (!refused) acceptedOpen += 1;
    else if (inRow >= (immuneFor > 0 ? 3 : 1) * inRowToLimit) {
      saved = Math.max(saved, acceptedOpen);
      acceptedOpen = 0;
      search(Math.min(firstGuess, recent.rate(now, 'all') / 2), now);
      nextAt = now + 1000 / rate;
    } else if (immuneFor <= 0 && recent.refused >= refusedToLimit && recent.full) {
      track(0.98 * recent.rate(now, 'accepted'), now);
      nextAt = now + 1000 / rate;
    }
  };

  const endedSearching = (now: number, sentAt: number, refused: boolean): void => {
    if (sentAt < heededFrom) return;
    if (!refused) {
      found = true;
      atThisRate += 1;
      if (atThisRate < 2) return;
      rate *= 2;
      atThisRate = 0;
      heededFrom = now;
      if (rate > beyondLimits) letGo();
      return;
    }
    // An endpoint that saves up lets more through than its rate; one that does not is asked too often from its rate on.
    if (found) track(saved >= 5 ? (1000 * accepted) / (now - emptyAt) : 0.75 * rate, now);
    else {
      // A limit by the second lets nothing through for the rest of it, however slow it is asked.
      rate = Math.max(rate / 2, now - limitedAt < 1500 ? Math.min(rate, 5) : 0.2);
      heededFrom = now;
    }
    nextAt = now + 1000 / rate;
  };

  const endedTracking = (now: number, sentAt: number, refused: boolean): void => {
    judged += 1;
    if (refused) judgedRefused += 1;
    if (judged >= outcomesToJudge) {
      if (judgedRefused > shareToLetGo * judged) {
        immuneFor = immunity;
        letGo();
        return;
      }
      judged = 0;
      judgedRefused = 0;
    }
    inRow = refused ? inRow + 1 : 0;
    if (!refused) {
      rate *= 1 + (unsure && rate < mostUnsure ? growthUnsure : growth / (1 + agreed)) * (1 + accepted / 20);
      if (rate > ceiling) search(rate, now);
      return;
    }
    if (sentAt < heededFrom) return;
    heededFrom = now;
    if (accepted >= 10) {
      // The rate lies between what was accepted while the pace grew and the pace that was too much.
      const measured = (1000 * accepted) / (now - emptyAt);
      agreed = Math.abs(measured - measuredRate) <= 0.05 * measured ? Math.min(agreed + 1, mostAgreed) : 0;
      measuredRate = measured;
      const known = accepted >= enoughToKnow && !unsure;
      track(
        known ? 0.99 * measured : (0.99 * (Math.max(measured, 0.7 * rate) + Math.max(measured, rate))) / 2,
        now,
      );
    } else if (inRow === 1) rate *= 0.97;
    // A limit by the second or the minute: the pace may be right, only this stretch of time is used up.
    else nextAt = now + Math.min(2 ** inRow * (1000 / rate), longestProbeMs);
  };

  return {
    get nextAt() {
      return nextAt;
    },
    get rate() {
      return mode === 'open' ? null : rate;
    },
    started: (now) => {
      if (mode !== 'open') nextAt = Math.max(nextAt, now - slackOf(1000 / rate)) + 1000 / rate;
    },
    ended: (now, sentAt, refused) => {
      if (!refused && sentAt >= emptyAt) accepted += 1;
      // Answers take longer than refusals: some of what was let through at once comes in later.
      else if (!refused && mode === 'searching') saved += 1;
      if (mode === 'open') endedOpen(now, refused);
      else if (mode === 'tracking') endedTracking(now, sentAt, refused);
      else endedSearching(now, sentAt, refused);
    },
  };
}

function slackOf(intervalMs: number): number {
  return intervalMs < 1 ? slackMs : intervalMs / 2;
}

/** The last outcomes: how many were refused, and at which rate they came. */
function createRecent() {
  const times = new Float64Array(window);
  const outcomes = new Uint8Array(window);
  let count = 0;
  let refused = 0;
  return {
    get refused() {
      return refused;
    },
    get full() {
      return count >= window;
    },
    add(now: number, isRefused: boolean) {
      const at = count % window;
      if (count >= window) refused -= outcomes[at] ?? 0;
      times[at] = now;
      outcomes[at] = isRefused ? 1 : 0;
      refused += outcomes[at] ?? 0;
      count += 1;
    },
    /** A second. */
    rate(now: number, of: 'all' | 'accepted') {
      const size = Math.min(count, window);
      const first = times[count < window ? 0 : count % window] ?? now;
      return (1000 * (of === 'all' ? size : size - refused)) / Math.max(1, now - first);
    },
    clear() {
      count = 0;
      refused = 0;
    },
  };
}

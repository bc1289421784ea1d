import type { Target, TargetReply, TargetRequest } from '../evaluation/target/target.ts';
import type { Budget, SuiteCalls } from '../ports/calls.ts';
import type { OpenTarget, TargetSpec } from '../ports/targets.ts';

/** Opens a target. One that calls models by itself pays from the suite's budget as soon as it tells what an answer cost. */
export async function openPaidTarget(open: OpenTarget, spec: TargetSpec, calls: SuiteCalls): Promise<Target> {
  const target = await open(spec, calls);
  const { budget } = calls;
  return budget !== null && (spec.kind === 'process' || spec.kind === 'module')
    ? paidAsTold(target, budget)
    : target;
}

/** How much dearer than the dearest so far an answer is taken to become. */
const dearerThanSeen = 2;

/** The first answer runs alone; later ones are taken to cost at the most twice as much as the dearest so far. */
function paidAsTold(target: Target, budget: Budget): Target {
  let dearest: number | null = null;
  return {
    close: async () => target.close?.(),
    async answer(request: TargetRequest): Promise<TargetReply> {
      const hold = await budget.hold(dearest === null ? null : dearerThanSeen * dearest, request.signal);
      // A failure does not say what it cost: it counts as the dearest answer.
      let cost = dearest ?? 0;
      try {
        const reply = await target.answer(request);
        if (reply.kind !== 'answered') return reply;
        if (reply.costUsd === null) budget.end(untold);
        cost = reply.costUsd ?? 0;
        dearest = Math.max(dearest ?? 0, cost);
        return reply;
      } finally {
        hold.settle(cost);
      }
    },
  };
}

const untold = 'the pipeline does not say what an answer cost (`costUsd`), so that the limit cannot be kept';

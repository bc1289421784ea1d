import type { RuleProblem } from './rules.ts';
import type { WrittenConfig } from './written.ts';

/** A process target runs one thing; it and a module get one form of input. */
export function processesSayWhatRuns({ pipelines }: WrittenConfig): RuleProblem[] {
  return Object.entries(pipelines).flatMap(([name, { target }]) => {
    if (target.kind !== 'process' && target.kind !== 'module') return [];
    const { input, messages } = target;
    const { python, command } = target.kind === 'process' ? target : { python: '', command: undefined };
    const at = ['pipelines', name, 'target'];
    return [
      ...((python === undefined) === (command === undefined)
        ? [
            problem(
              at,
              python === undefined
                ? 'a process target does not say what it runs'
                : 'a process target says twice what it runs',
              python === undefined ? 'neither python nor command' : 'both python and command',
              'one of: python: "app.rag:answer", command: [program, argument]',
              python === undefined ? 'add python or command' : 'remove one of them',
            ),
          ]
        : []),
      ...(input !== undefined && messages !== undefined
        ? [
            problem(
              [...at, 'messages'],
              'a pipeline that gets one variable cannot get the conversation too',
              'both input and messages',
              'one of them',
              'remove `input`: then the pipeline gets all variables and the conversation by name',
            ),
          ]
        : []),
    ];
  });
}

function problem(
  path: readonly string[],
  what: string,
  found: string,
  accepted: string,
  next: string,
): RuleProblem {
  return { code: 'config-invalid', path, what, found, accepted, next };
}

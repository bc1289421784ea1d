/** Lines of a stack trace, of JavaScript and of Python: they hold paths of a machine and are of use to nobody who reads a trace. */
const frame = /^\s*(?:at .+[:(]\d+|File ".*", line \d+|Traceback \(most recent call last\))/;
const most = 500;

/** What went wrong in one text, up to where a stack trace begins; at most 500 characters. */
export function errorText(text: string): string {
  const lines = text.split('\n');
  const stack = lines.findIndex((line) => frame.test(line));
  // A text that is nothing but a trace says at its end what went wrong.
  const said = stack === 0 ? lines.slice(-1) : stack < 0 ? lines : lines.slice(0, stack);
  return said.join('\n').trim().slice(0, most).toWellFormed();
}

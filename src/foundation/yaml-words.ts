/** What a YAML parser says, without its talk of its own stack and without the text it met, which may be a secret. */
export function yamlWords(message: string): string {
  if (message.startsWith('Maximum call stack')) return 'too deep a nesting';
  if (message.startsWith('Excessive alias count')) return 'aliases that repeat more than anybody reads';
  return message.replace(/: ".*"$/s, '');
}

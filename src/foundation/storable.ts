/** A text that every database keeps: without NUL, which PostgreSQL refuses, and without halves of surrogate pairs, which UTF-8 lacks. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

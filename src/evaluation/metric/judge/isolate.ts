import { digestOfBytes } from '../../../foundation/digest.ts';
import { canonicalJson, type Json } from '../../../foundation/json.ts';

/** Text that nobody of this project wrote, between two lines that it cannot contain. */
export interface Isolated {
  /** The marker that opens and closes it. */
  readonly fence: string;
  readonly text: string;
}

/**
 * Untrusted material as one line of JSON between two marker lines.
 *
 * Every text is a JSON string, so it has no line of its own: nothing in it can look like a marker, a heading or another message. What
 * chat templates and readers take for more than text is escaped within it: `<`, `[INST]`, control and format characters, the invisible
 * tag characters included. The marker is made of the digest of the material: whoever writes the material would have to know the
 * digest of what they are writing; and it is drawn again until it does not occur in it. It is not random, so that the same question
 * is the same request: comparable between two runs, and to be found in a cache.
 */
export function isolate(material: Json): Isolated {
  const json = escaped(canonicalJson(material));
  const fence = fenceFor(json, 0);
  return { fence, text: `${fence}\n${json}\n${fence}` };
}

/** Twenty hex digits that do not occur in the text. */
function fenceFor(text: string, draw: number): string {
  const fence = `=====${digestOfBytes(`${draw} ${text}`).slice('sha256:'.length, 'sha256:'.length + 20)}=====`;
  return text.includes(fence) ? fenceFor(text, draw + 1) : fence;
}

/** JSON of the same value. Outside of its strings there is none of these characters. */
function escaped(json: string): string {
  return json.replace(/[<>\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\[(?=\/?INST\])/gu, (found) =>
    [...found]
      .flatMap((character) => character.split(''))
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

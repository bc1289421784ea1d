import { JSONPointer, jsonpath } from 'json-p3';
import type { Json } from '../../../foundation/json.ts';

const member = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;

/** Whether a text names a place in a document: a member (`data.text`), a JSON pointer (`/data/0`) or a JSONPath (`$.data[*].text`). */
export function isLocation(text: string): boolean {
  try {
    finderOf(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands at a location, in the order of the document; nothing where the document does not have it. */
export function find(location: string, document: Json): readonly Json[] {
  return finderOf(location)(document);
}

type Finder = (document: Json) => readonly Json[];

const finders = new Map<string, Finder>();

/** Locations come from the configuration alone, so that there are few of them: each is compiled once. */
function finderOf(location: string): Finder {
  const known = finders.get(location);
  if (known !== undefined) return known;
  const made = makeFinder(location);
  finders.set(location, made);
  return made;
}

function makeFinder(location: string): Finder {
  if (member.test(location)) return makeFinder(`/${location.replaceAll('.', '/')}`);
  if (location.startsWith('$')) {
    const query = jsonpath.compile(location);
    return (document) => query.query(mutable(document)).values().map(asJson);
  }
  if (!location.startsWith('/')) throw new SyntaxError('no location');
  const pointer = new JSONPointer(location);
  return (document) => {
    if (!pointer.exists(mutable(document))) return [];
    return [asJson(pointer.resolve(mutable(document)))];
  };
}

type LibraryJson = Parameters<typeof jsonpath.query>[1];

/** The library asks for JSON that it could write to; it only reads. */
function mutable(document: Json): LibraryJson {
  return document as LibraryJson;
}

/** What is found in JSON is JSON. */
function asJson(found: unknown): Json {
  return found as Json;
}

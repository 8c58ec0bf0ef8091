import { isNfcText } from "#nfc.ts";

/**
 * The one JSON text of a value: RFC 8785 (members by UTF-16 code units, no blanks, ECMAScript numbers), and all text
 * in NFC, so that the same document has the same bytes and hash everywhere. Throws on what JSON can't say and on text
 * that is not NFC: documents come from `parseVersion` and `applyEdit`, which see to both.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  return write(value);
}

function write(value: unknown): string {
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw new Unwritable(`${value} is not a JSON number`);
      return JSON.stringify(value);
    case "string":
      return writeText(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeList(value) : writeObject(value);
    case "undefined":
    case "bigint":
    case "symbol":
    case "function":
      throw new Unwritable(`${typeof value} is not JSON`);
  }
}

function writeText(text: string): string {
  if (!isNfcText(text)) throw new Unwritable("the text is not in NFC");
  if (!text.isWellFormed()) throw new Unwritable("the text holds half a surrogate pair");
  return JSON.stringify(text);
}

function writeList(items: readonly unknown[]): string {
  let at = 0;
  try {
    let text = "";
    for (; at < items.length; at += 1) text += `${at === 0 ? "" : ","}${write(items[at])}`;
    return `[${text}]`;
  } catch (error) {
    throw within(at, error);
  }
}

function writeObject(object: object): string {
  const members = object as Readonly<Record<string, unknown>>;
  let at = "";
  try {
    let text = "";
    // Without a comparison strings are sorted by UTF-16 code units, as the RFC asks.
    for (at of Object.keys(members).toSorted())
      text += `${text === "" ? "" : ","}${writeText(at)}:${write(members[at])}`;
    return `{${text}}`;
  } catch (error) {
    throw within(at, error);
  }
}

/** What can't be written says where it stands. */
function within(place: string | number, error: unknown): unknown {
  return error instanceof Unwritable ? new Unwritable(error.reason, [place, ...error.path]) : error;
}

class Unwritable extends TypeError {
  readonly reason: string;
  readonly path: readonly (string | number)[];

  constructor(reason: string, path: readonly (string | number)[] = []) {
    super(`No canonical JSON: at "/${path.join("/")}" ${reason}.`);
    this.reason = reason;
    this.path = path;
  }
}

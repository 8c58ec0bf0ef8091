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

// Without letters beyond Latin-1 there is nothing to compose, and no half of a pair.
const beyondLatin1 = /[\u0100-\uffff]/;

function writeText(text: string): string {
  if (beyondLatin1.test(text)) {
    if (!text.isWellFormed()) throw new Unwritable("the text holds half a surrogate pair");
    if (text !== text.normalize("NFC")) throw new Unwritable("the text is not in NFC");
  }
  return JSON.stringify(text);
}

function writeList(items: readonly unknown[]): string {
  return `[${items.map((item, index) => within(index, () => write(item))).join(",")}]`;
}

function writeObject(object: object): string {
  // Strings compare by UTF-16 code units, as the RFC asks.
  const members = Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = members.map(
    ([name, member]) =>
      `${within(name, () => writeText(name))}:${within(name, () => write(member))}`,
  );
  return `{${texts.join(",")}}`;
}

/** What can't be written says where it stands; the place is found only then. */
function within(place: string | number, written: () => string): string {
  try {
    return written();
  } catch (error) {
    if (error instanceof Unwritable) throw new Unwritable(error.reason, [place, ...error.path]);
    throw error;
  }
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

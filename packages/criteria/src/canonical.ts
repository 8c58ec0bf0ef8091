/**
 * The one JSON text of a value: RFC 8785 (members by UTF-16 code units, no blanks, ECMAScript numbers), and all text
 * in NFC, so that the same document has the same bytes and hash everywhere. Throws on what JSON can't say and on text
 * that is not NFC: documents come from `parseVersion` and `applyEdit`, which see to both.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

type Path = readonly (string | number)[];

function write(value: unknown, path: Path): string {
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw unwritable(`${value} is not a JSON number`, path);
      return JSON.stringify(value);
    case "string":
      return writeText(value, path);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeList(value, path) : writeObject(value, path);
    case "undefined":
    case "bigint":
    case "symbol":
    case "function":
      throw unwritable(`${typeof value} is not JSON`, path);
  }
}

function writeText(text: string, path: Path): string {
  if (!text.isWellFormed()) throw unwritable("the text holds half a surrogate pair", path);
  if (text !== text.normalize("NFC")) throw unwritable("the text is not in NFC", path);
  return JSON.stringify(text);
}

function writeList(items: readonly unknown[], path: Path): string {
  return `[${items.map((item, index) => write(item, [...path, index])).join(",")}]`;
}

function writeObject(object: object, path: Path): string {
  // Strings compare by UTF-16 code units, as the RFC asks.
  const members = Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = members.map(([name, member]) => {
    const place = [...path, name];
    return `${writeText(name, place)}:${write(member, place)}`;
  });
  return `{${texts.join(",")}}`;
}

function unwritable(reason: string, path: Path): TypeError {
  return new TypeError(`No canonical JSON: at "/${path.join("/")}" ${reason}.`);
}

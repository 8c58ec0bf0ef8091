import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** A zip holds local times without a zone, from 1980 on; one fixed moment for every file. */
const zipTime = new Date(1980, 0, 1, 0, 0, 0);

const instants = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The same DOCX without what differs from run to run: times of writing inside it become `instant`, its files stand
 * in order of name, and the archive carries one fixed time.
 */
export function fixBytes(docx: Uint8Array, instant: string): Uint8Array {
  const files = unzipSync(docx);
  const core = files["docProps/core.xml"];
  if (core === undefined) throw new Error("The document has no docProps/core.xml.");
  const fixed = {
    ...files,
    "docProps/core.xml": strToU8(strFromU8(core).replace(instants, `$1${instant}`)),
  };
  const ordered: Zippable = {};
  for (const name of Object.keys(fixed).toSorted(contentTypesFirst)) {
    const bytes = fixed[name as keyof typeof fixed];
    if (bytes !== undefined) ordered[name] = [bytes, { mtime: zipTime, os: 0 }];
  }
  return zipSync(ordered, { level: 6 });
}

/** Readers that stream expect the list of content types first. */
function contentTypesFirst(a: string, b: string): number {
  const first = "[Content_Types].xml";
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}

/**
 * What a browser of 2022 does not know: the screens are told to do without. Static members with ".", members of
 * instances with "#"; found by comparing all that Chromium 109 and a present one have.
 */
const laterThanChrome109 = [
  "AbortSignal.any",
  ...["toReversed", "toSorted", "toSpliced", "with"].map((name) => `Array#${name}`),
  "Array.fromAsync",
  ...["detached", "maxByteLength", "resizable", "resize", "transfer", "transferToFixedLength"].map(
    (name) => `ArrayBuffer#${name}`,
  ),
  "Blob#bytes",
  "Date#toTemporalInstant",
  ...["activeViewTransition", "caretPositionFromPoint", "moveBefore", "startViewTransition"].map(
    (name) => `Document#${name}`,
  ),
  ...["parseHTML", "parseHTMLUnsafe"].map((name) => `Document.${name}`),
  ...["currentCSSZoom", "getHTML", "moveBefore", "setHTMLUnsafe", "startViewTransition"].map(
    (name) => `Element#${name}`,
  ),
  "Error.isError",
  ...["closedBy", "requestClose"].map((name) => `HTMLDialogElement#${name}`),
  ...["hidePopover", "popover", "showPopover", "togglePopover"].map(
    (name) => `HTMLElement#${name}`,
  ),
  "Headers#getSetCookie",
  "IDBIndex#getAllRecords",
  "IDBObjectStore#getAllRecords",
  ...["isRawJSON", "rawJSON"].map((name) => `JSON.${name}`),
  ...["getOrInsert", "getOrInsertComputed"].map((name) => `Map#${name}`),
  "Map.groupBy",
  ...["f16round", "sumPrecise"].map((name) => `Math.${name}`),
  "Object.groupBy",
  ...["try", "withResolvers"].map((name) => `Promise.${name}`),
  "ReadableStream#values",
  "RegExp#unicodeSets",
  "RegExp.escape",
  "Request#bytes",
  "Request#duplex",
  "Response#bytes",
  ...[
    "difference",
    "intersection",
    "isDisjointFrom",
    "isSubsetOf",
    "isSupersetOf",
    "symmetricDifference",
    "union",
  ].map((name) => `Set#${name}`),
  ...["isWellFormed", "toWellFormed"].map((name) => `String#${name}`),
  ...["canParse", "parse"].map((name) => `URL.${name}`),
  "URLSearchParams#size",
  ...["setFromBase64", "setFromHex", "toBase64", "toHex"].map((name) => `Uint8Array#${name}`),
  ...["fromBase64", "fromHex"].map((name) => `Uint8Array.${name}`),
  ...["getOrInsert", "getOrInsertComputed"].map((name) => `WeakMap#${name}`),
  ...[
    "drop",
    "every",
    "filter",
    "find",
    "flatMap",
    "forEach",
    "map",
    "reduce",
    "some",
    "take",
    "toArray",
  ].map((name) => `Iterator#${name}`),
  "CloseWatcher",
  "DisposableStack",
  "Float16Array",
  "Iterator",
  "Temporal",
  "ViewTransition",
];

/** Run in a page before its own scripts, it leaves the page what Chrome 109 would. */
export const asChrome109 = `for (const path of ${JSON.stringify(laterThanChrome109)}) {
  const [, owner, kind, name] = /^(\\w+)(?:([.#])(\\w+))?$/.exec(path);
  const place = globalThis[owner];
  if (kind === undefined) delete globalThis[owner];
  else if (place !== undefined) delete (kind === "#" ? place.prototype : place)[name];
}`;

/** Leaves the page what no browser that is new enough would lack. */
export const asTooOld = "delete Object.hasOwn; delete globalThis.structuredClone;";

import { detectLegacy, shareOfSyllables } from "@thuocdo/criteria/legacy-text";
import { startsWith } from "#workbook/starts-with.ts";

/**
 * The text of a file: UTF-8 or UTF-16 where it says so or is so; otherwise Windows-1258 where that makes Vietnamese of
 * it, or Windows-1252, in which texts in TCVN3 and VNI lie too. Undefined for what is no text.
 */
export function decodeText(
  bytes: Uint8Array,
  { isPart = false }: { readonly isPart?: boolean } = {},
): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return decodeWide(bytes);
  try {
    // A part may end in the middle of a character: `stream` leaves that one aside.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    return decodeNarrow(bytes);
  }
}

/** UTF-16 without its mark: of most letters one byte is 0, always on the same side. */
function decodeWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2048);
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [...sample.entries()].filter(([, byte]) => byte === 0);
  const odd = zeros.filter(([at]) => at % 2 === 1).length;
  const even = zeros.length - odd;
  const isBig = odd === 0;
  if ((!isBig && even > 0) || even + odd < sample.length / 5) return undefined;
  const text = new TextDecoder(isBig ? "utf-16be" : "utf-16le").decode(bytes);
  return /[^\P{Cc}\t\r\n]/u.test(text) ? undefined : text;
}

const sampleLetters = 20_000;

function decodeNarrow(bytes: Uint8Array): string {
  const western = new TextDecoder("windows-1252").decode(bytes);
  const sample = western.slice(0, sampleLetters);
  if (detectLegacy(sample) !== undefined) return western;
  const vietnamese = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const isBetter =
    shareOfSyllables(vietnamese.slice(0, sampleLetters)) > shareOfSyllables(sample) + 0.1;
  return isBetter ? vietnamese : western;
}

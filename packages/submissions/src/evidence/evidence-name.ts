import { accept, refuse, type Result } from "@thuocdo/criteria/result";

/** The longest name taken, in characters. */
export const longestEvidenceName = 150;

/** Why a name is not taken: what stands in it could hide what the file is, or lead out of its folder. */
export interface EvidenceNameRefusal {
  readonly code: "evidence-name-refused";
  readonly because:
    | "blank"
    | "too-long"
    | "control-characters"
    | "hidden-characters"
    | "path"
    | "reserved";
}

/**
 * The name under which a file is shown: composed (NFC), without spaces at its ends.
 *
 * | in the name | |
 * |---|---|
 * | nothing, or dots alone | refused |
 * | more than 150 characters | refused |
 * | line breaks and other control characters | refused |
 * | marks that turn the direction of text, joiners, what no font shows | refused: "gpj.exe" can be shown as "exe.jpg" |
 * | `/` or `\` | refused |
 * | a name that Windows keeps for a device (CON, NUL, COM1 …) | refused |
 */
export function evidenceName(typed: string): Result<string, EvidenceNameRefusal> {
  const name = typed.normalize("NFC").trim();
  const because = whyNoText(name) ?? whyNoFile(name);
  return because === undefined ? accept(name) : refuse({ code: "evidence-name-refused", because });
}

/** The short name that the unit gives a file: as a name, and "05/QĐ-UBND" is one too. */
export function evidenceLabel(typed: string): Result<string, EvidenceNameRefusal> {
  const label = typed.normalize("NFC").trim();
  const because = whyNoText(label);
  return because === undefined ? accept(label) : refuse({ code: "evidence-name-refused", because });
}

const hidden =
  /[\u{200b}-\u{200f}\u{2060}-\u{206f}\u{feff}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|\p{Cs}/u;

function whyNoText(name: string): EvidenceNameRefusal["because"] | undefined {
  if (/^\.*$/.test(name)) return "blank";
  if (Array.from(name).length > longestEvidenceName) return "too-long";
  if (/\p{Cc}/u.test(name)) return "control-characters";
  return hidden.test(name) ? "hidden-characters" : undefined;
}

function whyNoFile(name: string): EvidenceNameRefusal["because"] | undefined {
  if (/[\\/]/.test(name)) return "path";
  return /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(name) ? "reserved" : undefined;
}

export type DecimalRefusal =
  | { readonly code: "blank" }
  | { readonly code: "not-a-number" }
  | { readonly code: "ambiguous-number"; readonly readings: readonly [string, string] }
  | { readonly code: "too-many-places"; readonly places: number };

export type DecimalReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly refusal: DecimalRefusal };

/** Shows a canonical decimal string the Vietnamese way: "1234.5" → "1.234,5". Anything else is shown as it is. */
export function formatDecimal(canonical: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(canonical);
  if (parts === null) return canonical;
  const [, sign = "", whole = "", fraction] = parts;
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === undefined ? sign + grouped : `${sign}${grouped},${fraction}`;
}

/**
 * Reads a number as people type it here, into a canonical decimal string.
 *
 * | typed | read as |
 * |---|---|
 * | `1.234,5` `1 234,5` `1,234.5` | 1234.5 |
 * | `12,5` `12.5` | 12.5 |
 * | `1.234` | 1234; refused as ambiguous where three or more places are allowed |
 * | `1,234` | 1.234; refused as ambiguous where fewer than three places are allowed |
 *
 * @param places greatest number of decimal places allowed; unknown when left out
 */
export function parseDecimal(typed: string, { places }: { places?: number } = {}): DecimalReading {
  const text = typed.normalize("NFKC").replaceAll("−", "-").trim();
  if (text === "") return refuse({ code: "blank" });
  const parts = /^([+-]?)([\d., ]+)$/.exec(text);
  if (parts === null) return refuse({ code: "not-a-number" });
  const [, sign = "", digits = ""] = parts;

  const single = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(digits);
  if (single !== null) return readSingleSeparator({ sign, digits: single, places });

  const plain = readVietnamese(digits) ?? readEnglish(digits);
  if (plain === undefined) return refuse({ code: "not-a-number" });
  const value = canonicalDecimal(sign + plain);
  const typedPlaces = value.split(".")[1]?.length ?? 0;
  if (places !== undefined && typedPlaces > places)
    return refuse({ code: "too-many-places", places });
  return { ok: true, value };
}

/** "1.234" and "1,234": a thousand or a fraction, told apart only by what the field allows. */
function readSingleSeparator(typed: {
  readonly sign: string;
  readonly digits: RegExpExecArray;
  readonly places: number | undefined;
}): DecimalReading {
  const [, whole = "", separator, rest = ""] = typed.digits;
  const thousand = canonicalDecimal(`${typed.sign}${whole}${rest}`);
  const fraction = canonicalDecimal(`${typed.sign}${whole}.${rest}`);
  const fractionAllowed = typed.places === undefined ? separator === "," : typed.places >= 3;
  if (separator === "." && !fractionAllowed) return { ok: true, value: thousand };
  if (separator === "," && fractionAllowed) return { ok: true, value: fraction };
  return refuse({ code: "ambiguous-number", readings: [thousand, fraction] });
}

/** Dots or spaces between thousands, a comma before the fraction; also a lone dot that can't be a thousand. */
function readVietnamese(digits: string): string | undefined {
  const grouped = /^([1-9]\d{0,2}(?:([. ])\d{3})(?:\2\d{3})*|\d+)(?:,(\d+))?$/.exec(digits);
  if (grouped !== null) return join(grouped[1] ?? "", grouped[3]);
  const lone = /^(\d+)\.(\d+)$/.exec(digits);
  return lone === null ? undefined : join(lone[1] ?? "", lone[2]);
}

/** Commas between thousands, as pasted from an English workbook: readable only where nothing else fits. */
function readEnglish(digits: string): string | undefined {
  const grouped = /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$|^([1-9]\d{0,2}(?:,\d{3}){2,})$/.exec(digits);
  return grouped === null ? undefined : join(grouped[1] ?? grouped[3] ?? "", grouped[2]);
}

function join(whole: string, fraction: string | undefined): string {
  const plain = whole.replaceAll(/[., ]/g, "");
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

function canonicalDecimal(plain: string): string {
  const negative = plain.startsWith("-");
  const [whole = "", fraction = ""] = plain.replace(/^[+-]/, "").split(".");
  const shortWhole = whole.replace(/^0+(?=\d)/, "");
  const shortFraction = fraction.replace(/0+$/, "");
  const value = shortFraction === "" ? shortWhole : `${shortWhole}.${shortFraction}`;
  return negative && value !== "0" ? `-${value}` : value;
}

function refuse(refusal: DecimalRefusal): DecimalReading {
  return { ok: false, refusal };
}

import { formatDecimal, parseDecimal, type DecimalRefusal } from "#formats/decimals.ts";
import { accept, refuse, type Result } from "#result.ts";
import { foldText } from "#fold-text.ts";

/** The largest single amount, in đồng: ten thousand tỷ. Nine hundred of them still sum exactly. */
export const maxDong = 10 ** 13;

export type DongRefusal =
  | DecimalRefusal
  | { readonly code: "negative" }
  | { readonly code: "too-large"; readonly max: number }
  /** "1 tỷ 2", "2tr5": what stands after a unit has none of its own, or a greater one. */
  | { readonly code: "unit-unclear" };

const scales: readonly (readonly [words: readonly string[], places: number])[] = [
  [["ty", "ti"], 9],
  [["trieu", "tr"], 6],
  [["nghin", "ngan", "k"], 3],
  [["dong", "d", "vnd"], 0],
];

/**
 * Reads an amount as people type it into whole đồng, exactly: "1,5 tỷ", "1 tỷ 200 triệu", "350 tr", "1.250.000", "1.250.000 đồng".
 * What is no whole number of đồng is refused, and so is "1.234 tỷ", which is read in two ways.
 */
export function parseDong(typed: string): Result<number, DongRefusal> {
  // "1,5 tỷ đồng": the last word says nothing more.
  const text = foldText(typed.normalize("NFKC")).replace(/(?<=[a-z]) ?(?:dong|vnd)$/, "");
  if (text === "") return refuse({ code: "blank" });
  if (/^[-−]/.test(text)) return refuse({ code: "negative" });
  const parts = [...text.matchAll(/([\d.,]+(?: \d{3})*)\s*([a-z]*)\s*/g)];
  if (parts.map(([whole]) => whole).join("") !== text) return refuse({ code: "not-a-number" });
  let sum = 0n;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, [, digits = "", word = ""]] of parts.entries()) {
    const isLast = at === parts.length - 1;
    if (word === "" && parts.length > 1) return refuse({ code: "unit-unclear" });
    const places = word === "" ? 0 : scales.find(([words]) => words.includes(word))?.[1];
    if (places === undefined) return refuse({ code: "not-a-number" });
    if (places >= least) return refuse({ code: "unit-unclear" });
    least = places;
    const reading = parseDecimal(digits, { places });
    if (!reading.ok) return refuse(reading.refusal);
    const [whole = "0", fraction = ""] = reading.value.split(".");
    sum += BigInt(whole + fraction.padEnd(places, "0"));
    if (isLast && sum > BigInt(maxDong)) return refuse({ code: "too-large", max: maxDong });
  }
  return accept(Number(sum));
}

/** Whole đồng with dots between thousands: "1.500.000.000". */
export function formatDong(dong: number): string {
  return formatDecimal(String(dong));
}

/** As it is said, exactly: "1,5 tỷ đồng", "350 triệu đồng"; what is not so round in full, "1.234.567 đồng". */
export function sayDong(dong: number): string {
  const inUnit = (zeros: number, word: string) =>
    `${formatDecimal(`${Math.floor(dong / 10 ** zeros)}${decimals(dong, zeros)}`)} ${word} đồng`;
  if (dong >= 10 ** 9 && dong % 10 ** 6 === 0) return inUnit(9, "tỷ");
  if (dong >= 10 ** 6 && dong < 10 ** 9 && dong % 10 ** 5 === 0) return inUnit(6, "triệu");
  return `${formatDong(dong)} đồng`;
}

function decimals(dong: number, zeros: number): string {
  const fraction = String(dong % 10 ** zeros)
    .padStart(zeros, "0")
    .replace(/0+$/, "");
  return fraction === "" ? "" : `.${fraction}`;
}

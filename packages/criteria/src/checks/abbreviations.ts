import { indicatorTexts, meaningTexts, versionTexts, type NodeText } from "#checks/node-texts.ts";
import { rememberByIndicator } from "#checks/remember.ts";
import type { CheckOf } from "#checks/check-of.ts";
import { commonAbbreviations } from "#common-abbreviations.ts";
import { foldText } from "#fold-text.ts";
import type { FieldPath } from "#schema-problem.ts";
import { walkNodes, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Capitals that no reader of the set is told the meaning of; at the first of `uses` places. */
export type AbbreviationCheck = CheckOf<
  "abbreviation-undefined",
  { readonly abbreviation: string; readonly uses: number }
>;

/** An abbreviation of the set. `meaning` is null where it is spelt out nowhere. */
export interface Abbreviation {
  readonly abbreviation: string;
  readonly meaning: string | null;
  /** Known to everybody, spelt out in some text, listed in the version's note; null where nowhere. */
  readonly known: "common" | "in-text" | "in-note" | null;
  readonly uses: number;
  readonly firstUse: { readonly nodeId: string; readonly path: FieldPath };
}

export function checkAbbreviations(version: CriteriaSetVersion): readonly AbbreviationCheck[] {
  return listAbbreviations(version)
    .filter(({ known }) => known === null)
    .map(({ abbreviation, uses, firstUse }) => ({
      code: "abbreviation-undefined",
      severity: "warning",
      ...firstUse,
      abbreviation,
      uses,
    }));
}

/**
 * Every abbreviation the set uses, in order of first use. Spelt out is "an ninh, trật tự (ANTT)", "ANTT (an ninh, trật
 * tự)" or "ANTT là an ninh, trật tự" anywhere, its letters the initials; or a line "ANTT: an ninh, trật tự" in the note,
 * whatever its words.
 */
export function listAbbreviations(version: CriteriaSetVersion): readonly Abbreviation[] {
  const uses = new Map<string, { uses: number; firstUse: Abbreviation["firstUse"] }>();
  const inText = new Map<string, string>();
  for (const placed of walkNodes(version)) {
    const { used, spelt } = readNode(placed);
    for (const { abbreviation, path } of used) {
      const before = uses.get(abbreviation);
      if (before !== undefined) before.uses += 1;
      else uses.set(abbreviation, { uses: 1, firstUse: { nodeId: placed.node.id, path } });
    }
    for (const [abbreviation, meaning] of spelt) {
      if (!inText.has(abbreviation)) inText.set(abbreviation, meaning);
    }
  }
  const inNote = listedInNote(version.note);
  return [...uses].map(([abbreviation, use]) => ({
    abbreviation,
    ...meaningOf(abbreviation, inNote, inText),
    ...use,
  }));
}

/** The note with a line for an abbreviation: a new one, or in place of the one it had; without it for no meaning. */
export function noteWithAbbreviation(note: string, abbreviation: string, meaning: string): string {
  const line = `${abbreviation}: ${meaning.trim()}`;
  const lines = note === "" ? [] : note.split("\n");
  const at = lines.findIndex((each) => noteLine.exec(each)?.[1] === abbreviation);
  if (meaning.trim() === "") return lines.filter((_, other) => other !== at).join("\n");
  return (at < 0 ? [...lines, line] : lines.with(at, line)).join("\n");
}

const noteLine = /^[-–•\s]*(\p{Lu}[\p{Lu}\p{N}]+)\s*[:=]\s*(\S.*)$/u;

function listedInNote(note: string): ReadonlyMap<string, string> {
  return new Map(
    note.split("\n").flatMap((line) => {
      const [, abbreviation, meaning] = noteLine.exec(line) ?? [];
      return abbreviation === undefined || meaning === undefined
        ? []
        : [[abbreviation, meaning.replace(/[\s.;]+$/, "")] as const];
    }),
  );
}

function meaningOf(
  abbreviation: string,
  inNote: ReadonlyMap<string, string>,
  inText: ReadonlyMap<string, string>,
): Pick<Abbreviation, "meaning" | "known"> {
  const listed = inNote.get(abbreviation);
  if (listed !== undefined) return { meaning: listed, known: "in-note" };
  const spelt = inText.get(abbreviation);
  if (spelt !== undefined) return { meaning: spelt, known: "in-text" };
  const common = commonAbbreviations.get(abbreviation);
  return common === undefined
    ? { meaning: null, known: null }
    : { meaning: common, known: "common" };
}

interface Read {
  readonly used: readonly { readonly abbreviation: string; readonly path: FieldPath }[];
  readonly spelt: ReadonlyMap<string, string>;
}

const ofIndicator = rememberByIndicator((indicator) => readTexts(indicatorTexts(indicator)));
const ofGroupings = new WeakMap<object, Read>();

function readNode(placed: PlacedNode): Read {
  if (placed.kind === "indicator") return ofIndicator(placed.node);
  const known = ofGroupings.get(placed.node);
  if (known !== undefined) return known;
  const texts = placed.kind === "version" ? versionTexts(placed.node) : meaningTexts(placed.node);
  const read = readTexts(texts);
  ofGroupings.set(placed.node, read);
  return read;
}

const nothing: Read = { used: [], spelt: new Map() };

function readTexts(texts: readonly NodeText[]): Read {
  const withCapitals = texts.filter(({ text }) => /\p{Lu}[\p{Lu}\p{N}]/u.test(text));
  if (withCapitals.length === 0) return nothing;
  const found = withCapitals.map(({ path, text }) => ({
    path,
    text,
    abbreviations: abbreviationsIn(text),
  }));
  return {
    used: found.flatMap(({ path, abbreviations }) =>
      abbreviations.map(({ abbreviation }) => ({ abbreviation, path })),
    ),
    spelt: new Map(
      found.flatMap(({ text, abbreviations }) =>
        abbreviations.flatMap(({ abbreviation, at }) => {
          const meaning = speltBefore(text, abbreviation, at) ?? speltAfter(text, abbreviation, at);
          return meaning === undefined ? [] : [[abbreviation, meaning] as const];
        }),
      ),
    ),
  };
}

/** Two or more capitals (digits after the first) that stand alone. */
const capitals = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?![\p{L}\p{N}])/gu;
/** The number of a paper: 5764/QĐ-BCA-V05, 36-NQ/TW, NĐ-CP. */
const paperNumber =
  /\p{N}*[/-]?\p{Lu}[\p{Lu}\p{N}]*(?:[/-]\p{Lu}[\p{Lu}\p{N}]*)+|\p{N}+\/\p{Lu}+/gu;
/** Three or more words in capitals are a heading, not abbreviations. */
const shouted = /(?<![\p{L}\p{N}])\p{Lu}+(?:[\s()]+\p{Lu}[\p{Lu}\p{N}]*(?![\p{L}\p{N}])){2,}/gu;
const romanNumeral = /^[IVXLC]+$/;

function abbreviationsIn(text: string) {
  const left = [paperNumber, shouted].reduce(
    (rest, pattern) => rest.replaceAll(pattern, (part) => " ".repeat(part.length)),
    text,
  );
  return [...left.matchAll(capitals)]
    .map(({ 0: abbreviation, index: at }) => ({ abbreviation, at }))
    .filter(({ abbreviation }) => !romanNumeral.test(abbreviation));
}

/** "… an ninh, trật tự (ANTT)": the words before the bracket. */
function speltBefore(text: string, abbreviation: string, at: number): string | undefined {
  const open = text.lastIndexOf("(", at);
  if (open < 0 || text.slice(open, at).includes(")")) return undefined;
  const words = wordsOf(text.slice(0, open));
  const letters = lettersOf(abbreviation);
  const near = words.slice(-3 * letters.length - 4);
  const run = near.findLastIndex((_, from) =>
    letters.every((letter, step) => letter === initialOf(near[from + step])),
  );
  if (run >= 0) return near.slice(run, run + letters.length).join(" ");
  // Words between may be left out: from the last word back, as few as have the letters for initials.
  let left = letters.length;
  const from = near.findLastIndex((word) => {
    if (initialOf(word) === letters[left - 1]) left -= 1;
    return left === 0;
  });
  return from < 0 ? undefined : near.slice(from).join(" ");
}

/** "ANTT (an ninh, trật tự)", "ANTT là an ninh, trật tự", "ANTT: an ninh, trật tự". */
function speltAfter(text: string, abbreviation: string, at: number): string | undefined {
  const rest = text.slice(at + abbreviation.length);
  const [, opening] = /^(\s*\(|\s*[:=]\s*|\s+(?:là|nghĩa là|viết tắt của)\s+)/u.exec(rest) ?? [];
  if (opening === undefined) return undefined;
  const words = wordsOf(rest.slice(opening.length).split(/[).;\n]/u)[0] ?? "");
  const letters = lettersOf(abbreviation);
  let reached = 0;
  for (const [position, word] of words.entries()) {
    if (position === 0 && initialOf(word) !== letters[0]) return undefined;
    if (initialOf(word) === letters[reached]) reached += 1;
    if (reached === letters.length) return words.slice(0, position + 1).join(" ");
  }
  return undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lettersOf(abbreviation: string): readonly string[] {
  return foldText(abbreviation).split("");
}

function initialOf(word: string | undefined): string {
  return foldText(word?.charAt(0) ?? "");
}

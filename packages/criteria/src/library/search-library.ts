import { foldText } from "#fold-text.ts";
import { measureSentence, ruleSentence } from "#how-scored/messages.ts";
import type { NewNode } from "#edits/replace-node.ts";
import { maximumHundredths } from "#rule.ts";
import { parentOf, walkNodes, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** A version that nodes are looked for in; the newest come first. */
export interface LibraryVersion {
  readonly id: string;
  readonly setTitle: string;
  readonly document: CriteriaSetVersion;
  /** Of a city's supplement: what it is laid over. Only what the city added is looked for in it. */
  readonly core?: CriteriaSetVersion | null;
}

/** Where a node is used, under which code. */
export interface LibraryUse {
  readonly versionId: string;
  readonly versionLabel: string;
  readonly setTitle: string;
  readonly code: string;
}

/** One criterion or indicator as the newest version has it, with all versions that have it under this id. */
export interface LibraryEntry {
  readonly branch: Extract<NewNode, { kind: "criterion" | "indicator" }>;
  /** Titles of what it stands in, the group first. */
  readonly within: readonly string[];
  readonly hundredths: number;
  /** How it is scored, in sentences; of a criterion nothing. */
  readonly scored: string;
  readonly uses: readonly LibraryUse[];
}

export interface LibrarySearch {
  /** Each word must occur, in any order, with or without marks; none finds everything. */
  readonly words: string;
  readonly kind: "criterion" | "indicator";
  readonly most: number;
}

/** What is found, those with the words in their title first, then by how many versions use them. */
export function searchLibrary(
  versions: readonly LibraryVersion[],
  { words, kind, most }: LibrarySearch,
): { readonly total: number; readonly entries: readonly LibraryEntry[] } {
  const sought = foldText(words).split(" ");
  const found = new Map<string, { placed: Found; version: LibraryVersion; uses: LibraryUse[] }>();
  for (const version of versions) {
    const ofCore = version.core ? idsOf(version.core) : noIds;
    for (const placed of walkNodes(version.document)) {
      if (placed.kind !== kind || (placed.kind !== "criterion" && placed.kind !== "indicator"))
        continue;
      if (ofCore.has(placed.node.id)) continue;
      const use = {
        versionId: version.id,
        versionLabel: version.document.label,
        setTitle: version.setTitle,
        code: placed.node.code,
      };
      const known = found.get(placed.node.id);
      if (known === undefined) found.set(placed.node.id, { placed, version, uses: [use] });
      else known.uses.push(use);
    }
  }
  const matching = [...found.values()].flatMap((entry) => {
    const rank = rankOf(entry.placed, sought);
    return rank === undefined ? [] : [{ ...entry, rank }];
  });
  const ordered = matching.toSorted(
    (one, other) => one.rank - other.rank || other.uses.length - one.uses.length,
  );
  return {
    total: matching.length,
    entries: ordered
      .slice(0, most)
      .map(({ placed, version, uses }) => entryOf(placed, version, uses)),
  };
}

const noIds: ReadonlySet<string> = new Set();

function idsOf(version: CriteriaSetVersion): ReadonlySet<string> {
  return new Set([...walkNodes(version)].map(({ node }) => node.id));
}

type Found = Extract<PlacedNode, { kind: "criterion" | "indicator" }>;

/** 0 where the title has all words, 1 where it takes the other texts too; undefined where not even those have them. */
function rankOf({ kind, node }: Found, sought: readonly string[]): number | undefined {
  const title = foldText(node.title);
  if (sought.every((word) => title.includes(word))) return 0;
  const rest =
    kind === "criterion"
      ? [node.meaning, ...node.indicators.map((indicator) => indicator.title)]
      : [
          node.guidance,
          ...node.inputs.map(({ label }) => label),
          ...node.terms.evidence.map((evidence) => evidence.title),
        ];
  const text = `${title} ${foldText(rest.join(" "))}`;
  return sought.every((word) => text.includes(word)) ? 1 : undefined;
}

function entryOf(
  placed: Found,
  { document }: LibraryVersion,
  uses: readonly LibraryUse[],
): LibraryEntry {
  const { kind, node } = placed;
  const criterion = parentOf(document, placed);
  const group = criterion === undefined ? undefined : parentOf(document, criterion);
  const within = [group, criterion].flatMap((one) =>
    one === undefined || one.kind === "version" ? [] : [one.node.title],
  );
  return kind === "criterion"
    ? { branch: { kind, node }, within, hundredths: node.maxHundredths, scored: "", uses }
    : {
        branch: { kind, node },
        within,
        hundredths: maximumHundredths(node.rule),
        scored: `${measureSentence(node)} ${ruleSentence(node)}`,
        uses,
      };
}

import { shade, shadeText } from "@thuocdo/charts/shade";
import type { ComparedWard, UnrankedReason } from "@thuocdo/comparison/compared-ward";
import type { Outline } from "@thuocdo/comparison/outline";
import type { Verdict } from "@thuocdo/criteria/score";
import { messages } from "#features/standings/messages.ts";
import { verdictLabels } from "#lib/verdict-labels.ts";

/** What one tile shows: told by its sign and its words, the shade only helps the eye. */
export interface Tile {
  readonly sign: string;
  readonly words: string;
  readonly fill: string;
  readonly ink: string;
}

/** A unit by the level it reached: 1 is the best, the darkest. */
export function levelTile({ standing, appraised, unranked }: ComparedWard, outline: Outline): Tile {
  const place = outline.levels.findIndex(({ key }) => key === appraised?.level);
  if (standing === null || place === -1) return withoutPlace(unranked);
  return tile(
    String(place + 1),
    outline.levels[place]?.label ?? "",
    1 - place / Math.max(1, outline.levels.length),
  );
}

const shares: Readonly<Record<Verdict, number | null>> = {
  met: 0.1,
  "not-met": 1,
  missing: null,
  "not-applicable": null,
};

/** A unit by one criterion: those that do not meet it stand out. */
export function verdictTile({ appraised, unranked }: ComparedWard, criterionId: string): Tile {
  const verdict = appraised?.criteria.find((one) => one.criterionId === criterionId)?.verdict;
  if (verdict === undefined) return withoutPlace(unranked);
  const [sign = "", ...words] = verdictLabels[verdict].split(" ");
  return tile(sign, words.join(" "), shares[verdict]);
}

const signs: Readonly<Record<UnrankedReason, string>> = {
  "not-submitted": "○",
  "not-appraised": "◌",
  "answers-missing": "…",
};

function withoutPlace(reason: UnrankedReason | null): Tile {
  return reason === null
    ? tile("–", messages.noLevel, null)
    : tile(signs[reason], messages.unranked[reason], null);
}

function tile(sign: string, words: string, share: number | null): Tile {
  return { sign, words, fill: shade(share), ink: shadeText(share) };
}

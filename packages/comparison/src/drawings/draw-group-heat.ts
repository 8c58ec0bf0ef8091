import { type Drawing, toldByRow } from "#drawings/drawing.ts";
import type { Outline } from "#outline.ts";
import { captions, sentences } from "#report/chart-messages.ts";
import { pointsText } from "#report/text.ts";
import type { Comparison } from "#rounds/comparison.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

export interface HeatRow {
  readonly name: string;
  /** Points of each group in the outline's order; null where unknown. */
  readonly hundredths: readonly (number | null)[];
}

/** Units where they are few enough to name, else the means of cities. */
export function heatRows(
  { outline, cities }: Comparison,
  named: readonly ComparedWard[] | null,
): readonly HeatRow[] {
  const ids = outline.groups.map(({ id }) => id);
  return named === null
    ? cities.map(({ cityName, groups }) => ({
        name: cityName ?? "",
        hundredths: ids.map(
          (id) => groups.find(({ groupId }) => groupId === id)?.mean.value ?? null,
        ),
      }))
    : named.map(({ name, appraised }) => ({
        name,
        hundredths: ids.map(
          (id) => appraised?.groups.find(({ groupId }) => groupId === id)?.hundredths ?? null,
        ),
      }));
}

/** Shares of each group's points, shaded. */
export function drawGroupHeat({ groups }: Outline, rows: readonly HeatRow[]): Drawing {
  return toldByRow(
    {
      kind: "heat",
      columns: groups.map(({ code }) => code),
      rows: rows.map(({ name, hundredths }) => ({
        name,
        cells: groups.map(({ maxHundredths }, index) => {
          const value = hundredths[index] ?? null;
          return {
            share:
              value === null || maxHundredths === 0
                ? null
                : Math.min(1, Math.max(0, value / maxHundredths)),
            text: value === null ? "–" : pointsText(value),
          };
        }),
      })),
    },
    captions.heat,
    rows.map(({ name, hundredths }) => sentences.weakestGroup(name, weakest(groups, hundredths))),
  );
}

/** Code of the group with the least share of its points; undefined where nothing is known. */
function weakest(
  groups: Outline["groups"],
  hundredths: readonly (number | null)[],
): string | undefined {
  const shares = groups.flatMap(({ code, maxHundredths }, index) => {
    const value = hundredths[index] ?? null;
    return value === null || maxHundredths === 0 ? [] : [{ code, share: value / maxHundredths }];
  });
  return shares.toSorted((a, b) => a.share - b.share)[0]?.code;
}

import { table } from "#report/blocks.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import { notes } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { pointsText } from "#report/text.ts";

interface HeatRow {
  readonly name: string;
  readonly hundredths: readonly (number | null)[];
}

/** Where strengths and gaps are: units, or cities where there are many, by groups of criteria. */
export function groupHeat(context: ReportContext): Block[] {
  const { basis, comparison } = context;
  const { groups } = comparison.outline;
  const rows = rowsOf(context);
  const { coverage } = comparison.overall;
  const text = (value: number | null) => (value === null ? "–" : pointsText(value));
  return [
    {
      kind: "chart",
      chart: {
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
              text: text(value),
            };
          }),
        })),
      },
      caption: captions.heat,
      alt: rows
        .map(({ name, hundredths }) => sentences.weakestGroup(name, weakest(context, hundredths)))
        .join(" "),
      notes: [captions.heatNote, notes.source(basis, coverage.ranked, coverage.expected)],
    },
    table({
      caption: captions.heatTable,
      columns: [
        { title: columns.unitOrCity, width: 30, align: "left" },
        ...groups.map(({ code }) => ({ title: code, width: 10, align: "right" as const })),
      ],
      rows: [
        [columns.most, ...groups.map(({ maxHundredths }) => pointsText(maxHundredths))],
        ...rows.map(({ name, hundredths }) => [
          name,
          ...groups.map((_, i) => text(hundredths[i] ?? null)),
        ]),
      ],
      notes: [groups.map(({ code, title }) => `${code}: ${title}`).join("; ")],
    }),
  ];
}

function rowsOf({ comparison, wards, isNamingUnits }: ReportContext): readonly HeatRow[] {
  const ids = comparison.outline.groups.map(({ id }) => id);
  return isNamingUnits
    ? wards.map(({ name, appraised }) => ({
        name,
        hundredths: ids.map(
          (id) => appraised?.groups.find(({ groupId }) => groupId === id)?.hundredths ?? null,
        ),
      }))
    : comparison.cities.map(({ cityName, groups }) => ({
        name: cityName ?? "",
        hundredths: ids.map(
          (id) => groups.find(({ groupId }) => groupId === id)?.mean.value ?? null,
        ),
      }));
}

/** Code of the group with the least share of its points; undefined where nothing is known. */
function weakest(
  { comparison }: ReportContext,
  hundredths: readonly (number | null)[],
): string | undefined {
  const shares = comparison.outline.groups.flatMap(({ code, maxHundredths }, index) => {
    const value = hundredths[index] ?? null;
    return value === null || maxHundredths === 0 ? [] : [{ code, share: value / maxHundredths }];
  });
  return shares.toSorted((a, b) => a.share - b.share)[0]?.code;
}

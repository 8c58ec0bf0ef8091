import type { ChangeFrom, ChangeSummary } from "#analysis/change-analysis.ts";
import {
  changeText,
  drawDumbbell,
  drawRegression,
  unitsThatChangedMost,
} from "#drawings/draw-change.ts";
import { chart, heading, item, narrative, paragraph, placeholder, table } from "#report/blocks.ts";
import { columns, sentences as chartSentences } from "#report/chart-messages.ts";
import type { ChangePart } from "#report/figure-catalogue.ts";
import { headings, notes, sentences } from "#report/messages.ts";
import { byId, type ReportContext } from "#report/report-context.ts";
import type { Block, Passage } from "#report/report-model.ts";
import { decimalText, pointsText, signed } from "#report/text.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/** Against earlier rounds: the tổng kết against the first one as well, with what chance alone would make of it. */
export function changeBlocks(context: ReportContext): Block[] {
  const { kind, earlier } = context;
  const { first, previous, sameSeason } = earlier;
  const parts: readonly (readonly [ChangePart, ComparedRound | undefined])[] = [
    ["first", kind === "final" ? first : undefined],
    // Told once, where it is the first round as well.
    ["previous", kind === "final" && isSame(first, previous) ? undefined : previous],
    ["same-season", sameSeason],
  ];
  const known = parts.flatMap(([part, round]) => (round === undefined ? [] : [{ part, round }]));
  return [
    ...known.flatMap(({ part, round }) => sinceBlocks(context, part, round)),
    narrative("change", headings.change, [
      ...(previous === undefined ? [paragraph(sentences.noEarlier)] : []),
      ...(sameSeason === undefined ? [placeholder(sentences.noSameSeason)] : []),
      ...(known.length > 0 ? [paragraph(sentences.changeIsPlain)] : []),
    ]),
  ];
}

function sinceBlocks(context: ReportContext, part: ChangePart, earlier: ComparedRound): Block[] {
  const { basis } = earlier.comparison;
  const found = context.analyses.changes?.from.find(
    ({ basis: { roundId } }) => roundId === basis.roundId,
  );
  const summary = found?.summaries.find(({ pairing }) => pairing === "as-was");
  return [
    heading(2, letters[part], headings.changeSince(part)),
    narrative(`change.${part}`, headings.changeSince(part), [
      ...plain(context, part, earlier),
      ...(summary === undefined ? [] : uncertainty(summary)),
    ]),
    ...(found === undefined ? [] : dumbbell(context, found, earlier)),
    ...(found === undefined || summary === undefined ? [] : regression(context, found, summary)),
  ];
}

function isSame(a: ComparedRound | undefined, b: ComparedRound | undefined): boolean {
  return a?.comparison.basis.roundId === b?.comparison.basis.roundId;
}

const letters = { first: "a)", previous: "b)", "same-season": "c)" } as const;

function plain(
  { wards, named, isNamingUnits }: ReportContext,
  part: ChangePart,
  { comparison: { basis } }: ComparedRound,
): Passage[] {
  const known = named(`change.${part}.known`);
  const isKnown = known.kind === "figure" && known.figure.value !== 0;
  return [
    paragraph(
      isKnown ? sentences.rose(named(`change.${part}.rose`), known, basis) : sentences.noPairs,
    ),
    ...(isNamingUnits
      ? wards.map(({ unitId, name }) =>
          item(
            sentences.change(
              {
                name,
                before: named(`change.${part}.${unitId}.before`),
                after: named(`change.${part}.${unitId}.after`),
                total: named(`change.${part}.${unitId}.total`),
              },
              basis,
            ),
          ),
        )
      : []),
  ];
}

function uncertainty(summary: ChangeSummary): Passage[] {
  const { n, mean, interval, lost, beyondError, expected } = summary;
  return [
    paragraph(
      mean === null || interval === null
        ? chartSentences.tooFewPairs(n)
        : chartSentences.meanChange(mean, interval, n, lost),
    ),
    ...(beyondError === null
      ? []
      : [paragraph(chartSentences.beyondError(beyondError.up, beyondError.down, n))]),
    ...(expected === null ? [] : [paragraph(chartSentences.regression)]),
  ];
}

function dumbbell(context: ReportContext, found: ChangeFrom, earlier: ComparedRound): Block[] {
  if (!found.comparable || found.units.length === 0) return [];
  const wards = byId(context);
  const drawing = drawDumbbell(found.units, wards);
  return [
    chart(drawing, [
      chartSentences.hollow,
      notes.source(earlier.comparison.basis, found.units.length, context.wards.length),
    ]),
    table({
      caption: drawing.caption,
      columns: [
        { title: columns.unit, width: 34, align: "left" },
        { title: columns.before, width: 16, align: "right" },
        { title: columns.now, width: 16, align: "right" },
        { title: columns.difference, width: 16, align: "right" },
        { title: columns.residual, width: 18, align: "right" },
      ],
      rows: unitsThatChangedMost(found.units).map((row) => [
        wards.get(row.unitId)?.name ?? row.unitId,
        pointsText(row.baseHundredths),
        pointsText(row.endHundredths),
        changeText(row),
        row.residual === null ? "–" : signed(decimalText(row.residual), row.residual),
      ]),
      notes: [chartSentences.residual],
    }),
  ];
}

function regression(
  context: ReportContext,
  { units }: ChangeFrom,
  { expected, n }: ChangeSummary,
): Block[] {
  if (expected === null) return [];
  return [
    chart(drawRegression(units, expected, byId(context)), [
      chartSentences.line(expected.intercept, expected.slope),
      notes.source(context.basis, n, context.wards.length),
    ]),
  ];
}

import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { GapOfUnit } from "@thuocdo/comparison/self-score-analysis";
import { pointsText, signed } from "@thuocdo/comparison/report-text";
import { messages } from "#features/self-scores/messages.ts";
import { FirstRows } from "#lib/tables/first-rows.tsx";
import { unitColumns, wardsById } from "#lib/tables/unit-columns.tsx";

const atFirst = 20;

/** Each unit's two totals, the greatest gap first. */
export function UnitGaps(props: {
  readonly snapshotId: string;
  readonly units: readonly GapOfUnit[];
  readonly wards: readonly ComparedWard[];
}) {
  const sorted = props.units.toSorted((one, other) => gapOf(other) - gapOf(one));
  return (
    <>
      <FirstRows
        atFirst={atFirst}
        caption={messages.unitsCaption}
        rows={sorted}
        rowKey={({ unitId }) => unitId}
        columns={[
          ...unitColumns<GapOfUnit>({
            snapshotId: props.snapshotId,
            wards: wardsById(props.wards),
          }),
          {
            key: "self",
            header: messages.self,
            figures: true,
            cell: ({ selfHundredths }) => pointsText(selfHundredths),
            sortValue: ({ selfHundredths }) => selfHundredths,
          },
          {
            key: "appraised",
            header: messages.appraised,
            figures: true,
            cell: ({ appraisedHundredths }) => pointsText(appraisedHundredths),
            sortValue: ({ appraisedHundredths }) => appraisedHundredths,
          },
          {
            key: "gap",
            header: messages.gap,
            figures: true,
            cell: (unit) => signed(pointsText(gapOf(unit)), gapOf(unit)),
            sortValue: gapOf,
          },
          {
            key: "lost",
            header: messages.lost,
            figures: true,
            cell: ({ criteriaLost }) => criteriaLost,
            sortValue: ({ criteriaLost }) => criteriaLost,
          },
          {
            key: "gained",
            header: messages.gained,
            figures: true,
            cell: ({ criteriaGained }) => criteriaGained,
          },
        ]}
      />
    </>
  );
}

/** In hundredths. */
function gapOf({ selfHundredths, appraisedHundredths }: GapOfUnit): number {
  return selfHundredths - appraisedHundredths;
}

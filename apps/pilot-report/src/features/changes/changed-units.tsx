import type { ChangedUnit } from "@thuocdo/comparison/change-analysis";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { pointsText, signed } from "@thuocdo/comparison/report-text";
import { messages } from "#features/changes/messages.ts";
import { showFigure } from "#lib/show-figure.ts";
import { FirstRows } from "#lib/tables/first-rows.tsx";
import { unitColumns, wardsById } from "#lib/tables/unit-columns.tsx";

const atFirst = 20;

/** Each unit's start and end, the greatest change first. */
export function ChangedUnits(props: {
  readonly snapshotId: string;
  readonly units: readonly ChangedUnit[];
  readonly wards: readonly ComparedWard[];
  readonly roundTitle: string;
}) {
  const sorted = props.units.toSorted((one, other) => changeOf(other) - changeOf(one));
  return (
    <>
      <FirstRows
        atFirst={atFirst}
        caption={(shown, all) => messages.unitCaption(shown, all, props.roundTitle)}
        rows={sorted}
        rowKey={({ unitId }) => unitId}
        columns={[
          ...unitColumns<ChangedUnit>({
            snapshotId: props.snapshotId,
            wards: wardsById(props.wards),
            remark: ({ inheritedFrom }) =>
              inheritedFrom.length > 0 && ` (${messages.inherited(inheritedFrom.join(", "))})`,
          }),
          {
            key: "base",
            header: messages.base,
            figures: true,
            cell: ({ baseHundredths }) => pointsText(baseHundredths),
            sortValue: ({ baseHundredths }) => baseHundredths,
          },
          {
            key: "end",
            header: messages.end,
            figures: true,
            cell: ({ endHundredths }) => pointsText(endHundredths),
            sortValue: ({ endHundredths }) => endHundredths,
          },
          {
            key: "change",
            header: messages.change,
            figures: true,
            cell: (unit) => signed(pointsText(changeOf(unit)), changeOf(unit)),
            sortValue: changeOf,
          },
          {
            key: "residual",
            header: messages.residual,
            figures: true,
            cell: ({ residual }) =>
              residual === null ? messages.undefined : signed(showFigure(residual), residual),
            sortValue: ({ residual }) => residual,
          },
          {
            key: "sure",
            header: messages.sure,
            cell: ({ beyondError }) =>
              beyondError === null ? messages.undefined : beyondError ? messages.yes : messages.no,
          },
        ]}
      />
    </>
  );
}

/** In hundredths. */
function changeOf({ baseHundredths, endHundredths }: ChangedUnit): number {
  return endHundredths - baseHundredths;
}

import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Outline } from "@thuocdo/comparison/outline";
import type { LeftOut } from "@thuocdo/comparison/sensitivity-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/sensitivity/messages.ts";
import { showFigure } from "#lib/show-figure.ts";
import { criterionColumn } from "#lib/tables/criterion-column.ts";

/** What leaving one criterion out would do to places. */
export function LeftOutTable(props: {
  readonly outline: Outline;
  readonly leftOut: readonly LeftOut[];
  readonly wards: ReadonlyMap<string, ComparedWard>;
}) {
  return (
    <DataTable
      caption={messages.leftOutCaption}
      rows={props.leftOut}
      rowKey={({ criterionId }) => criterionId}
      columns={[
        criterionColumn(props.outline, messages.criterion),
        {
          key: "shift",
          header: messages.shift,
          figures: true,
          cell: ({ meanShift }) => showFigure(meanShift),
          sortValue: ({ meanShift }) => meanShift,
        },
        {
          key: "most",
          header: messages.mostMoved,
          cell: ({ mostMoved }) =>
            mostMoved === null || mostMoved.places === 0
              ? messages.nobody
              : messages.moved(
                  props.wards.get(mostMoved.unitId)?.name ?? mostMoved.unitId,
                  mostMoved.places,
                ),
        },
      ]}
    />
  );
}

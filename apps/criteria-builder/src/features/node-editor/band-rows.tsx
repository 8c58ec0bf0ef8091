import type { ScoringRule } from "@thuocdo/criteria/rule";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { messages } from "#features/node-editor/messages.ts";
import type { FieldPath } from "#lib/fields/field-settings.ts";
import { OptionalDecimalField, PointsField } from "#lib/fields/figure-fields.tsx";
import { RowsField } from "#lib/fields/rows-field.tsx";

type Band = Extract<ScoringRule, { kind: "bands" }>["bands"][number];

/** Bands in rising order: each from its mark, up to the next one's. */
export function BandRows(props: {
  readonly label: string;
  readonly path: FieldPath;
  readonly bands: readonly Band[];
}) {
  const { bands, path } = props;
  return (
    <RowsField
      label={props.label}
      path={path}
      rows={bands}
      least={1}
      addLabel={messages.addBand}
      newRow={() => ({ from: bands.at(-1)?.from ?? "0", hundredths: 0 })}
      columns={[
        {
          head: messages.bandFrom,
          cell: (band, row, label) => (
            <OptionalDecimalField
              hideLabel
              label={label}
              path={[...path, row, "from"]}
              value={band.from}
            />
          ),
        },
        {
          head: messages.bandTo,
          width: "8rem",
          cell: (_, row) => <BandEnd next={bands[row + 1]} />,
        },
        {
          head: messages.points,
          cell: (band, row, label) => (
            <PointsField
              hideLabel
              label={label}
              path={[...path, row, "hundredths"]}
              value={band.hundredths}
            />
          ),
        },
      ]}
    />
  );
}

/** Where a band ends follows from where the next one begins. */
function BandEnd({ next }: { readonly next: Band | undefined }) {
  const end = next?.from ?? null;
  return (
    <span style={{ lineHeight: "2rem" }}>
      {end === null ? messages.unbounded : formatDecimal(end)}
    </span>
  );
}

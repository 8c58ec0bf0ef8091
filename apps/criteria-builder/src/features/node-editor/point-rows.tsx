import { messages } from "#features/node-editor/messages.ts";
import { pointRows, type Scored, type ScoredPoints } from "#features/node-editor/scored-items.ts";
import { useFieldSettings, type FieldPath } from "#lib/fields/field-settings.ts";
import { PointsField } from "#lib/fields/figure-fields.tsx";
import { RowsField } from "#lib/fields/rows-field.tsx";

/** Points for each level or item there is to score. The rows follow from the input; only their points are set here. */
export function PointRows(props: {
  readonly label: string;
  readonly head: string;
  readonly path: FieldPath;
  readonly scored: readonly Scored[];
  readonly points: readonly ScoredPoints[];
}) {
  const { path, scored } = props;
  const { set } = useFieldSettings();
  const rows = pointRows(scored, props.points);

  function setPoints(key: string, hundredths: number) {
    const present = rows.filter((row) => scored.some((one) => one.key === row.key));
    set(
      path,
      present.map((row) => ({
        key: row.key,
        hundredths: row.key === key ? hundredths : row.hundredths,
      })),
    );
  }

  return (
    <>
      {scored.length === 0 && <p>{messages.noItems}</p>}
      <RowsField
        label={props.label}
        path={path}
        rows={rows}
        columns={[
          {
            head: props.head,
            cell: ({ label }) => <span style={{ lineHeight: "2rem" }}>{label}</span>,
          },
          {
            head: messages.points,
            width: "8rem",
            cell: ({ key, hundredths }, row, label) => (
              <PointsField
                hideLabel
                label={label}
                path={[...path, row, "hundredths"]}
                value={hundredths}
                onChange={(points) => setPoints(key, points)}
              />
            ),
          },
        ]}
      />
    </>
  );
}

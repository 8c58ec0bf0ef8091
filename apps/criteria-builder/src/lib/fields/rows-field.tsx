import { Button } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { FieldFindings } from "#lib/fields/field-findings.tsx";
import {
  pathName,
  useFieldSettings,
  type FieldPath,
  type Finding,
} from "#lib/fields/field-settings.ts";
import { messages } from "#lib/fields/messages.ts";
import { moveRow } from "#lib/fields/move-row.ts";
import classes from "#lib/fields/rows-field.module.css";

export interface RowColumn<Row> {
  readonly head: string;
  /** Narrow columns hold figures. */
  readonly width?: string;
  /** `label` names the cell's field: the head and the row. */
  readonly cell: (row: Row, index: number, label: string) => ReactNode;
}

export interface RowsFieldProps<Row> {
  readonly label: string;
  readonly path: FieldPath;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn<Row>[];
  readonly addLabel?: string;
  /** Leave out where rows follow from something else and can't be added, moved or removed here. */
  readonly newRow?: () => Row;
  /** The document needs at least so many. */
  readonly least?: number;
  readonly onChange?: (rows: readonly Row[]) => void;
}

/** A short list edited in place, one row a line. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const { rows, columns, newRow, least = 0, path, label } = props;
  const { readOnly, findingsAt, set } = useFieldSettings();
  const change = props.onChange ?? ((next: readonly Row[]) => set(path, next));
  const findings = findingsAt(path);
  const editable = newRow !== undefined && !readOnly;

  return (
    <div className={classes["rows"]} data-path={pathName(path)} tabIndex={-1}>
      {rows.length > 0 && (
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              {columns.map(({ head, width }) => (
                <th key={head} scope="col" style={{ width }}>
                  {head}
                </th>
              ))}
              {editable && (
                <th scope="col" className={classes["actions"]}>
                  {messages.rowActions}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no identity of their own; fields let go of what is typed before a row moves.
              // oxlint-disable-next-line react/no-array-index-key
              <Fragment key={index}>
                <tr data-path={pathName([...path, index])} tabIndex={-1}>
                  {columns.map(({ head, cell }) => (
                    <td key={head} data-head={head}>
                      {cell(row, index, messages.rowLabel(head, index + 1))}
                    </td>
                  ))}
                  {editable && (
                    <td className={classes["actions"]}>
                      <RowButton
                        label={messages.moveRowUp(index + 1)}
                        disabled={index === 0}
                        onClick={() => change(moveRow(rows, index, index - 1))}
                        sign="↑"
                      />
                      <RowButton
                        label={messages.moveRowDown(index + 1)}
                        disabled={index === rows.length - 1}
                        onClick={() => change(moveRow(rows, index, index + 1))}
                        sign="↓"
                      />
                      <RowButton
                        label={messages.removeRow(index + 1)}
                        disabled={rows.length <= least}
                        onClick={() => change(rows.filter((_, other) => other !== index))}
                        sign="✕"
                      />
                    </td>
                  )}
                </tr>
                <RowFindings findings={findingsAt([...path, index])} width={columns.length + 1} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p className={classes["none"]}>{messages.noRows(label)}</p>}
      {findings.length > 0 && (
        <div>
          <FieldFindings findings={findings} />
        </div>
      )}
      {editable && (
        <Button variant="default" size="compact-sm" onClick={() => change([...rows, newRow()])}>
          {props.addLabel ?? messages.addRow}
        </Button>
      )}
    </div>
  );
}

function RowFindings(props: { readonly findings: readonly Finding[]; readonly width: number }) {
  if (props.findings.length === 0) return null;
  return (
    <tr className={classes["rowFindings"] ?? ""}>
      <td colSpan={props.width}>
        <FieldFindings findings={props.findings} />
      </td>
    </tr>
  );
}

function RowButton(props: {
  readonly label: string;
  readonly sign: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.sign}
    </button>
  );
}

import { Checkbox } from "@mantine/core";
import { Notice } from "@thuocdo/ui/notice";
import { encodingNames } from "@thuocdo/criteria/legacy-text";
import { messages } from "#features/exchange/messages.ts";
import type { LegacyCell } from "#features/exchange/table-draft.ts";
import classes from "#features/exchange/exchange.module.css";

const mostShown = 5;

/** Text in an encoding from before Unicode: before and after, converted by choice. */
export function LegacyOffer(props: {
  readonly cells: readonly LegacyCell[];
  readonly convert: boolean;
  readonly onChange: (convert: boolean) => void;
}) {
  const { cells } = props;
  const encodings = [...new Set(cells.map(({ encoding }) => encodingNames[encoding]))].join(", ");
  return (
    <Notice tone="warning" title={messages.legacyTitle(cells.length, encodings)}>
      <Checkbox
        label={messages.legacyConvert}
        checked={props.convert}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{messages.legacyBefore}</th>
            <th scope="col">{messages.legacyAfter}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, mostShown).map(({ row, before, after }) => (
            <tr key={`${row} ${before}`}>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}

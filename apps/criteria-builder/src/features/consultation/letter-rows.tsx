import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { fieldsOfKind, proposalKind } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels, nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { findNode, walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { readRow, type LetterRow } from "#features/consultation/letter-row.ts";
import { messages } from "#features/consultation/messages.ts";
import classes from "#features/consultation/letter-rows.module.css";
import { newId } from "@thuocdo/ui/new-id";

export interface LetterRowsProps {
  readonly document: CriteriaSetVersion;
  readonly rows: readonly LetterRow[];
  readonly asked: boolean;
  readonly onChange: (rows: readonly LetterRow[]) => void;
}

/** The comments of a letter, each with its place in the text. */
export function LetterRows({ document, rows, asked, onChange }: LetterRowsProps) {
  const places = [...walkNodes(document)].map(({ kind, node }) => ({
    value: node.id,
    label: nodeHeading(kind, node),
  }));
  const change = (id: string, patch: Partial<LetterRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));

  return (
    <>
      {rows.map((row, at) => {
        const placed = findNode(document, row.nodeId);
        const fields: readonly LetterRow["field"][] =
          placed === undefined ? ["general"] : fieldsOfKind[placed.kind];
        const kind = proposalKind(row.field);
        const reading = readRow(row);
        const problem = asked && !reading.ok ? messages.rowProblem[reading.refusal] : undefined;
        return (
          <fieldset key={row.id} className={classes["row"]}>
            <legend>{messages.letterComment(at + 1)}</legend>
            <NativeSelect
              label={messages.node}
              value={row.nodeId}
              data={places}
              onChange={(event) =>
                change(row.id, { nodeId: event.currentTarget.value, field: "general" })
              }
            />
            <NativeSelect
              label={messages.field}
              value={row.field}
              data={fields.map((field) => ({ value: field, label: commentFieldLabels[field] }))}
              onChange={(event) => {
                const field = fields.find((one) => one === event.currentTarget.value);
                if (field !== undefined) change(row.id, { field });
              }}
            />
            <Textarea
              label={messages.content}
              className={classes["words"] ?? ""}
              value={row.content}
              maxLength={4000}
              error={problem}
              onChange={(event) => change(row.id, { content: event.currentTarget.value })}
            />
            {kind === "wording" && (
              <Textarea
                label={messages.proposal}
                className={classes["words"] ?? ""}
                value={row.proposed}
                maxLength={4000}
                onChange={(event) => change(row.id, { proposed: event.currentTarget.value })}
              />
            )}
            {kind === "points" && (
              <TextInput
                label={messages.proposalPoints}
                value={row.proposed}
                onChange={(event) => change(row.id, { proposed: event.currentTarget.value })}
              />
            )}
            <Button
              variant="default"
              className={classes["remove"] ?? ""}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            >
              {messages.letterRemove(at + 1)}
            </Button>
          </fieldset>
        );
      })}
      <Button
        variant="default"
        className={classes["add"] ?? ""}
        onClick={() =>
          onChange([
            ...rows,
            {
              id: newId(),
              nodeId: rows.at(-1)?.nodeId ?? document.id,
              field: "general",
              content: "",
              proposed: "",
            },
          ])
        }
      >
        {messages.letterAdd}
      </Button>
    </>
  );
}

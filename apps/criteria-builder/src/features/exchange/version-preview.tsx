import { Button, Radio, Stack } from "@mantine/core";
import type { CriteriaFile } from "@thuocdo/contract/exchange";
import { changeText, nodeHeading } from "@thuocdo/criteria/describe-change";
import type { Edit } from "@thuocdo/criteria/edit";
import { countShared, planImport, type MissingNodes } from "@thuocdo/criteria/exchange/plan-import";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { useMemo, useState } from "react";
import { messages } from "#features/exchange/messages.ts";
import { ProblemTable } from "#features/exchange/problem-table.tsx";
import { ScrollList } from "#features/exchange/scroll-list.tsx";
import { TrackedChange } from "#lib/tracked-change/tracked-change.tsx";
import classes from "#features/exchange/exchange.module.css";

const mostShown = 200;

/** The dry run of a version's file: what is wrong with it, what it would change, and the word to do it. */
export function VersionPreview(props: {
  readonly file: CriteriaFile;
  readonly draft: CriteriaSetVersion;
  readonly onImport: (edit: Edit) => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}) {
  const { file, draft } = props;
  const { document, problems } = file;
  const shared = useMemo(
    () => (document === null ? 0 : countShared(draft, document)),
    [draft, document],
  );
  const isForeign = document !== null && shared === 0 && draft.groups.length > 0;
  const [chosen, setChosen] = useState<MissingNodes>();
  const missing = chosen ?? (isForeign ? "keep" : "remove");
  const plan = useMemo(
    () => (document === null ? undefined : planImport(draft, document, missing)),
    [draft, document, missing],
  );
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const notices = problems.length - errors;
  return (
    <>
      {errors > 0 && <Notice urgent tone="refusal" title={messages.errors(errors)} />}
      {errors === 0 && notices > 0 && <Notice tone="warning" title={messages.notices(notices)} />}
      {problems.length > 0 && <ProblemTable problems={problems} />}
      {document !== null && (
        <>
          {document.id !== draft.id && (
            <p className={classes["hint"]}>{messages.otherVersion(document.label)}</p>
          )}
          {isForeign && <Notice tone="warning" title={messages.nothingShared} />}
          {countMissing(draft, shared) > 0 && (
            <Radio.Group
              label={messages.missing(countMissing(draft, shared))}
              value={missing}
              onChange={(value) => setChosen(value === "keep" ? "keep" : "remove")}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="remove" label={messages.missingRemove} />
                <Radio value="keep" label={messages.missingKeep} />
              </Stack>
            </Radio.Group>
          )}
          {plan === undefined ? (
            <Notice tone="good" title={messages.noChange} />
          ) : (
            <ChangeList diff={plan.diff} />
          )}
        </>
      )}
      <div className={classes["foot"]}>
        <Button variant="default" onClick={props.onCancel}>
          {messages.cancel}
        </Button>
        <Button variant="default" onClick={props.onBack}>
          {messages.otherFile}
        </Button>
        {plan !== undefined && (
          <Button onClick={() => props.onImport(plan.edit)}>{messages.confirmImport}</Button>
        )}
      </div>
    </>
  );
}

/** Nodes of the draft that the file does not have. */
function countMissing({ groups }: CriteriaSetVersion, shared: number): number {
  const below = groups.flatMap(({ criteria }) => criteria);
  const nodes = groups.length + below.length + below.flatMap(({ indicators }) => indicators).length;
  return nodes - shared;
}

type Diff = NonNullable<ReturnType<typeof planImport>>["diff"];

function ChangeList({ diff }: { readonly diff: Diff }) {
  const { nodes, renumbered } = diff;
  return (
    <section className={classes["part"]}>
      <h3>{messages.changeCount(nodes.length)}</h3>
      {renumbered > 0 && <p className={classes["hint"]}>{messages.renumbered(renumbered)}</p>}
      <ScrollList label={messages.changeCount(nodes.length)}>
        {nodes.slice(0, mostShown).map((node) => (
          <li key={node.nodeId}>
            <strong>{nodeHeading(node)}</strong>{" "}
            <span className={classes["hint"]}>{(node.before ?? node.after)?.node.title}</span>
            <ul>
              {node.changes.map((change) => (
                <li key={JSON.stringify(change)}>
                  {changeText(node, change).summary}
                  {change.kind === "reworded" && (
                    <TrackedChange before={change.before} after={change.after} />
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {nodes.length > mostShown && <li>{messages.moreChanges(nodes.length - mostShown)}</li>}
      </ScrollList>
    </section>
  );
}

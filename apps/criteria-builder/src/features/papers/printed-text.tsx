import { fieldsOfKind, fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels, nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { levelSentence } from "@thuocdo/criteria/part-words";
import { findNode, walkNodes, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { messages } from "#features/papers/messages.ts";
import classes from "#features/papers/printed-text.module.css";

export interface PrintedTextProps {
  readonly version: CriteriaSetVersion;
  /** What is chosen: it is printed with all that is below it. */
  readonly nodeId: string;
}

/** What the browser prints instead of fields to fill in. Written as printing begins: keys are not to wait for it. */
export function PrintedText({ version, nodeId }: PrintedTextProps) {
  const isPrinting = usePrinting();
  const chosen = isPrinting ? findNode(version, nodeId) : undefined;
  if (chosen === undefined) return null;
  const below = [...walkNodes(version)].filter(({ at }) =>
    chosen.at.every((position, depth) => at[depth] === position),
  );
  return (
    <div className={classes["printed"]}>
      {below.map((placed) => (
        <NodePrinted key={placed.node.id} version={version} placed={placed} />
      ))}
    </div>
  );
}

interface NodePrintedProps {
  readonly version: CriteriaSetVersion;
  readonly placed: PlacedNode;
}

function NodePrinted({ version, placed: { kind, node } }: NodePrintedProps) {
  // The page's own head names the version.
  if (kind === "version") return <VersionPrinted version={version} />;
  const Heading = kind === "group" ? "h2" : kind === "criterion" ? "h3" : "h4";
  return (
    <section data-kind={kind}>
      <Heading>{nodeHeading(kind, node)}</Heading>
      {fieldsOfKind[kind].map((field) => {
        const text = field === "title" ? "" : (fieldText(version, node.id, field) ?? "");
        if (text === "") return null;
        return (
          <p key={field}>
            <b>{commentFieldLabels[field]}</b>
            {field === "points" ? messages.points(text) : text}
          </p>
        );
      })}
    </section>
  );
}

function VersionPrinted({ version: { note, classification } }: Pick<NodePrintedProps, "version">) {
  const levels = classification.levels.map(levelSentence).join("\n");
  return (
    <section>
      {note !== "" && <p>{note}</p>}
      {levels !== "" && (
        <p>
          <b>{messages.classification}</b>
          {levels}
        </p>
      )}
    </section>
  );
}

/** Whether the page is being printed; true before the browser lays the sheets out. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

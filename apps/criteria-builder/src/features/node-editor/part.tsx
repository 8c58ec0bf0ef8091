import type { ReactNode } from "react";
import { messages } from "#features/node-editor/messages.ts";
import { FieldFindings } from "#lib/fields/field-findings.tsx";
import { pathName, useFieldSettings, type FieldPath } from "#lib/fields/field-settings.ts";
import classes from "#features/node-editor/part.module.css";

/** One part of a node's editor, with what the checks say about the part as a whole. */
export function Part(props: {
  readonly title: string;
  readonly hint?: string;
  /** What the present settings mean, in sentences. */
  readonly says?: readonly string[];
  readonly path?: FieldPath;
  readonly children: ReactNode;
}) {
  const { findingsAt } = useFieldSettings();
  const findings = props.path === undefined ? [] : findingsAt(props.path);
  return (
    <section
      className={classes["part"]}
      {...(props.path && { "data-path": pathName(props.path), tabIndex: -1 })}
    >
      <h3>{props.title}</h3>
      {props.hint !== undefined && <p className={classes["hint"]}>{props.hint}</p>}
      {findings.length > 0 && (
        <div className={classes["findings"]}>
          <FieldFindings findings={findings} />
        </div>
      )}
      <div className={classes["fields"]}>{props.children}</div>
      {props.says !== undefined && <Says sentences={props.says} />}
    </section>
  );
}

function Says({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div className={classes["says"]}>
      <strong>{messages.says}</strong>{" "}
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence} </span>
      ))}
    </div>
  );
}

/** Short fields side by side, where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes["row"]}>{children}</div>;
}

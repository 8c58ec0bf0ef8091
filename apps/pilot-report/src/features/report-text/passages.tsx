import type { Passage, Span } from "@thuocdo/comparison/report-model";
import { messages } from "#features/report-text/messages.ts";
import classes from "#features/report-text/report-text.module.css";

/** A text as it is read, its figures marked. */
export function Passages({
  passages,
  labels,
}: {
  readonly passages: readonly Passage[];
  /** What each figure is, by its name. */
  readonly labels: ReadonlyMap<string, string>;
}) {
  return (
    <div className={classes["passages"]}>
      {passages.map((passage, place) =>
        passage.kind === "placeholder" ? (
          // Passages have no identity of their own: their place is theirs.
          <p key={place} className={classes["placeholder"]}>
            {messages.toWrite(passage.about)}
          </p>
        ) : (
          <p key={place} className={passage.kind === "item" ? classes["item"] : undefined}>
            <Spans spans={passage.spans} labels={labels} />
          </p>
        ),
      )}
    </div>
  );
}

export function Spans({
  spans,
  labels,
}: {
  readonly spans: readonly Span[];
  readonly labels?: ReadonlyMap<string, string>;
}) {
  return spans.map((span, place) =>
    span.kind === "figure" && span.key !== null && labels !== undefined ? (
      <span key={place} className={classes["figure"]} title={labels.get(span.key)}>
        {span.text}
      </span>
    ) : (
      <span key={place}>{span.text}</span>
    ),
  );
}

import type { NextCore, Supplement } from "@thuocdo/contract/supplements";
import { DataTable } from "@thuocdo/ui/data-table";
import type { ReactNode } from "react";
import { messages } from "#features/supplements/messages.ts";
import classes from "#features/supplements/supplements.module.css";

/** Cities' supplements beside each other, with what later versions of the core ask of each. */
export function SupplementTable(props: {
  readonly title: string;
  readonly supplements: readonly Supplement[];
  readonly linkTo: (supplement: Supplement) => ReactNode;
  readonly stateOf: (supplement: Supplement) => ReactNode;
  readonly reviewLink: (supplement: Supplement, label: string) => ReactNode;
}) {
  return (
    <div className={classes["table"]}>
      <DataTable
        hideCaption
        caption={messages.tableOf(props.title)}
        rows={props.supplements}
        rowKey={({ version }) => version.id}
        columns={[
          {
            key: "city",
            header: messages.city,
            cell: ({ version }) => version.supplement?.unitName ?? "",
            sortValue: ({ version }) => version.supplement?.unitName ?? "",
          },
          {
            key: "supplement",
            header: messages.supplement,
            cell: props.linkTo,
            sortValue: ({ version }) => version.label,
          },
          {
            key: "core",
            header: messages.core,
            cell: ({ core }) => core.label,
            sortValue: ({ core }) => core.label,
          },
          { key: "state", header: messages.state, cell: props.stateOf },
          {
            key: "contents",
            header: messages.contents,
            cell: ({ additions, raised }) => messages.counts(additions, raised),
          },
          {
            key: "review",
            header: messages.review,
            cell: (supplement) => <Review {...props} supplement={supplement} />,
          },
        ]}
      />
    </div>
  );
}

function Review({
  supplement,
  reviewLink,
}: {
  readonly supplement: Supplement;
  readonly reviewLink: (supplement: Supplement, label: string) => ReactNode;
}) {
  const open = supplement.next.filter(isOpen);
  if (open.length === 0) return messages.nothingToReview;
  return (
    <span className={classes["lines"]}>
      {open.map((next) => (
        <span key={next.versionId} className={classes[next.needAttention > 0 ? "need" : "done"]}>
          {reviewLink(supplement, messages.reviewOf(next))}
        </span>
      ))}
    </span>
  );
}

/** A later version to which the city has no supplement yet. */
export function isOpen({ carriedToVersionId }: NextCore): boolean {
  return carriedToVersionId === null;
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Supplement } from "@thuocdo/contract/supplements";
import { Notice } from "@thuocdo/ui/notice";
import { VersionState } from "#features/criteria-sets/version-state.tsx";
import { messages } from "#features/supplements/messages.ts";
import { supplementsQuery } from "#features/supplements/queries.ts";
import { isOpen, SupplementTable } from "#features/supplements/supplement-table.tsx";
import classes from "#features/supplements/supplements.module.css";

/** Supplements of a set that the person may see; nothing where there are none. */
export function SupplementsOfSet(props: {
  readonly criteriaSetId: string;
  readonly title: string;
}) {
  const { data } = useQuery(supplementsQuery(props.criteriaSetId));
  if (data === undefined || data.items.length === 0) return null;
  const cities = new Set(data.draftsFor.map(({ unitId }) => unitId));
  const own = data.items.filter(({ version }) => cities.has(version.supplement?.unitId ?? ""));
  return (
    <div className={classes["section"]}>
      <h3 className={classes["group"]}>{messages.title}</h3>
      {own.map((supplement) => (
        <ReviewNotice key={supplement.version.id} supplement={supplement} />
      ))}
      <Supplements title={props.title} items={data.items} />
    </div>
  );
}

/** The city is told, without looking for it, that the core has moved on. */
function ReviewNotice({ supplement }: { readonly supplement: Supplement }) {
  const { version } = supplement;
  const count = Math.max(0, ...supplement.next.filter(isOpen).map((next) => next.needAttention));
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={messages.notice(version.label, count)}
      action={
        <Link
          to="/versions/$versionId/attention"
          params={{ versionId: version.id }}
          className={classes["link"] ?? ""}
        >
          {messages.noticeLink}
        </Link>
      }
    />
  );
}

export function Supplements(props: {
  readonly title: string;
  readonly items: readonly Supplement[];
}) {
  return (
    <SupplementTable
      title={props.title}
      supplements={props.items}
      linkTo={({ version }) => (
        <Link to="/versions/$versionId" params={{ versionId: version.id }}>
          {version.label}
        </Link>
      )}
      stateOf={({ version }) => <VersionState state={version.state} />}
      reviewLink={({ version }, label) => (
        <Link to="/versions/$versionId/attention" params={{ versionId: version.id }}>
          {label}
        </Link>
      )}
    />
  );
}

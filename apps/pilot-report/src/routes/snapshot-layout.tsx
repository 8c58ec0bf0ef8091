import { NativeSelect, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { reviewing } from "@thuocdo/contract/access";
import type { Snapshot } from "@thuocdo/contract/snapshots";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { LiveLinks } from "#features/live/live-links.tsx";
import { JobBar } from "#features/jobs/job-bar.tsx";
import { useSession } from "@thuocdo/ui/session";
import { snapshotsQuery } from "#features/snapshots/queries.ts";
import { messages } from "#routes/messages.ts";
import { ShownSnapshot } from "#routes/shown-snapshot.tsx";
import classes from "#routes/snapshot-layout.module.css";

/** The pages on one snapshot, and the way from one to another and to the same page of another snapshot. */
export function SnapshotLayout() {
  const { snapshotId } = useParams({ from: "/snapshots/$snapshotId" });
  const query = useQuery(snapshotsQuery());
  return (
    <QueryState query={query}>
      {({ items }) => {
        const snapshot = items.find(({ id }) => id === snapshotId);
        if (snapshot === undefined)
          return (
            <Empty whole title={messages.noSnapshotTitle}>
              {messages.noSnapshotHint}
            </Empty>
          );
        return (
          <Stack>
            <div className={classes["ways"]} data-screen-only>
              <ChosenSnapshot snapshot={snapshot} all={items} />
              <LiveLinks />
              <Pages snapshotId={snapshotId} />
            </div>
            <JobBar snapshotId={snapshotId} />
            <ShownSnapshot value={snapshot} key={snapshot.id}>
              <Outlet />
            </ShownSnapshot>
          </Stack>
        );
      }}
    </QueryState>
  );
}

function ChosenSnapshot(props: { readonly snapshot: Snapshot; readonly all: readonly Snapshot[] }) {
  const navigate = useNavigate();
  return (
    <NativeSelect
      label={messages.snapshot}
      value={props.snapshot.id}
      onChange={({ currentTarget: { value: snapshotId } }) =>
        void navigate({ to: ".", params: (params) => ({ ...params, snapshotId }) })
      }
      data={props.all.map(({ id, number, roundTitle, unitsCalled }) => ({
        value: id,
        label: messages.snapshotOption(number, roundTitle, unitsCalled),
      }))}
    />
  );
}

const pages = [
  { to: "/snapshots/$snapshotId", label: messages.pages.overview },
  { to: "/snapshots/$snapshotId/units", label: messages.pages.units },
  { to: "/snapshots/$snapshotId/changes", label: messages.pages.changes },
  { to: "/snapshots/$snapshotId/self-scores", label: messages.pages.selfScores },
  { to: "/snapshots/$snapshotId/analysis", label: messages.pages.analysis },
  { to: "/snapshots/$snapshotId/sensitivity", label: messages.pages.sensitivity },
  { to: "/snapshots/$snapshotId/readiness", label: messages.pages.readiness },
  { to: "/snapshots/$snapshotId/report", label: messages.pages.report },
] as const;

const reviewersPage = {
  to: "/snapshots/$snapshotId/flags",
  label: messages.pages.flags,
} as const;

function Pages({ snapshotId }: { readonly snapshotId: string }) {
  const { assignments } = useSession();
  const isReviewer = assignments.some(({ role }) => reviewing.some((each) => each === role));
  return (
    <nav className={classes["pages"]} aria-label={messages.pagesLabel}>
      {[...pages, ...(isReviewer ? [reviewersPage] : [])].map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ snapshotId }}
          activeOptions={{ exact: to === "/snapshots/$snapshotId" }}
          activeProps={{ "aria-current": "page" }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

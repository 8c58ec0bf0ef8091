import { createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { Crashed } from "@thuocdo/ui/crashed";
import { Empty } from "@thuocdo/ui/empty";
import { AnalysisPage } from "#routes/analysis-page.tsx";
import { ChangesPage } from "#routes/changes-page.tsx";
import { FlagsPage } from "#routes/flags-page.tsx";
import { LatestPage } from "#routes/latest-page.tsx";
import { LivePage } from "#routes/live-page.tsx";
import { messages } from "#routes/messages.ts";
import { OverviewPage } from "#routes/overview-page.tsx";
import { readPlace } from "#lib/place.ts";
import { ReadinessPage } from "#routes/readiness-page.tsx";
import { ReportPage } from "#routes/report-page.tsx";
import { SelfScoresPage } from "#routes/self-scores-page.tsx";
import { SensitivityPage } from "#routes/sensitivity-page.tsx";
import { SnapshotLayout } from "#routes/snapshot-layout.tsx";
import { UnitsPage } from "#routes/units-page.tsx";
import { WardPage } from "#routes/ward-page.tsx";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Empty whole title={messages.notFoundTitle}>
      {messages.notFoundHint}
    </Empty>
  ),
});

const latest = createRoute({ getParentRoute: () => root, path: "/", component: LatestPage });

const live = createRoute({
  getParentRoute: () => root,
  path: "/rounds/$roundId",
  validateSearch: ({ city }: Record<string, unknown>): { readonly city?: string } =>
    typeof city === "string" ? { city } : {},
  component: LivePage,
});

const snapshot = createRoute({
  getParentRoute: () => root,
  path: "/snapshots/$snapshotId",
  component: SnapshotLayout,
});

const overview = createRoute({
  getParentRoute: () => snapshot,
  path: "/",
  component: OverviewPage,
});

const units = createRoute({
  getParentRoute: () => snapshot,
  path: "/units",
  validateSearch: readPlace,
  component: UnitsPage,
});

const ward = createRoute({
  getParentRoute: () => snapshot,
  path: "/wards/$unitId",
  component: WardPage,
});

const changes = createRoute({
  getParentRoute: () => snapshot,
  path: "/changes",
  component: ChangesPage,
});

const selfScores = createRoute({
  getParentRoute: () => snapshot,
  path: "/self-scores",
  component: SelfScoresPage,
});

const analysis = createRoute({
  getParentRoute: () => snapshot,
  path: "/analysis",
  component: AnalysisPage,
});

const sensitivity = createRoute({
  getParentRoute: () => snapshot,
  path: "/sensitivity",
  component: SensitivityPage,
});

const readiness = createRoute({
  getParentRoute: () => snapshot,
  path: "/readiness",
  component: ReadinessPage,
});

const flags = createRoute({
  getParentRoute: () => snapshot,
  path: "/flags",
  component: FlagsPage,
});

const report = createRoute({
  getParentRoute: () => snapshot,
  path: "/report",
  component: ReportPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    latest,
    live,
    snapshot.addChildren([
      overview,
      units,
      ward,
      changes,
      selfScores,
      analysis,
      sensitivity,
      readiness,
      flags,
      report,
    ]),
  ]),
  basepath: "/pilot-report",
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

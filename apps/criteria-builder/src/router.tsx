import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { Crashed } from "@thuocdo/ui/crashed";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { readConsultationSearch } from "#routes/consultation-search.ts";
import { readHistoryFilter } from "#routes/history-filter.ts";
import { messages } from "#routes/messages.ts";
import { readComparison, readReading } from "#routes/read-comparison.ts";
import { readPlace } from "#routes/use-place.ts";
import { VersionsPage } from "#routes/versions-page.tsx";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Empty whole title={messages.notFoundTitle}>
      {messages.notFoundHint}
    </Empty>
  ),
});

const versions = createRoute({ getParentRoute: () => root, path: "/", component: VersionsPage });

// All but the list of versions are fetched when somebody first goes there.

const version = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId",
  validateSearch: readPlace,
  component: lazyRouteComponent(
    async () => await import("#routes/version-page.tsx"),
    "VersionPage",
  ),
});

const papers = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/papers",
  component: lazyRouteComponent(async () => await import("#routes/papers-page.tsx"), "PapersPage"),
});

const chain = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/chain",
  component: lazyRouteComponent(async () => await import("#routes/chain-page.tsx"), "ChainPage"),
});

const consultation = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/consultation",
  validateSearch: readConsultationSearch,
  component: lazyRouteComponent(
    async () => await import("#routes/consultation-page.tsx"),
    "ConsultationPage",
  ),
});

const reply = createRoute({
  getParentRoute: () => root,
  path: "/consultations/$consultationId/$unitId",
  validateSearch: readReading,
  component: lazyRouteComponent(async () => await import("#routes/reply-page.tsx"), "ReplyPage"),
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/history",
  validateSearch: readHistoryFilter,
  component: lazyRouteComponent(
    async () => await import("#routes/history-page.tsx"),
    "HistoryPage",
  ),
});

const pastState = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/states/$sequence",
  component: lazyRouteComponent(
    async () => await import("#routes/past-state-page.tsx"),
    "PastStatePage",
  ),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/compare",
  validateSearch: readComparison,
  component: lazyRouteComponent(
    async () => await import("#routes/compare-page.tsx"),
    "ComparePage",
  ),
});

const carryOver = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/carry-over",
  component: lazyRouteComponent(
    async () => await import("#routes/carry-over-page.tsx"),
    "CarryOverPage",
  ),
});

const backtest = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/backtest",
  validateSearch: ({ snapshot }: Record<string, unknown>): { readonly snapshot?: string } =>
    typeof snapshot === "string" ? { snapshot } : {},
  component: lazyRouteComponent(
    async () => await import("#routes/backtest-page.tsx"),
    "BacktestPage",
  ),
});

const supplements = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/supplements",
  component: lazyRouteComponent(
    async () => await import("#routes/supplements-page.tsx"),
    "SupplementsPage",
  ),
});

const beside = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/beside",
  component: lazyRouteComponent(async () => await import("#routes/beside-page.tsx"), "BesidePage"),
});

const attention = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/attention",
  component: lazyRouteComponent(
    async () => await import("#routes/attention-page.tsx"),
    "AttentionPage",
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    versions,
    version,
    papers,
    chain,
    consultation,
    reply,
    history,
    pastState,
    compare,
    carryOver,
    backtest,
    supplements,
    beside,
    attention,
  ]),
  basepath: "/criteria-builder",
  defaultErrorComponent: Crashed,
  defaultPendingComponent: () => <Pending lines={6} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

import { createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { Crashed } from "@thuocdo/ui/crashed";
import { Empty } from "@thuocdo/ui/empty";
import { AttentionPage } from "#routes/attention-page.tsx";
import { BesidePage } from "#routes/beside-page.tsx";
import { CarryOverPage } from "#routes/carry-over-page.tsx";
import { ChainPage } from "#routes/chain-page.tsx";
import { ComparePage } from "#routes/compare-page.tsx";
import { ConsultationPage } from "#routes/consultation-page.tsx";
import { readConsultationSearch } from "#routes/consultation-search.ts";
import { HistoryPage, readHistoryFilter } from "#routes/history-page.tsx";
import { messages } from "#routes/messages.ts";
import { PastStatePage } from "#routes/past-state-page.tsx";
import { ReplyPage } from "#routes/reply-page.tsx";
import { readComparison, readReading } from "#routes/read-comparison.ts";
import { readPlace } from "#routes/use-place.ts";
import { SupplementsPage } from "#routes/supplements-page.tsx";
import { PapersPage } from "#routes/papers-page.tsx";
import { VersionPage } from "#routes/version-page.tsx";
import { VersionsPage } from "#routes/versions-page.tsx";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => <Empty title={messages.notFoundTitle}>{messages.notFoundHint}</Empty>,
});

const versions = createRoute({ getParentRoute: () => root, path: "/", component: VersionsPage });

const version = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId",
  validateSearch: readPlace,
  component: VersionPage,
});

const papers = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/papers",
  component: PapersPage,
});

const chain = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/chain",
  component: ChainPage,
});

const consultation = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/consultation",
  validateSearch: readConsultationSearch,
  component: ConsultationPage,
});

const reply = createRoute({
  getParentRoute: () => root,
  path: "/consultations/$consultationId/$unitId",
  validateSearch: readReading,
  component: ReplyPage,
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/history",
  validateSearch: readHistoryFilter,
  component: HistoryPage,
});

const pastState = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/states/$sequence",
  component: PastStatePage,
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/compare",
  validateSearch: readComparison,
  component: ComparePage,
});

const carryOver = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/carry-over",
  component: CarryOverPage,
});

const supplements = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/supplements",
  component: SupplementsPage,
});

const beside = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/beside",
  component: BesidePage,
});

const attention = createRoute({
  getParentRoute: () => root,
  path: "/versions/$versionId/attention",
  component: AttentionPage,
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
    supplements,
    beside,
    attention,
  ]),
  basepath: "/criteria-builder",
  defaultErrorComponent: Crashed,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

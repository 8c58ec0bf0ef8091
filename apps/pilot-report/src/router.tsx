import { createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { Crashed } from "@thuocdo/ui/crashed";
import { Empty } from "@thuocdo/ui/empty";
import { AnalysisPage } from "#routes/analysis-page.tsx";
import { ComparisonPage } from "#routes/comparison-page.tsx";
import { messages } from "#routes/messages.ts";
import { readPlace } from "#routes/place.ts";
import { WardPage } from "#routes/ward-page.tsx";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Empty whole title={messages.notFoundTitle}>
      {messages.notFoundHint}
    </Empty>
  ),
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readPlace,
  component: ComparisonPage,
});

const ward = createRoute({
  getParentRoute: () => root,
  path: "/snapshots/$snapshotId/wards/$unitId",
  component: WardPage,
});

const analysis = createRoute({
  getParentRoute: () => root,
  path: "/snapshots/$snapshotId/analysis",
  component: AnalysisPage,
});

export const router = createRouter({
  routeTree: root.addChildren([comparison, analysis, ward]),
  basepath: "/pilot-report",
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

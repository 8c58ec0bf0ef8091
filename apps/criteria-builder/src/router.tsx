import { createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { Crashed } from "@thuocdo/ui/crashed";
import { Empty } from "@thuocdo/ui/empty";
import { messages } from "#routes/messages.ts";
import { readPlace } from "#routes/use-place.ts";
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

export const router = createRouter({
  routeTree: root.addChildren([versions, version]),
  basepath: "/criteria-builder",
  defaultErrorComponent: Crashed,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

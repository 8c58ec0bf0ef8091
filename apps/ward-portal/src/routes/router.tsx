import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { Me } from "@thuocdo/contract/me";
import { Crashed } from "@thuocdo/ui/crashed";
import { Pending } from "@thuocdo/ui/pending";
import { readQueueFilter } from "#features/appraisal/queue/queue-filter.ts";
import { planParts, type PlanPart } from "#features/city-plans/plan-parts.ts";
import { HomeRoute } from "#routes/home-route.tsx";
import { NotFound } from "#routes/not-found.tsx";
import { PortalFrame } from "#routes/portal-frame.tsx";

export interface PagesContext {
  readonly roles: readonly Me["assignments"][number]["role"][];
}

const root = createRootRouteWithContext<PagesContext>()({
  component: PortalFrame,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: HomeRoute,
  beforeLoad: ({ context: { roles } }) => {
    if (roles.includes("ward-officer")) return;
    if (roles.includes("appraiser")) throw redirect({ to: "/appraisals" });
    if (roles.includes("administrator") || roles.includes("leader"))
      throw redirect({ to: "/rounds" });
    if (roles.includes("drafter")) throw redirect({ to: "/city-plans" });
  },
});

// Core's scoring comes with the form, not with the sign-in and the list; it comes while the list is read.
const form = createRoute({
  getParentRoute: () => root,
  path: "/submissions/$submissionId",
  component: lazyRouteComponent(() => import("#routes/form-route.tsx"), "FormRoute"),
});

// Appraisers and organisers load their pages apart: a ward on a slow line does not.
const appraisals = createRoute({
  getParentRoute: () => root,
  path: "/appraisals",
  component: Outlet,
});

const queue = createRoute({
  getParentRoute: () => appraisals,
  path: "/",
  validateSearch: readQueueFilter,
  component: lazyRouteComponent(() => import("#routes/appraisal-routes.tsx"), "QueueRoute"),
});

const appraisal = createRoute({
  getParentRoute: () => appraisals,
  path: "/$submissionId",
  component: lazyRouteComponent(() => import("#routes/appraisal-routes.tsx"), "AppraisalRoute"),
});

const differences = createRoute({
  getParentRoute: () => root,
  path: "/differences/$secondAppraisalId",
  component: lazyRouteComponent(() => import("#routes/appraisal-routes.tsx"), "DifferencesRoute"),
});

const rounds = createRoute({
  getParentRoute: () => root,
  path: "/rounds",
  component: lazyRouteComponent(() => import("#routes/rounds-routes.tsx"), "RoundsRoute"),
});

const board = createRoute({
  getParentRoute: () => root,
  path: "/rounds/$roundId",
  component: lazyRouteComponent(() => import("#routes/rounds-routes.tsx"), "BoardRoute"),
});

const newPlan = createRoute({
  getParentRoute: () => root,
  path: "/rounds/new",
  component: lazyRouteComponent(() => import("#routes/round-planning-routes.tsx"), "NewPlanRoute"),
});

const changePlan = createRoute({
  getParentRoute: () => root,
  path: "/rounds/$roundId/plan",
  component: lazyRouteComponent(
    () => import("#routes/round-planning-routes.tsx"),
    "ChangePlanRoute",
  ),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: "/accounts",
  component: lazyRouteComponent(() => import("#routes/accounts-route.tsx"), "AccountsRoute"),
});

const units = createRoute({
  getParentRoute: () => root,
  path: "/units",
  // The day whose units are shown; today where there is none.
  validateSearch: ({ ngay }: Record<string, unknown>): { readonly ngay?: string } =>
    typeof ngay === "string" && /^\d{4}-\d{2}-\d{2}$/.test(ngay) ? { ngay } : {},
  component: lazyRouteComponent(() => import("#routes/units-routes.tsx"), "UnitsRoute"),
});

const importUnits = createRoute({
  getParentRoute: () => root,
  path: "/units/import",
  component: lazyRouteComponent(() => import("#routes/units-routes.tsx"), "ImportUnitsRoute"),
});

const unit = createRoute({
  getParentRoute: () => root,
  path: "/units/$unitId",
  component: lazyRouteComponent(() => import("#routes/units-routes.tsx"), "UnitRoute"),
});

const cityPlans = createRoute({
  getParentRoute: () => root,
  path: "/city-plans",
  component: lazyRouteComponent(() => import("#routes/city-plans-routes.tsx"), "CityPlansRoute"),
});

const cityPlan = createRoute({
  getParentRoute: () => root,
  path: "/city-plans/$planId",
  // The part of the plan that is shown; the first one where there is none.
  validateSearch: ({ phan }: Record<string, unknown>): { readonly phan?: PlanPart } => {
    const part = planParts.find((each) => each === phan);
    return part === undefined ? {} : { phan: part };
  },
  component: lazyRouteComponent(() => import("#routes/city-plans-routes.tsx"), "CityPlanRoute"),
});

export function createPages() {
  return createRouter({
    routeTree: root.addChildren([
      home,
      form,
      appraisals.addChildren([queue, appraisal]),
      differences,
      rounds,
      board,
      newPlan,
      changePlan,
      accounts,
      units,
      importUnits,
      unit,
      cityPlans,
      cityPlan,
    ]),
    basepath: "/ward-portal",
    context: { roles: [] },
    defaultPendingComponent: Pending,
    defaultErrorComponent: Crashed,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}

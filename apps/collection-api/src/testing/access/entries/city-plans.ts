import { randomUUID } from "node:crypto";
import {
  beginCityPlan,
  downloadCityPlanFile,
  downloadCityPlanPaper,
  downloadCityPlanWorkbook,
  editCityPlan,
  getCityPlan,
  listCityPlanChanges,
  listCityPlans,
  readCityPlanTasks,
  uploadCityPlanFile,
} from "@thuocdo/contract/city-plans";
import { as, at, entry, toAll } from "#testing/access/entry.ts";

/** The city, what is above it, and the ward that answers for a task read; a sibling and another city do not. */
const readers = at(404, "ministry", "north.city", "north.ward");

const editors = {
  ...as(404, ["administrator", "drafter"], "north.city"),
  seenFrom: ["ministry", "north.city", "north.ward"] as const,
};

export const cityPlanEntries = [
  entry(listCityPlans)(() => ({}), toAll),
  entry(getCityPlan)(({ cityPlan: { planId } }) => ({ params: { planId } }), readers),
  entry(listCityPlanChanges)(
    ({ cityPlan: { planId } }) => ({ params: { planId }, query: {} }),
    readers,
  ),
  entry(downloadCityPlanWorkbook)(({ cityPlan: { planId } }) => ({ params: { planId } }), readers, {
    atOnePlace: true,
  }),
  entry(downloadCityPlanPaper)(
    ({ cityPlan: { planId } }) => ({ params: { planId }, query: { format: "docx" } }),
    readers,
    { atOnePlace: true },
  ),
  entry(downloadCityPlanFile)(
    ({ cityPlan: { planId }, evidence: { sha256 } }) => ({ params: { planId, sha256 } }),
    readers,
  ),
  entry(beginCityPlan)(
    ({ unitIds, cityPlan: { head } }) => ({
      body: { id: randomUUID(), cityUnitId: unitIds["north.city"], head },
    }),
    as(403, ["administrator", "drafter"], "north.city"),
  ),
  entry(editCityPlan)(
    ({ cityPlan: { planId, head } }) => ({
      params: { planId },
      body: {
        id: randomUUID(),
        edits: [{ kind: "plan", id: planId, baseRevision: 1, content: head }],
      },
    }),
    editors,
    { about: "the plan" },
  ),
  entry(editCityPlan)(
    ({ cityPlan: { planId, taskId } }) => ({
      params: { planId },
      body: {
        id: randomUUID(),
        edits: [
          {
            kind: "progress",
            id: taskId,
            baseRevision: 0,
            content: { percent: 10, doneOn: null, stopped: false, note: "" },
          },
        ],
      },
    }),
    {
      to: (role, place) =>
        place === "north.city"
          ? role === "administrator" || role === "drafter"
          : place === "north.ward" && role === "ward-officer",
      otherwise: 404,
      seenFrom: ["ministry", "north.city", "north.ward"],
    },
    { about: "how far a task of the ward is" },
  ),
  entry(readCityPlanTasks)(
    ({ cityPlan: { planId } }) => ({
      params: { planId },
      body: new Blob(["STT,Nhiệm vụ\n1,Việc\n"]),
    }),
    editors,
  ),
  entry(uploadCityPlanFile)(
    ({ cityPlan: { planId }, evidence: { sha256, bytes } }) => ({
      params: { planId, sha256 },
      query: { name: "ke-hoach.pdf" },
      body: new Blob([bytes]),
    }),
    {
      to: (role, place) =>
        place === "north.city"
          ? role === "administrator" || role === "drafter"
          : place === "north.ward" && role === "ward-officer",
      otherwise: 404,
      seenFrom: ["ministry", "north.city", "north.ward"],
    },
  ),
];

import { messages } from "#messages.ts";
import type { Me } from "@thuocdo/contract/me";

/** The three front-ends, by the folder each is served from, and who works there. */
const frontEnds = [
  {
    name: "criteria-builder",
    label: messages.criteriaBuilder,
    roles: ["drafter", "issuer", "commenter", "leader", "administrator"],
  },
  {
    name: "ward-portal",
    label: messages.wardPortal,
    roles: ["ward-officer", "appraiser", "drafter", "leader", "administrator"],
  },
  {
    name: "pilot-report",
    label: messages.pilotReport,
    roles: ["analyst", "appraiser", "leader", "administrator"],
  },
] as const;

export type FrontEnd = (typeof frontEnds)[number]["name"];

/** Where a person has work to do, and where they are now. The API decides again what they may do there. */
export function frontEndsFor(assignments: Me["assignments"], current: FrontEnd) {
  return frontEnds.filter(
    ({ name, roles }) =>
      name === current || assignments.some(({ role }) => roles.some((working) => working === role)),
  );
}

export function labelOf(frontEnd: FrontEnd): string {
  return frontEnds.find(({ name }) => name === frontEnd)?.label ?? frontEnd;
}

import { expect, test } from "vitest";
import { endWithoutReceiver, handOver, type EndingRole, type OpenWork } from "#hand-over.ts";

const at = "2021-07-05T02:00:00.000Z";
const receiver = { personId: "binh", holdsRole: true, tookPartIn: [] };
const role: EndingRole = { unitId: "u", role: "ward-officer", open: 2, receiver };
const act = { leaverId: "an", endsAt: null, at };

test.each<{ roles: EndingRole[]; endsAt?: string; code: string | undefined; because: string }>([
  { roles: [role], code: undefined, because: "somebody of the same role goes on" },
  {
    roles: [{ ...role, open: 0, receiver: null }],
    code: undefined,
    because: "nothing is open: nobody has to go on",
  },
  {
    roles: [{ ...role, receiver: null }],
    code: "hand-over-receiver-needed",
    because: "two things are open and nobody is named",
  },
  {
    roles: [{ ...role, receiver: { ...receiver, holdsRole: false } }],
    code: "hand-over-receiver-unfit",
    because: "the receiver does not hold the role",
  },
  {
    roles: [{ ...role, receiver: { ...receiver, personId: "an" } }],
    code: "hand-over-receiver-unfit",
    because: "nobody hands over to themselves",
  },
  {
    roles: [{ ...role, receiver: { ...receiver, tookPartIn: ["s"] } }],
    code: "hand-over-receiver-took-part",
    because: "a second appraisal is not by who made the first",
  },
  {
    roles: [role, { ...role, unitId: "v", receiver: null }],
    code: "hand-over-receiver-needed",
    because: "each role is looked at",
  },
  {
    roles: [role],
    endsAt: "2021-07-05T01:59:59.000Z",
    code: "hand-over-end-past",
    because: "what has passed is not ended again",
  },
  {
    roles: [role],
    endsAt: "2021-07-31T17:00:00.000Z",
    code: undefined,
    because: "the end may lie ahead",
  },
])("handing over comes to $code, since $because", ({ roles, endsAt = null, code }) => {
  const done = handOver(roles, { ...act, endsAt });
  expect(done.ok ? undefined : done.refusal.code).toBe(code);
});

test("a role ends with nobody named unless a second appraisal is open in it: nobody else of the unit can take that up", () => {
  const work = (kind: OpenWork["kind"]): OpenWork => ({
    kind,
    subjectId: "s",
    title: "",
    pieces: 1,
  });
  const appraiser = { unitId: "u", role: "appraiser" };
  expect(endWithoutReceiver(appraiser, [work("appraisal-draft"), work("group-share")]).ok).toBe(
    true,
  );
  const twice = [work("second-appraisal"), work("appraisal-draft"), work("second-appraisal")];
  expect(endWithoutReceiver(appraiser, twice)).toMatchObject({
    refusal: { code: "hand-over-receiver-needed", unitId: "u", role: "appraiser", open: 2 },
  });
});

import "fake-indexeddb/auto";
import type { FindingsDraft } from "@thuocdo/contract/appraisal";
import { ProblemError, UnreachableError } from "@thuocdo/contract/problem-error";
import type { Findings } from "@thuocdo/submissions/finding";
import { expect, test } from "vitest";
import { openFindingsKeeper } from "#features/appraisal/findings-keeper.ts";
import { openDeviceStore } from "#lib/drafts/device-store.ts";

let owners = 0;

function startServer() {
  let draft: FindingsDraft = { findings: {}, sequence: 0, savedAt: null };
  const server = {
    line: true,
    draft: () => draft,
    save: async ({ baseSequence, findings }: { baseSequence: number; findings: Findings }) => {
      if (!server.line) throw new UnreachableError("cut");
      if (baseSequence !== draft.sequence) {
        throw new ProblemError(409, {
          code: "revision-overtaken",
          message: "",
          details: { current: draft.sequence },
        });
      }
      draft = { findings, sequence: draft.sequence + 1, savedAt: "2026-11-24T03:32:00.000Z" };
      return draft;
    },
  };
  return server;
}

async function open(
  server: ReturnType<typeof startServer>,
  owner = `person-${++owners}/submission`,
) {
  return await openFindingsKeeper({
    owner,
    revisionId: "r1",
    draft: server.draft(),
    store: await openDeviceStore(),
    save: server.save,
    onFailure: () => {},
    pauseMs: 60_000,
  });
}

const lowered = { awardedHundredths: 200, reason: "Trụ sở xuống cấp" };

test("findings written without a line are there after a reload, and are sent then", async () => {
  const server = startServer();
  server.line = false;
  const before = await open(server, "appraiser/s");
  before.set("a", lowered);
  await expect.poll(() => before.getView().saving.onDevice).toBe("written");
  const after = await open(server, "appraiser/s");
  expect(after.getView().findings).toEqual({ a: lowered });
  server.line = true;
  expect(await after.send()).toBe(true);
  expect(server.draft().findings).toEqual({ a: lowered });
});

test("findings saved elsewhere meanwhile are not overwritten unasked", async () => {
  const server = startServer();
  const [mine, theirs] = [await open(server), await open(server)];
  theirs.set("a", { sentBack: true, reason: "Thiếu biên bản" });
  await theirs.send();
  mine.set("a", lowered);
  expect(await mine.send()).toBe(false);
  expect(mine.getView().overtaken).toBe(true);
  mine.settle(server.draft(), "mine");
  expect(await mine.send()).toBe(true);
  expect(server.draft().findings).toEqual({ a: lowered });
});

test("a finding taken back leaves none", async () => {
  const server = startServer();
  const keeper = await open(server);
  keeper.set("a", lowered);
  keeper.set("a", undefined);
  await keeper.send();
  expect(server.draft().findings).toEqual({});
});

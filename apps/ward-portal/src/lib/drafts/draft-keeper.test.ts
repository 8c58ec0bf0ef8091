import "fake-indexeddb/auto";
import type { Draft } from "@thuocdo/contract/draft";
import { ProblemError, UnreachableError } from "@thuocdo/contract/problem-error";
import { mergeDraft, type DraftChange, type StampedDraft } from "@thuocdo/submissions/merge-draft";
import { expect, test } from "vitest";
import { openDeviceStore } from "#lib/drafts/device-store.ts";
import { openDraftKeeper, type DraftEdit } from "#lib/drafts/draft-keeper.ts";
import { typedDateKey } from "#lib/drafts/typed-date.ts";

let people = 0;
let seconds = 0;
const clock = { now: () => new Date(Date.UTC(2026, 10, 24) + 1000 * ++seconds).toISOString() };

/** The server's part: core's merge, a line that can be cut. */
function startServer() {
  let stored: StampedDraft = {
    answers: { formatVersion: 1, byIndicator: {} },
    stamps: {},
    sequence: 0,
  };
  const server = {
    line: true,
    draft: (): Draft => ({
      answers: stored.answers,
      sequence: stored.sequence,
      savedAt: "2026-11-24T03:32:00.000Z",
    }),
    save: async ({ baseSequence, changes }: { baseSequence: number; changes: DraftChange[] }) => {
      if (!server.line) throw new UnreachableError("The service does not answer.");
      stored = mergeDraft(stored, changes, baseSequence).draft;
      return { draft: server.draft() };
    },
  };
  return server;
}

type Server = ReturnType<typeof startServer>;

/** One device: its own disk in the person's name, so that two of them share nothing but the server. */
function newDevice(server: Server) {
  const owner = `person-${++people}/submission`;
  return {
    owner,
    opens: async () =>
      await openDraftKeeper({
        owner,
        draft: server.draft(),
        store: await openDeviceStore(),
        clock,
        save: (body) => server.save(body),
        onFailure: () => {},
        onStale: () => {},
        pauseMs: 60_000,
      }),
  };
}

function cases(value: string | null): readonly DraftEdit[] {
  return [{ part: "value", indicatorId: "a", fieldKey: "cases", value }];
}

const shown = (keeper: { getView: () => { answers: Draft["answers"] } }) =>
  keeper.getView().answers.byIndicator["a"]?.values["cases"];

async function written(keeper: Awaited<ReturnType<typeof openDraftKeeper>>) {
  await expect.poll(() => keeper.getView().saving.onDevice).toBe("written");
}

test("what was typed is there after the page is closed without a line", async () => {
  const server = startServer();
  server.line = false;
  const device = newDevice(server);
  const before = await device.opens();
  before.edit(cases("7"));
  await written(before);
  const after = await device.opens();
  expect(shown(after)).toBe("7");
  expect(after.getView().saving.due).toBe(1);
});

test("text that could not be read is there too, and is never sent", async () => {
  const server = startServer();
  const device = newDevice(server);
  const before = await device.opens();
  before.edit(cases(null), [{ indicatorId: "a", fieldKey: "cases", text: "khoảng 7" }]);
  await written(before);
  await before.send();
  const after = await device.opens();
  expect(after.getView().typed).toEqual({ a: { cases: "khoảng 7" } });
  expect(server.draft().answers.byIndicator).toEqual({});
});

test("a date of a file that could not be read holds up sending only while the file is there", async () => {
  const sha256 = "a".repeat(64);
  const keeper = await newDevice(startServer()).opens();
  const file = (value: { sha256: string; name: string } | null) =>
    [{ part: "evidence", indicatorId: "a", sha256, value }] as const;
  keeper.edit(file({ sha256, name: "bao-cao.pdf" }), [
    { indicatorId: "a", fieldKey: typedDateKey(sha256), text: "31/02/2022" },
  ]);
  expect(keeper.getView().saving.unreadable).toBe(1);
  keeper.edit(file(null));
  expect(keeper.getView().saving.unreadable).toBe(0);
});

test("a change leaves this machine once the server holds it", async () => {
  const server = startServer();
  const device = newDevice(server);
  const keeper = await device.opens();
  keeper.edit(cases("7"));
  await written(keeper);
  expect(await keeper.send()).toBe(true);
  expect(keeper.getView().saving).toMatchObject({ due: 0, savedAt: "2026-11-24T03:32:00.000Z" });
  server.save = async () => Promise.reject(new UnreachableError("cut"));
  expect((await device.opens()).getView().saving.due).toBe(0);
});

test("a cut line keeps the change, and the next attempt delivers it", async () => {
  const server = startServer();
  server.line = false;
  const keeper = await newDevice(server).opens();
  keeper.edit(cases("7"));
  expect(await keeper.send()).toBe(false);
  expect(keeper.getView().saving.failure).toBeInstanceOf(UnreachableError);
  server.line = true;
  expect(await keeper.send()).toBe(true);
  expect(server.draft().answers.byIndicator["a"]?.values).toEqual({ cases: "7" });
});

test("two devices in different fields merge without a word", async () => {
  const server = startServer();
  const [desk, phone] = [await newDevice(server).opens(), await newDevice(server).opens()];
  desk.edit(cases("7"));
  phone.edit([{ part: "note", indicatorId: "a", value: "Theo sổ trực ban" }]);
  await desk.send();
  await phone.send();
  desk.receive(server.draft());
  expect(desk.getView().conflicts).toEqual([]);
  expect(desk.getView().answers.byIndicator["a"]).toEqual({
    values: { cases: "7" },
    note: "Theo sổ trực ban",
  });
});

test("two devices in one field: both values are shown, neither is lost, and the choice stands", async () => {
  const server = startServer();
  const [desk, phone] = [await newDevice(server).opens(), await newDevice(server).opens()];
  desk.edit(cases("7"));
  phone.edit(cases("8"));
  await phone.send();
  desk.receive(server.draft());
  expect(desk.getView().conflicts).toMatchObject([{ change: { value: "7" }, theirs: "8" }]);
  expect(shown(desk)).toBe("7");
  desk.resolve("a/value/cases", "mine");
  expect(await desk.send()).toBe(true);
  expect(server.draft().answers.byIndicator["a"]?.values).toEqual({ cases: "7" });
});

test("giving way takes the other device's value", async () => {
  const server = startServer();
  const [desk, phone] = [await newDevice(server).opens(), await newDevice(server).opens()];
  desk.edit(cases("7"));
  phone.edit(cases("8"));
  await phone.send();
  desk.receive(server.draft());
  desk.resolve("a/value/cases", "theirs");
  expect(shown(desk)).toBe("8");
  expect(desk.getView().conflicts).toEqual([]);
});

test("a change that the server calls overtaken is a conflict, not a loss", async () => {
  const server = startServer();
  const [desk, phone] = [await newDevice(server).opens(), await newDevice(server).opens()];
  desk.edit(cases("7")); // earlier instant
  phone.edit(cases("8"));
  await phone.send();
  await desk.send();
  expect(desk.getView().conflicts).toMatchObject([{ change: { value: "7" }, theirs: "8" }]);
});

test("what is typed while a save is on its way goes after it", async () => {
  const server = startServer();
  const keeper = await newDevice(server).opens();
  keeper.edit(cases("8"));
  const first = keeper.send();
  keeper.edit(cases("7"));
  await first;
  await keeper.send();
  expect(server.draft().answers.byIndicator["a"]?.values).toEqual({ cases: "7" });
  expect(keeper.getView()).toMatchObject({ conflicts: [], saving: { due: 0 } });
});

test("a save that arrived though its answer did not is not taken for another device's", async () => {
  const server = startServer();
  const { save } = server;
  server.save = async (body) => {
    await save(body);
    throw new UnreachableError("the answer was lost");
  };
  const device = newDevice(server);
  const keeper = await device.opens();
  keeper.edit(cases("8"));
  await keeper.send();
  keeper.edit(cases("9"));
  keeper.receive(server.draft());
  expect(keeper.getView()).toMatchObject({ conflicts: [], saving: { due: 1 } });
});

test("a value typed back, or a file given twice, leaves nothing to send", async () => {
  const server = startServer();
  const keeper = await newDevice(server).opens();
  const sha256 = "a".repeat(64);
  const file = () =>
    keeper.edit([
      { part: "evidence", indicatorId: "a", sha256, value: { sha256, name: "một.pdf" } },
    ]);
  keeper.edit(cases("7"));
  file();
  await keeper.send();
  file();
  keeper.edit(cases("8"));
  keeper.edit(cases("7"));
  expect(await keeper.send()).toBe(true);
});

test("one change that the server can't take does not hold up the others", async () => {
  const server = startServer();
  const { save } = server;
  server.save = async (body) => {
    if (body.changes.some(({ part }) => part === "note")) {
      throw new ProblemError(400, {
        code: "request-malformed",
        message: "",
        details: { issues: [] },
      });
    }
    return await save(body);
  };
  const keeper = await newDevice(server).opens();
  keeper.edit([...cases("7"), { part: "note", indicatorId: "a", value: "!" }]);
  expect(await keeper.send()).toBe(false);
  expect(server.draft().answers.byIndicator["a"]).toEqual({ values: { cases: "7" } });
  expect(keeper.getView().saving).toMatchObject({ due: 1, failure: expect.any(ProblemError) });
  server.save = save;
  keeper.edit([{ part: "note", indicatorId: "a", value: "Theo sổ" }]);
  expect(await keeper.send()).toBe(true);
});

test("indicators that did not change stay the same objects", async () => {
  const keeper = await newDevice(startServer()).opens();
  keeper.edit([...cases("7"), { part: "note", indicatorId: "b", value: "x" }]);
  const { b } = keeper.getView().answers.byIndicator;
  keeper.edit(cases("8"));
  expect(keeper.getView().answers.byIndicator["b"]).toBe(b);
});

test("a browser that keeps nothing says so, and still sends", async () => {
  const server = startServer();
  const keeper = await openDraftKeeper({
    owner: "private/window",
    draft: server.draft(),
    store: undefined,
    clock,
    save: server.save,
    onFailure: () => {},
    onStale: () => {},
  });
  keeper.edit(cases("7"));
  expect(keeper.getView().saving.onDevice).toBe("impossible");
  expect(await keeper.send()).toBe(true);
});

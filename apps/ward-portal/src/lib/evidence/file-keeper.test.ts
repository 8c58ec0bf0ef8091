import "fake-indexeddb/auto";
import { ProblemError, UnreachableError } from "@thuocdo/contract/problem-error";
import { expect, test } from "vitest";
import { openDeviceStore } from "#lib/drafts/device-store.ts";
import { openFileKeeper, type FileKeeperOptions } from "#lib/evidence/file-keeper.ts";
import { hashFile } from "#lib/evidence/hash-file.ts";

const report = new Blob(["%PDF-1.7 báo cáo"]);

async function open(
  send: FileKeeperOptions["send"],
  tab: Partial<Pick<FileKeeperOptions, "owner" | "store" | "alone" | "abandon">> = {},
) {
  const arrived: string[] = [];
  const abandoned: string[] = [];
  const keeper = await openFileKeeper({
    owner: "person/submission",
    store: undefined,
    hash: hashFile,
    send,
    abandon: async (sha256) => abandoned.push(sha256),
    onArrived: (indicatorId, { name }) => arrived.push(`${indicatorId}: ${name}`),
    onFailure: () => {},
    alone: async (act) => await act(),
    ...tab,
  });
  return { keeper, arrived, abandoned };
}

test("an answer names a file only after the server has it", async () => {
  let arrive = () => {};
  const { keeper, arrived } = await open(() => new Promise<void>((resolve) => (arrive = resolve)));
  await keeper.add("a", "bao-cao.pdf", report);
  expect(arrived).toEqual([]);
  arrive();
  await expect.poll(() => arrived).toEqual(["a: bao-cao.pdf"]);
  expect(keeper.getFiles()).toEqual([]);
});

test("a file that did not arrive waits, and goes when tried again", async () => {
  let line = false;
  const { keeper, arrived } = await open(async () => {
    if (!line) throw new UnreachableError("cut");
  });
  await keeper.add("a", "bao-cao.pdf", report);
  await expect.poll(() => keeper.getFiles()[0]?.failure).toBeInstanceOf(UnreachableError);
  line = true;
  keeper.retry();
  await expect.poll(() => arrived).toEqual(["a: bao-cao.pdf"]);
});

test("one file that is refused does not hold up the next", async () => {
  const { keeper, arrived } = await open(async ({ name }) => {
    if (name === "anh.bmp") throw new Error("refused");
  });
  await keeper.add("a", "anh.bmp", new Blob(["BM"]));
  await keeper.add("b", "bao-cao.pdf", report);
  await expect.poll(() => arrived).toEqual(["b: bao-cao.pdf"]);
  expect(keeper.getFiles().map(({ name }) => name)).toEqual(["anh.bmp"]);
});

test("a file dropped while on its way stops, is not named by the answer, and the server forgets it", async () => {
  let arrive = () => {};
  let stopped = false;
  const { keeper, arrived, abandoned } = await open(({ signal }) => {
    signal.addEventListener("abort", () => (stopped = true));
    return new Promise<void>((resolve) => (arrive = resolve));
  });
  await keeper.add("a", "bao-cao.pdf", report);
  keeper.drop(keeper.getFiles()[0]!);
  arrive();
  expect([stopped, abandoned]).toEqual([true, [await hashFile(report)]]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(arrived).toEqual([]);
});

test("content that another indicator still waits for is not forgotten by the server", async () => {
  const { keeper, abandoned } = await open(() => new Promise<void>(() => {}));
  await keeper.add("a", "bao-cao.pdf", report);
  await keeper.add("b", "bao-cao.pdf", report);
  keeper.drop(keeper.getFiles()[1]!);
  expect(abandoned).toEqual([]);
});

test("a file for which this machine has no room is sent all the same, and it is said", async () => {
  const { keeper } = await open(() => new Promise<void>(() => {}));
  await keeper.add("a", "bao-cao.pdf", report);
  expect(keeper.getFiles()[0]).toMatchObject({ kept: false, sending: true });
});

test("a file put back is sent after the server has forgotten it, not before", async () => {
  const done: string[] = [];
  let forget = () => {};
  const { keeper } = await open(
    async ({ signal }) => {
      done.push("sent");
      await new Promise((_, reject) => signal.addEventListener("abort", reject));
    },
    {
      abandon: async () => {
        await new Promise<void>((resolve) => (forget = resolve));
        done.push("forgotten");
      },
    },
  );
  await keeper.add("a", "bao-cao.pdf", report);
  const file = keeper.drop(keeper.getFiles()[0]!);
  await keeper.add("a", "bao-cao.pdf", file!);
  forget();
  await expect.poll(() => done).toEqual(["sent", "forgotten", "sent"]);
});

/** Two tabs of one browser, one after the other at the server. */
async function openTabs(owner: string, send: FileKeeperOptions["send"]) {
  const store = await openDeviceStore();
  let turn = Promise.resolve();
  const alone: FileKeeperOptions["alone"] = (act) => (turn = turn.then(act));
  const [one, other] = [
    await open(send, { owner, store, alone }),
    await open(send, { owner, store, alone }),
  ];
  return { one, other };
}

test("of two tabs one sends a waiting file, and in both it waits no more", async () => {
  const sent: string[] = [];
  let arrive = () => {};
  const { one, other } = await openTabs("an/two-tabs", async ({ name }) => {
    sent.push(name);
    await new Promise<void>((resolve) => (arrive = resolve));
  });
  await one.keeper.add("a", "bao-cao.pdf", report);
  await expect.poll(() => other.keeper.getFiles()).toHaveLength(1);
  other.keeper.retry();
  arrive();
  await expect.poll(() => other.keeper.getFiles()).toEqual([]);
  await expect.poll(() => one.keeper.getFiles()).toEqual([]);
  expect(sent).toEqual(["bao-cao.pdf"]);
  expect([...one.arrived, ...other.arrived]).toEqual(["a: bao-cao.pdf"]);
});

test("a file dropped in one tab is stopped in the tab that sends it, and no answer names it", async () => {
  let arrive = () => {};
  let stopped = false;
  const { one, other } = await openTabs("an/dropped", async ({ signal }) => {
    signal.addEventListener("abort", () => (stopped = true));
    await new Promise<void>((resolve) => (arrive = resolve));
  });
  await one.keeper.add("a", "bao-cao.pdf", report);
  await expect.poll(() => other.keeper.getFiles()).toHaveLength(1);
  other.keeper.drop(other.keeper.getFiles()[0]!);
  await expect.poll(() => one.keeper.getFiles()).toEqual([]);
  arrive();
  await expect.poll(() => stopped).toBe(true);
  expect([...one.arrived, ...other.arrived]).toEqual([]);
});

test("a line that is back sends again what waited for it, not what was refused", async () => {
  const sent: string[] = [];
  const { keeper } = await open(async ({ name }) => {
    sent.push(name);
    throw name === "anh.bmp"
      ? new ProblemError(422, {
          code: "evidence-type-refused",
          message: "Refused.",
          details: { found: "BMP", allowed: [] },
        })
      : new UnreachableError("cut");
  });
  await keeper.add("a", "anh.bmp", new Blob(["BM"]));
  await keeper.add("b", "bao-cao.pdf", report);
  await expect.poll(() => sent).toEqual(["anh.bmp", "bao-cao.pdf"]);
  await expect.poll(() => keeper.getFiles().every(({ failure }) => failure)).toBe(true);
  keeper.retry();
  await expect.poll(() => sent).toEqual(["anh.bmp", "bao-cao.pdf", "bao-cao.pdf"]);
  keeper.again(keeper.getFiles()[0]!);
  await expect.poll(() => sent).toHaveLength(4);
});

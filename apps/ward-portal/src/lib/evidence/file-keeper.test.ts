import { UnreachableError } from "@thuocdo/contract/problem-error";
import { expect, test } from "vitest";
import { openFileKeeper, type FileKeeperOptions } from "#lib/evidence/file-keeper.ts";
import { hashFile } from "#lib/evidence/hash-file.ts";

const report = new Blob(["%PDF-1.7 báo cáo"]);

async function open(send: FileKeeperOptions["send"]) {
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

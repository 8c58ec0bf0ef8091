import { createHash } from "node:crypto";
import { compareRound } from "@thuocdo/comparison/compare-round";
import { reportOf } from "@thuocdo/comparison/report-of";
import { sampleRound } from "@thuocdo/comparison/sample-round";
import type { Call } from "@thuocdo/contract/call";
import {
  downloadReport,
  editNarrative,
  getReport,
  listNarrativeEdits,
  moveReport,
} from "@thuocdo/contract/reports";
import { closeRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { connect } from "@thuocdo/database/connect";
import { storeReport } from "@thuocdo/database/queries/reports";
import { storeComparison, storeUnitResults } from "@thuocdo/database/queries/results";
import type { Database } from "@thuocdo/database/schema";
import { readSeal } from "@thuocdo/documents/report-seal";
import { strFromU8, unzipSync } from "fflate";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWards, issuedVersion, openRoundOf } from "#testing/many-wards.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";
import { addPerson } from "#use-cases/add-person.ts";

let service: Service;
let queue: Kysely<Database>;
let analyst: Call;
let leader: Call;
let snapshotId: string;
let params: { readonly reportId: string };
const at = "2026-11-26T00:00:00.000Z";

beforeAll(async () => {
  service = await startService();
  queue = connect({ url: service.databaseUrl, role: "queue", max: 1 });
  const [wardId = ""] = await addWards(service, 1);
  await service.owner.transaction().execute(
    async (trx) =>
      await addPerson(trx, {
        userName: "leader",
        fullName: "leader",
        password,
        roles: [{ unitId: service.units.ministry, role: "leader", validFrom: "2021-01-01" }],
      }),
  );
  const administrator = await service.signIn("administrator");
  analyst = await service.signIn("analyst");
  leader = await service.signIn("leader");
  const roundId = await openRoundOf(service, {
    versionId: await issuedVersion(service),
    unitIds: [wardId],
  });
  await administrator(closeRound, { params: { roundId } });
  const { snapshot } = await administrator(freezeRound, { params: { roundId } });
  snapshotId = snapshot.id;
  params = { reportId: await store("interim", {}, wardId) };
});
afterAll(async () => {
  await queue.destroy();
  await service.stop();
});

/** What the worker would have stored, of one unit with these results. */
async function store(
  kind: "interim" | "final",
  appraised: { readonly notMet?: readonly number[] },
  unitId?: string,
): Promise<string> {
  const round = compareRound(sampleRound([{ name: "Phường Một", city: "Bắc", appraised }]));
  return await queue.transaction().execute(async (trx) => {
    const rows = [round.comparison];
    await storeComparison(trx, { snapshotId, name: "comparison", rows, at });
    if (unitId !== undefined) {
      const results = round.wards.map((result) => ({
        unitId,
        scopeUnitIds: [unitId, service.units.ministry],
        result,
      }));
      await storeUnitResults(trx, snapshotId, results);
    }
    const figures = reportOf(kind, round, {});
    return await storeReport(trx, { snapshotId, kind, title: "Báo cáo", figures, at });
  });
}

const edit = async (
  by: Call,
  narrativeKey: string,
  text: string | null,
  { basedOn = 0, of = params }: { readonly basedOn?: number; readonly of?: typeof params } = {},
) => await by(editNarrative, { params: of, body: { narrativeKey, text, basedOn } });

const textOf = async (of = params) => {
  const file = await analyst(downloadReport, { params: of, query: { format: "docx" } });
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return strFromU8(files["word/document.xml"] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "");
};

test("what an analyst writes goes into the paper, and its figures follow the data when it is computed anew", async () => {
  await edit(analyst, "situation", "Có {{met.all}} phường đạt cả {{criteria.all}} tiêu chí.");
  expect(await textOf()).toContain("Có 1 phường đạt cả 22 tiêu chí.");
  await store("interim", { notMet: [18] });
  expect(await textOf()).toContain("Có 0 phường đạt cả 22 tiêu chí.");
});

test("the same text sent again is one edit; every edit says who and when", async () => {
  const first = await edit(analyst, "lessons", "Bài học một");
  expect(await edit(analyst, "lessons", "Bài học một")).toEqual(first);
  await edit(leader, "lessons", "Bài học hai", { basedOn: first.number });
  const { items } = await analyst(listNarrativeEdits, {
    params,
    query: { narrativeKey: "lessons" },
  });
  expect(items.map(({ text, editedByName }) => [text, editedByName])).toEqual([
    ["Bài học một", "analyst"],
    ["Bài học hai", "leader"],
  ]);
});

test("of two who write one part at once the second is shown the text of the first, and nothing is lost", async () => {
  const first = await edit(analyst, "direction", "Của chuyên viên");
  const refusal = await refusalOf(edit(leader, "direction", "Của lãnh đạo"));
  expect(refusal).toMatchObject({
    code: "narrative-changed",
    details: { number: first.number, text: "Của chuyên viên", editedByName: "analyst" },
  });
  await edit(leader, "direction", "Của chuyên viên\nCủa lãnh đạo", { basedOn: first.number });
  expect(await textOf()).toContain("Của chuyên viênCủa lãnh đạo");
});

test("what is generated comes back when it is asked for", async () => {
  const first = await edit(analyst, "strengths", "Viết tay");
  expect(await textOf()).toContain("Viết tay");
  await edit(analyst, "strengths", null, { basedOn: first.number });
  expect(await textOf()).not.toContain("Viết tay");
  expect(await textOf()).toContain("tiêu chí được tất cả đơn vị đủ số liệu đạt");
});

test("a part that the report does not have, and a text beyond the most, are refused", async () => {
  expect(await refusalOf(edit(analyst, "nothing", "x"))).toMatchObject({ code: "not-found" });
  expect(await refusalOf(edit(analyst, "lessons", "x".repeat(20_001)))).toMatchObject({
    code: "request-malformed",
  });
});

test("a report is approved as it was seen, without lost figures, and with a word on what is unwritten", async () => {
  const final = { reportId: await store("final", {}) };
  const lost = await edit(analyst, "situation", "{{criterion.gone.met}}", { of: final });
  const move = async (by: Call, act: "approve" | "reopen" | "freeze", more: object = {}) =>
    await by(moveReport, { params: final, body: { act, edits: lost.number, ...more } });
  expect(await refusalOf(move(analyst, "approve"))).toMatchObject({
    code: "report-figures-lost",
    details: { narrativeKeys: ["situation"] },
  });
  const mended = await edit(analyst, "situation", "Đã viết", { of: final, basedOn: lost.number });
  const { number: edits } = mended;
  expect(await refusalOf(move(analyst, "approve"))).toMatchObject({ code: "report-changed" });
  expect(await refusalOf(move(analyst, "approve", { edits }))).toMatchObject({
    code: "report-unwritten",
  });
  expect(await refusalOf(move(leader, "freeze", { edits }))).toMatchObject({
    code: "report-state",
  });
  const approved = await move(analyst, "approve", { edits, withUnwritten: true });
  expect(approved).toMatchObject({
    state: "approved",
    approvedByName: "analyst",
    mayDo: ["reopen"],
  });
  expect(
    await refusalOf(edit(analyst, "situation", "Sửa sau", { of: final, basedOn: edits })),
  ).toMatchObject({ code: "report-state" });

  // Computed anew with other results: the approved report keeps the figures it was approved with.
  await store("final", { notMet: [18] });
  const { model } = await analyst(getReport, { params: final });
  expect(model.figures.find(({ key }) => key === "met.all")?.text).toBe("1");

  expect(await refusalOf(move(analyst, "freeze", { edits }))).toMatchObject({
    code: "not-allowed",
  });
  const frozen = await move(leader, "freeze", { edits });
  expect(frozen).toMatchObject({ state: "frozen", frozenByName: "leader", mayDo: [] });
  expect(await refusalOf(move(leader, "reopen", { edits }))).toMatchObject({
    code: "report-state",
  });

  const { files } = await analyst(getReport, { params: final });
  expect(files.map(({ format }) => format)).toEqual(["docx", "pdf", "xlsx"]);
  for (const { format, sha256 } of files) {
    const file = await analyst(downloadReport, { params: final, query: { format } });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    const text =
      format === "pdf"
        ? bytes.toString("latin1")
        : strFromU8(unzipSync(bytes)["docProps/custom.xml"] ?? new Uint8Array());
    expect(readSeal(text)).toMatchObject({ kind: "final", state: "frozen", edits: String(edits) });
  }
});

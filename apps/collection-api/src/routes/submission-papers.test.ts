import { downloadAnswerSheet, readAnswerSheet } from "@thuocdo/contract/answer-sheet";
import type { Call } from "@thuocdo/contract/call";
import { downloadSelfScorePaper } from "@thuocdo/contract/self-score-paper";
import { saveDraft, startSubmission } from "@thuocdo/contract/submissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoundOfBothWards, twoIndicators } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let officer: Call;
let params: { submissionId: string };
let southern: { submissionId: string };

const [percent] = twoIndicators.groups[0]?.criteria[0]?.indicators ?? [];

beforeAll(async () => {
  service = await startService();
  const { roundId } = await openRoundOfBothWards(service);
  const start = async (userName: string, unitId: string) => {
    const call = await service.signIn(userName);
    const { id } = await call(startSubmission, { params: { roundId, unitId } });
    return { call, params: { submissionId: id } };
  };
  ({ call: officer, params } = await start("north.officer", service.units.north.ward));
  ({ params: southern } = await start("south.officer", service.units.south.ward));
});
afterAll(async () => await service.stop());

const at = "2021-07-05T01:00:00.000Z";

test("a ward's workbook comes filled with its draft, and reads back as that draft", async () => {
  const indicatorId = percent?.id ?? "";
  const value = { part: "value", indicatorId, at } as const;
  await officer(saveDraft, {
    params,
    body: {
      baseSequence: 0,
      changes: [
        { ...value, fieldKey: "part", value: "45" },
        { ...value, fieldKey: "whole", value: "60" },
        { part: "note", indicatorId, value: "Theo sổ", at },
      ],
    },
  });
  const file = await officer(downloadAnswerSheet, { params });
  const read = await officer(readAnswerSheet, { params, body: file });
  expect(read).toMatchObject({
    isAnswerSheet: true,
    other: null,
    problems: [],
    blanks: 1,
    notes: [{ note: "Theo sổ" }],
  });
  expect(read.values.map(({ fieldKey, value: given }) => [fieldKey, given])).toEqual([
    ["part", "45"],
    ["whole", "60"],
  ]);
});

test("another ward's workbook gives nothing, and says whose it is", async () => {
  const file = await (
    await service.signIn("south.officer")
  )(downloadAnswerSheet, { params: southern });
  expect(await officer(readAnswerSheet, { params, body: file })).toMatchObject({
    other: { unitName: "Phường Nam", roundTitle: "Đợt thử" },
    values: [],
    problems: [],
  });
});

test("a CSV that people made themselves is read by its headings; nothing of it is stored", async () => {
  const csv = "Mã;Nội dung cần trả lời;Số liệu\n1.2;Có thực hiện;có\n9;Câu hỏi lạ;5\n";
  const read = await officer(readAnswerSheet, { params, body: new Blob([csv]) });
  expect(read.values).toMatchObject([{ fieldKey: "done", value: true, address: "C2" }]);
  expect(read.problems).toMatchObject([{ code: "row-unknown", address: "C3", text: "5" }]);
  const again = await officer(readAnswerSheet, { params, body: new Blob([csv]) });
  expect(again).toEqual(read);
});

test("nobody gets or reads the workbook of a unit they do not answer for", async () => {
  for (const userName of ["south.officer", "north.appraiser", "administrator"]) {
    const call = await service.signIn(userName);
    const { code } = await refusalOf(call(downloadAnswerSheet, { params }));
    expect(["not-found", "not-allowed"], userName).toContain(code);
  }
});

test("phiếu tự chấm of a draft is for those who answer; what was not sent has none to show", async () => {
  const query = { of: "draft", format: "docx" } as const;
  const docx = new Uint8Array(
    await (await officer(downloadSelfScorePaper, { params, query })).arrayBuffer(),
  );
  expect(String.fromCharCode(...docx.slice(0, 2))).toBe("PK");
  const sent = { of: "sent", format: "pdf" } as const;
  expect((await refusalOf(officer(downloadSelfScorePaper, { params, query: sent }))).code).toBe(
    "not-found",
  );
  const appraiser = await service.signIn("north.appraiser");
  expect((await refusalOf(appraiser(downloadSelfScorePaper, { params, query }))).code).toBe(
    "not-allowed",
  );
});

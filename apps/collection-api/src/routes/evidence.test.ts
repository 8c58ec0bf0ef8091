import type { Call } from "@thuocdo/contract/call";
import { downloadEvidence, listEvidenceViews } from "@thuocdo/contract/evidence";
import { startSubmission } from "@thuocdo/contract/submissions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoundOfBothWards } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { pdfSaying, png } from "#testing/sample-files.ts";
import { uploadFile } from "#testing/upload-file.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let officer: Call;
let params: { readonly submissionId: string };
beforeAll(async () => {
  service = await startService();
  officer = await service.signIn("north.officer");
  const { roundId } = await openRoundOfBothWards(service);
  const unitId = service.units.north.ward;
  params = { submissionId: (await officer(startSubmission, { params: { roundId, unitId } })).id };
});
afterAll(async () => await service.stop());

async function upload(content: Buffer, name = "nghị quyết.pdf") {
  const { sha256 } = await uploadFile(service, { by: "north.officer", ...params, name, content });
  return { ...params, sha256 };
}

async function ask(
  file: { readonly submissionId: string; readonly sha256: string },
  more: { readonly method?: "GET" | "HEAD"; readonly range?: string } = {},
) {
  const { method = "GET", range } = more;
  return await service.app.inject({
    method,
    url: `/api/submissions/${file.submissionId}/evidence/${file.sha256}`,
    headers: {
      cookie: await service.cookieOf("north.appraiser"),
      ...(range !== undefined && { range }),
    },
  });
}

test("each look at a file is written down once, with who looked and when", async () => {
  const file = await upload(pdfSaying("xem"));
  const appraiser = await service.signIn("north.appraiser");
  expect((await appraiser(listEvidenceViews, { params: file })).items).toEqual([]);
  service.setTime("2021-07-05T03:00:00.000Z");
  await appraiser(downloadEvidence, { params: file });
  service.setTime("2021-07-05T04:00:00.000Z");
  await officer(downloadEvidence, { params: file });
  expect((await appraiser(listEvidenceViews, { params: file })).items).toEqual([
    { viewedAt: "2021-07-05T04:00:00.000Z", viewedBy: "north.officer", unitName: "Phường Bắc" },
    {
      viewedAt: "2021-07-05T03:00:00.000Z",
      viewedBy: "north.appraiser",
      unitName: "Thành phố Bắc",
    },
  ]);
  // The ward does not know the people above it by name, but as which agency they looked.
  expect((await officer(listEvidenceViews, { params: file })).items).toMatchObject([
    { viewedBy: "north.officer" },
    { viewedBy: null, unitName: "Thành phố Bắc" },
  ]);
});

test("a viewer that asks by ranges gets the file whole, and its looks are not doubled", async () => {
  const file = await upload(pdfSaying("từng đoạn"));
  expect((await ask(file, { method: "HEAD" })).statusCode).toBe(404);
  const reply = await ask(file, { range: "bytes=0-9" });
  expect([reply.statusCode, reply.headers["accept-ranges"]]).toEqual([200, "none"]);
  expect((await officer(listEvidenceViews, { params: file })).items).toHaveLength(1);
});

test("a file opened by itself can do nothing in the browser", async () => {
  const picture = await ask(await upload(png, "ảnh trụ sở.png"));
  expect(picture.headers).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(picture.headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox$/);
  const paper = await ask(await upload(pdfSaying("mở riêng")));
  expect(paper.headers["content-security-policy"]).toMatch(/default-src 'none'/);
});

test("who looked at a file is not for another city to know", async () => {
  const file = await upload(pdfSaying("thành phố khác"));
  const elsewhere = await service.signIn("south.appraiser");
  expect((await refusalOf(elsewhere(listEvidenceViews, { params: file }))).code).toBe("not-found");
});

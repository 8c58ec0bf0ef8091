import { randomUUID } from "node:crypto";
import { createDraft } from "@thuocdo/contract/criteria-sets";
import { downloadComparison } from "@thuocdo/contract/version-comparison";
import { downloadVersionPaper } from "@thuocdo/contract/version-papers";
import { issueVersion } from "@thuocdo/contract/versions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperFileName } from "#papers/messages.ts";
import { draftVersion, issuance } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

const papers = ["criteria-set", "scoring-sheet"] as const;

test("every paper of a draft comes as DOCX and as PDF to those who draft it", async () => {
  const { versionId, drafter } = await draftVersion(service);
  for (const paper of papers) {
    const params = { versionId, paper };
    const docx = await drafter(downloadVersionPaper, { params, query: { format: "docx" } });
    expect(await docx.slice(0, 2).text()).toBe("PK");
    const pdf = await drafter(downloadVersionPaper, { params, query: { format: "pdf" } });
    expect(await pdf.slice(0, 5).text()).toBe("%PDF-");
  }
});

test("an issued version gives the same bytes whenever and to whomever", async () => {
  const { versionId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  const params = { versionId, paper: "criteria-set" } as const;
  const body = { sequence, ...issuance };
  await issuer(issueVersion, { params: { versionId }, body });
  const of = async (userName: string) => {
    const call = await service.signIn(userName);
    const file = await call(downloadVersionPaper, { params, query: { format: "docx" } });
    return Buffer.from(await file.arrayBuffer());
  };
  const first = await of("issuer");
  service.setTime("2021-07-09T02:00:00.000Z");
  expect(Buffer.compare(await of("north.officer"), first)).toBe(0);
  service.setTime("2021-07-05T02:00:00.000Z");
});

test("papers of a draft are not there for those who may not see it", async () => {
  const { versionId } = await draftVersion(service);
  const officer = await service.signIn("north.officer");
  const params = { versionId, paper: "criteria-set" } as const;
  expect(
    await refusalOf(officer(downloadVersionPaper, { params, query: { format: "pdf" } })),
  ).toMatchObject({ code: "not-found" });
});

test("a draft beside the version it was begun from comes as DOCX and as PDF, and beside its own earlier state", async () => {
  const { versionId, criteriaSetId, drafter } = await draftVersion(service);
  const draft = await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id: randomUUID(), label: "2021.2", fromVersionId: versionId },
  });
  const params = { versionId: draft.id };
  const pdf = await drafter(downloadComparison, { params, query: { format: "pdf" } });
  expect(await pdf.slice(0, 5).text()).toBe("%PDF-");
  const query = { with: versionId, format: "docx" } as const;
  const docx = await drafter(downloadComparison, { params, query });
  expect(await docx.slice(0, 2).text()).toBe("PK");
  const earlier = { params: { versionId }, query: { after: "1", format: "docx" } } as const;
  expect(await (await drafter(downloadComparison, earlier)).slice(0, 2).text()).toBe("PK");
});

test("nothing is compared with a version of another set, and a first version with nothing", async () => {
  const one = await draftVersion(service);
  const other = await draftVersion(service);
  const params = { versionId: one.versionId };
  const query = { with: other.versionId, format: "docx" } as const;
  expect(await refusalOf(one.drafter(downloadComparison, { params, query }))).toMatchObject({
    code: "not-found",
  });
  const first = one.drafter(downloadComparison, { params, query: { format: "docx" } });
  expect(await refusalOf(first)).toMatchObject({ code: "not-found" });
});

test("how an issued version came to be is for those who draft it", async () => {
  const { versionId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  const body = { sequence, ...issuance };
  await issuer(issueVersion, { params: { versionId }, body });
  const officer = await service.signIn("north.officer");
  const earlier = { params: { versionId }, query: { after: "1", format: "docx" } } as const;
  expect(await refusalOf(officer(downloadComparison, earlier))).toMatchObject({
    code: "not-allowed",
  });
});

test("the service answers while papers are written", async () => {
  const { versionId, drafter } = await draftVersion(service);
  const params = { versionId, paper: "criteria-set" } as const;
  let isWritten = false;
  const written = drafter(downloadVersionPaper, { params, query: { format: "pdf" } }).then(() => {
    isWritten = true;
  });
  const health = await service.app.inject({ method: "GET", url: "/api/health" });
  expect(health.statusCode).toBe(200);
  expect(isWritten).toBe(false);
  await written;
});

test("file names keep Vietnamese letters, and what file systems don't take becomes a dash", () => {
  expect(paperFileName("scoring-sheet", 'Đợt 1/2022: "thử"', "pdf")).toBe(
    "Phiếu tự chấm Đợt 1-2022- -thử-.pdf",
  );
});

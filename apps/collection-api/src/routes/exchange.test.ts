import { randomUUID } from "node:crypto";
import {
  exportVersion,
  getCriteriaSchema,
  maxCriteriaFileBytes,
  readCriteriaFile,
  searchLibrary,
  type ExchangeFormat,
} from "@thuocdo/contract/exchange";
import { getVersion, listEdits, postEdits } from "@thuocdo/contract/versions";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { planImport } from "@thuocdo/criteria/exchange/plan-import";
import { indicator } from "@thuocdo/criteria/testing/indicators";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importIntoDraft } from "#use-cases/import-into-draft.ts";
import { draftVersion } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

test.each<ExchangeFormat>(["xlsx", "csv", "json"])(
  "a version goes out as %s and is read in again, byte for byte, whatever the file is called",
  async (format) => {
    const { versionId, drafter } = await draftVersion(service);
    const params = { versionId };
    const file = await drafter(exportVersion, { params, query: { format } });
    const again = await drafter(exportVersion, { params, query: { format } });
    expect(await file.bytes()).toEqual(await again.bytes());
    const { document } = await drafter(getVersion, { params });
    const read = await drafter(readCriteriaFile, { body: file });
    expect(read).toMatchObject({ holds: "version", problems: [] });
    expect(canonicalJson(read.document)).toBe(canonicalJson(document));
  },
);

test("a table of another shape comes back as texts, for its columns to be matched", async () => {
  const { drafter } = await draftVersion(service);
  const csv = new Blob(["STT;Tiêu chí;Điểm\n1;Trụ sở khang trang;2,5\n"]);
  expect(await drafter(readCriteriaFile, { body: csv })).toEqual({
    format: "text",
    holds: "tables",
    document: null,
    problems: [],
    tables: [
      {
        name: "CSV",
        hidden: false,
        merges: [],
        rows: [
          ["STT", "Tiêu chí", "Điểm"],
          ["1", "Trụ sở khang trang", "2,5"],
        ],
      },
    ],
  });
});

test("what is no table is refused by what it is, and what is too large before it is read", async () => {
  const { drafter } = await draftVersion(service);
  expect(await refusalOf(drafter(readCriteriaFile, { body: new Blob(["%PDF-1.7"]) }))).toEqual({
    code: "file-not-taken",
    details: { found: "pdf" },
  });
  const large = new Blob([new Uint8Array(maxCriteriaFileBytes + 1)]);
  expect(await refusalOf(drafter(readCriteriaFile, { body: large }))).toEqual({
    code: "too-large",
    details: { maxBytes: maxCriteriaFileBytes },
  });
});

test("only those who draft read files in, and nobody exports a draft that is not theirs to see", async () => {
  const { versionId } = await draftVersion(service);
  const officer = await service.signIn("north.officer");
  expect(await refusalOf(officer(readCriteriaFile, { body: new Blob(["a;b"]) }))).toMatchObject({
    code: "not-allowed",
  });
  expect(
    await refusalOf(officer(exportVersion, { params: { versionId }, query: { format: "json" } })),
  ).toMatchObject({ code: "not-found" });
});

test("an import of a thousand indicators is one edit, larger than other requests may be", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const { document } = await drafter(getVersion, { params });
  const [group, ...rest] = document.groups;
  const [criterion, ...others] = group!.criteria;
  const more = Array.from({ length: 1_000 }, (_, at) => ({
    ...indicator("levels", `new-${at}`),
    guidance: "Hướng dẫn ".repeat(80).trim(),
  }));
  const wider = { ...criterion!, indicators: [...criterion!.indicators, ...more] };
  const to = { ...document, groups: [{ ...group!, criteria: [wider, ...others] }, ...rest] };
  const edit = planImport(document, to, "remove")!.edit;
  expect(JSON.stringify(edit).length).toBeGreaterThan(1_048_576);
  const body = { baseSequence: sequence, edits: [{ id: randomUUID(), edit }] };
  expect((await drafter(postEdits, { params, body })).sequence).toBe(sequence + 1);
  const after = await drafter(getVersion, { params });
  expect(after.document.groups[0]?.criteria[0]?.indicators).toHaveLength(
    criterion!.indicators.length + 1_000,
  );
});

test("the JSON Schema of the document is there for everybody", async () => {
  const schema = await service.nobody(getCriteriaSchema);
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "CriteriaSetVersion",
    properties: { groups: { type: "array" } },
  });
});

test("what an operator takes over into a draft is one edit of nobody's, in the log too", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const { document } = await drafter(getVersion, { params });
  const file = { ...document, note: "Từ dòng lệnh" };
  const at = "2021-07-06T00:00:00.000Z";
  await importIntoDraft(service.owner, versionId, { document: file, missing: "remove", at });
  const { items } = await drafter(listEdits, { params, query: { after: String(sequence) } });
  expect(items).toMatchObject([{ editedBy: null, edit: { kind: "several" } }]);
  expect((await drafter(getVersion, { params })).document.note).toBe("Từ dòng lệnh");
  await importIntoDraft(service.owner, versionId, { document: file, missing: "remove", at });
  expect((await drafter(getVersion, { params })).version.sequence).toBe(sequence + 1);
});

test("the library has what other versions have, searched without marks, and nothing of the draft alone", async () => {
  const { versionId, drafter } = await draftVersion(service);
  const { versionId: other } = await draftVersion(service);
  const query = { words: "chi so indicator-1-1", kind: "indicator", except: versionId } as const;
  const { total, items } = await drafter(searchLibrary, { query });
  expect(total).toBe(items.length);
  const found = items.find(({ branch }) => branch.node.id === "indicator-1-1");
  expect(found?.uses.map((use) => use.versionId)).toContain(other);
  expect(found?.uses.map((use) => use.versionId)).not.toContain(versionId);
  const officer = await service.signIn("north.officer");
  expect(await refusalOf(officer(searchLibrary, { query }))).toMatchObject({ code: "not-allowed" });
});

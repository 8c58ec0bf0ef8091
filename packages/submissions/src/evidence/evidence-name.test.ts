import { expect, test } from "vitest";
import { evidenceLabel, evidenceName } from "#evidence/evidence-name.ts";

test.each([
  "nghị quyết 05.pdf",
  "Ảnh trụ sở (1).jpg",
  "báo cáo <nháp>.docx",
  "=cmd|' c calc'!A1.xlsx",
  "context.pdf",
  "a".repeat(150),
])('"%s" is a name', (name) => {
  expect(evidenceName(name)).toEqual({ ok: true, value: name });
});

test("a name is kept composed, without the spaces at its ends", () => {
  expect(evidenceName("  quyê\u0301t định.pdf ".normalize("NFD"))).toEqual({
    ok: true,
    value: "quyết định.pdf",
  });
});

test.each([
  { name: "", because: "blank" },
  { name: "  ", because: "blank" },
  { name: "..", because: "blank" },
  { name: "a".repeat(151), because: "too-long" },
  { name: "a\u0000.pdf", because: "control-characters" },
  { name: "a\nb.pdf", because: "control-characters" },
  { name: "a\u202egpj.exe", because: "hidden-characters" },
  { name: "a\u2066b.pdf", because: "hidden-characters" },
  { name: "a\u200bb.pdf", because: "hidden-characters" },
  { name: "a\ufeffb.pdf", because: "hidden-characters" },
  { name: "a\ud800b.pdf", because: "hidden-characters" },
  { name: "../../etc/passwd", because: "path" },
  { name: "C:\\a.pdf", because: "path" },
  { name: "NUL", because: "reserved" },
  { name: "com1.pdf", because: "reserved" },
])("a name is refused as $because: $name", ({ name, because }) => {
  expect(evidenceName(name)).toEqual({
    ok: false,
    refusal: { code: "evidence-name-refused", because },
  });
});

test("a short name may hold the number of a document; what hides is refused as in a name", () => {
  expect(evidenceLabel(" Quyết định 05/QĐ-UBND ")).toEqual({
    ok: true,
    value: "Quyết định 05/QĐ-UBND",
  });
  expect(evidenceLabel("a\u202eb").ok).toBe(false);
});

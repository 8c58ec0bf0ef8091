import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "#diff/diff-words.ts";

/** [-taken out-], {+put in+} */
function shown(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) =>
      kind === "kept" ? text : kind === "taken-out" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join("");
}

test.each([
  {
    before: "Trụ sở công an phường",
    after: "Trụ sở Công an phường",
    says: "Trụ sở [-công-]{+Công+} an phường",
    because: "case is wording",
  },
  {
    before: "Tối đa 1.234,5 điểm",
    after: "Tối đa 1.234,75 điểm",
    says: "Tối đa [-1.234,5-]{+1.234,75+} điểm",
    because: "a figure is one word",
  },
  {
    before: "Có ban hành kế hoạch, giao chỉ tiêu.",
    after: "Có ban hành kế hoạch năm, giao chỉ tiêu.",
    says: "Có ban hành kế hoạch{+ năm+}, giao chỉ tiêu.",
    because: "a sign stays where it was",
  },
  {
    before: "số phiếu hợp lệ (báo cáo)",
    after: "số phiếu hợp lệ, có danh sách (báo cáo)",
    says: "số phiếu hợp lệ{+, có danh sách+} (báo cáo)",
    because: "no blank alone is taken out",
  },
  {
    before: "giữ vững an ninh trật tự trên địa bàn",
    after: "bảo đảm trật tự xã hội trên địa bàn",
    says: "[-giữ vững an ninh-]{+bảo đảm+} trật tự {+xã hội +}trên địa bàn",
    because: "words that follow each other are read as a phrase",
  },
  {
    before: "Tỷ lệ hộ dân ký cam kết",
    after: "Không để xảy ra điểm nóng về trật tự",
    says: "[-Tỷ lệ hộ dân ký cam kết-]{+Không để xảy ra điểm nóng về trật tự+}",
    because: "another text is no rewording",
  },
  { before: "", after: "Mới", says: "{+Mới+}", because: "nothing was there" },
  { before: "Như cũ", after: "Như cũ", says: "Như cũ", because: "nothing differs" },
])("$says: $because", ({ before, after, says }) => {
  expect(shown(before, after)).toBe(says);
});

test("each side can be read whole from what both have and what it alone has", () => {
  const text = fc
    .array(fc.constantFrom("trật", "tự", "an", "ninh", "5", "2,5", " ", "  ", ", ", ".\n", "–"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const hunks = diffWords(before, after);
      const side = (without: string) =>
        hunks.map((hunk) => (hunk.kind === without ? "" : hunk.text)).join("");
      expect(side("put-in")).toBe(before);
      expect(side("taken-out")).toBe(after);
    }),
  );
});

import { expect, test } from "vitest";
import type { Comment } from "#consultation/comment.ts";
import { mergeComments } from "#consultation/merge-comments.ts";

const at = { nodeId: "criterion-1", field: "meaning", proposal: null } as const;
const wording = (text: string) => ({ kind: "wording", text }) as const;
const said = (id: string, content: string, more: Partial<Comment> = {}) => ({
  ...at,
  id,
  content,
  ...more,
});

test("departments that propose the same make one comment of the city, with what each says of it", () => {
  const proposal = wording("Nội hàm rõ");
  expect(
    mergeComments([
      said("a", "Chưa rõ.", { proposal }),
      said("b", "Cần căn cứ.", { proposal }),
      said("c", "chưa rõ.", { proposal }),
    ]),
  ).toEqual([{ ...at, content: "Chưa rõ.\nCần căn cứ.", proposal, sourceIds: ["a", "b", "c"] }]);
});

test("what differs stays apart, and so does another place", () => {
  const merged = mergeComments([
    said("a", "Chưa rõ.", { proposal: wording("Một") }),
    said("b", "Chưa rõ.", { proposal: wording("Hai") }),
    said("c", "Chưa rõ.", { field: "title" }),
  ]);
  expect(merged.map(({ sourceIds }) => sourceIds)).toEqual([["a"], ["b"], ["c"]]);
});

test("what is too long for one comment stays apart", () => {
  const long = (tail: string) => `${"từ ".repeat(900)}${tail}`;
  expect(mergeComments([said("a", long("một")), said("b", long("hai"))])).toHaveLength(2);
});

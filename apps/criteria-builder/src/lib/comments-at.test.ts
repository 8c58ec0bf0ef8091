import { expect, test } from "vitest";
import { commentsAt } from "#lib/comments-at.ts";

const comments = [
  { id: "1", nodeId: "a", field: "points" },
  { id: "2", nodeId: "a", field: "meaning" },
  { id: "3", nodeId: "b", field: "general" },
] as const;

test("comments are found by node and field, at any of the places", () => {
  const at = (...places: Parameters<typeof commentsAt>[1]) =>
    commentsAt(comments, places).map(({ id }) => id);
  expect(at({ nodeId: "a", fields: ["points", "scoring"] })).toEqual(["1"]);
  expect(at({ nodeId: "b", fields: ["points"] })).toEqual([]);
  expect(
    at({ nodeId: "b", fields: ["general"] }, { nodeId: "a", fields: ["points", "meaning"] }),
  ).toEqual(["1", "2", "3"]);
});

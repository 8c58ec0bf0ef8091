import { diffWords } from "@thuocdo/criteria/diff-words";
import { expect, test } from "vitest";
import { markWords } from "#command-line/criteria/mark-words.ts";

test("words taken out and put in are marked where they stand", () => {
  expect(markWords(diffWords("Tỷ lệ hồ sơ đúng hạn", "Tỷ lệ giấy tờ đúng hạn"))).toBe(
    "Tỷ lệ [-hồ sơ-]{+giấy tờ+} đúng hạn",
  );
});

test("long stretches that stayed are shortened, at whole words, and nothing that changed is", () => {
  const long = Array.from({ length: 30 }, (_, at) => `chữ${at}`).join(" ");
  const marked = markWords(diffWords(`${long} cũ ${long}`, `${long} mới ${long}`));
  expect(marked).toBe(
    "… chữ24 chữ25 chữ26 chữ27 chữ28 chữ29 [-cũ-]{+mới+} chữ0 chữ1 chữ2 chữ3 chữ4 chữ5 chữ6 …",
  );
});

test("another text altogether has no words marked in it", () => {
  expect(markWords(diffWords("", "Mới"))).toBeUndefined();
  expect(markWords(diffWords("Như cũ", "Như cũ"))).toBeUndefined();
});

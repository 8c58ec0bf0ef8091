import { ProblemError, UnreachableError } from "@thuocdo/contract/problem-error";
import { expect, test } from "vitest";
import { savingSentence } from "#lib/saving/saving-sentence.ts";
import type { Saving } from "#lib/saving/saving.ts";

const saving: Saving = {
  onDevice: "written",
  due: 0,
  conflicts: 0,
  unreadable: 0,
  sending: false,
  failure: undefined,
  savedAt: "2026-11-24T03:32:00Z",
};

const closed = new ProblemError(409, {
  code: "round-not-open",
  message: "",
  details: { state: "closed", opensAt: "", closesAt: "" },
});

test.each([
  { now: {}, reachable: true, says: "Đã gửi lên máy chủ 10:32" },
  { now: { savedAt: null }, reachable: true, says: "Chưa có thay đổi nào" },
  {
    now: { savedAt: null, unreadable: 1 },
    reachable: true,
    says: "Còn 1 ô chưa đọc được: chỉ giữ trên máy này, sửa lại thì mới gửi đi.",
  },
  {
    now: { unreadable: 2 },
    reachable: false,
    says: "Còn 2 ô chưa đọc được: chỉ giữ trên máy này, sửa lại thì mới gửi đi.",
  },
  {
    now: { onDevice: "impossible", unreadable: 1 },
    reachable: true,
    says: "Trình duyệt này không lưu được trên máy. Đừng đóng trang khi chưa gửi xong.",
  },
  { now: { onDevice: "writing", due: 1 }, reachable: true, says: "Đang lưu trên máy…" },
  { now: { due: 1 }, reachable: true, says: "Đã lưu trên máy, đang gửi lên máy chủ…" },
  {
    now: { due: 1, failure: new UnreachableError("") },
    reachable: false,
    says: "Mất kết nối – số liệu vẫn được giữ trên máy này",
  },
  {
    now: {
      due: 1,
      failure: new ProblemError(401, { code: "signed-out", message: "", details: {} }),
    },
    reachable: true,
    says: "Đã lưu trên máy, gửi tiếp sau khi đăng nhập lại",
  },
  {
    now: { due: 1, failure: closed },
    reachable: true,
    says: "Đã lưu trên máy, máy chủ chưa nhận: Đợt đánh giá đã đóng hoặc đã hết hạn nộp đối với đơn vị.",
  },
  {
    now: { onDevice: "impossible", due: 1 },
    reachable: true,
    says: "Trình duyệt này không lưu được trên máy. Đừng đóng trang khi chưa gửi xong.",
  },
] as const)("says “$says”", ({ now, reachable, says }) => {
  expect(savingSentence({ ...saving, ...now }, reachable).says).toBe(says);
});

import { expect, test } from "vitest";
import { passwordFault } from "#password-rules.ts";

test.each([
  ["ngan-9-ky", "too-short"],
  ["x".repeat(129), "too-long"],
  ["Matkhau@123", "common"],
  ["Mật khẩu 2026!", "common"],
  ["Congan@@2026", "common"],
  ["Việt Nam vô địch", "common"],
  ["admin123456", "common"],
  ["1234567890", "common"],
  ["0987654321", "common"],
  ["qwertyuiop", "common"],
  ["abcdefghijkl", "common"],
  ["aaaaaaaaaaaa", "common"],
  ["anhanhanhanh", "common"],
  ["canbo.hangma-9x7", "holds-user-name"],
  ["CANBO HANGMA nha 12", "holds-user-name"],
  ["con trâu đi bừa", undefined],
  ["7ftm-k3pq-9xwv", undefined],
  ["chín con cò bay qua đồng", undefined],
])("of the password %s for canbo.hangma it is said: %s", (password, fault) => {
  expect(passwordFault(password, "canbo.hangma")).toBe(fault);
});

test("a user name of three letters is not looked for, since it stands in many words", () => {
  expect(passwordFault("xuân này con không về", "con")).toBeUndefined();
});

test("marks written in one way or the other count as the same letters", () => {
  const nine = "mộtngày ơ"; // 9 letters composed, more decomposed
  expect(passwordFault(nine.normalize("NFC"), "abc")).toBe("too-short");
  expect(passwordFault(nine.normalize("NFD"), "abc")).toBe("too-short");
});

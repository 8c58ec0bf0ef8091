import { expect, test } from "vitest";
import { returnPath } from "#sign-in/provider/return-path.ts";

test.each([
  { asked: "/pilot-report/rounds/1?city=ha-noi", goes: "/pilot-report/rounds/1?city=ha-noi" },
  { asked: "/ward-portal/", goes: "/ward-portal/" },
])("$asked is a page of ours: one is led back to it", ({ asked, goes }) => {
  expect(returnPath(asked)).toBe(goes);
});

test.each([
  "https://ke-xau.example/ward-portal/",
  "//ke-xau.example/ward-portal/",
  "/\\ke-xau.example/ward-portal/",
  "/ward-portal/..//ke-xau.example",
  "/ward-portal/..\\\\ke-xau.example",
  "/ward-portal/%2e%2e//ke-xau.example",
  "/\t/ke-xau.example/ward-portal/",
  "javascript:alert(1)",
  "http://here.invalid@ke-xau.example/ward-portal/",
  "/api/auth/sign-out",
  "",
])("%j leads to the first page and to no other host", (asked) => {
  expect(returnPath(asked)).toBe("/ward-portal/");
});

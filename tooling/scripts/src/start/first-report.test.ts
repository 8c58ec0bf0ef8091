import { expect, test } from "vitest";
import { reportOf, showFirstReport } from "./first-report.ts";

const status = JSON.stringify({
  snapshots: [
    { number: 5, roundId: "all-wards" },
    { number: 4, roundId: "pilot" },
  ],
  reports: [
    { snapshotNumber: 5, title: "Sơ kết, bộ 5" },
    { snapshotNumber: 4, title: "Sơ kết, bộ 4, lập lại" },
    { snapshotNumber: 4, title: "Sơ kết, bộ 4" },
  ],
});

test("the report is that of the round asked for, and of these the newest", () => {
  expect(reportOf("pilot", status)).toBe("Sơ kết, bộ 4, lập lại");
  expect(reportOf("all-wards", status)).toBe("Sơ kết, bộ 5");
  expect(reportOf("not-frozen-yet", status)).toBeUndefined();
});

test("a report is waited for until it is written, though there are others", async () => {
  const without = JSON.stringify({ ...JSON.parse(status), reports: [] });
  const printed = [without, "", status];
  const said: string[] = [];
  const operator = {
    run: async () => ({ ok: true, output: printed.shift() ?? status, said: "" }),
  };
  const ended = new AbortController().signal;
  const say = (line: string) => said.push(line);
  await showFirstReport("pilot", { operator, say, ended, pauseMs: 1 });
  expect(said.at(-1)).toBe(
    "Báo cáo đầu tiên: Sơ kết, bộ 4, lập lại (mở ở “So sánh, báo cáo”, trang “Báo cáo”: tải bản Word, PDF, phụ lục Excel)",
  );
  expect(printed).toEqual([]);
});

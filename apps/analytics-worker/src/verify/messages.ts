import { words } from "@thuocdo/documents/report-messages";
import type { DifferentLine, Verified } from "#verify/verify-report.ts";

export const messages = {
  usage: "Cách dùng: thuocdo report verify TỆP [--json]",
  notReadable: (file: string, because: string) => `Không đọc được tệp ${file}: ${because}`,
  nothing: "–",
} as const;

/** What was found, line by line. */
export function describe(found: Verified): readonly string[] {
  switch (found.found) {
    case "no-report":
      return ["Tệp không mang mã kiểm tra của báo cáo, hoặc đã hỏng: không kiểm tra được."];
    case "unknown-snapshot":
      return [
        `Hệ thống này không có bộ số liệu chốt số ${found.seal.snapshot}: không kiểm tra được.`,
      ];
    case "equal":
      return [
        `Trùng khớp từng byte: ${words.seal.snapshot.toLowerCase()} ${found.seal.snapshot}, ${words.states[found.seal.state]}, tệp ${found.format}.`,
      ];
    case "differs":
      return [
        `Khác với báo cáo tính lại từ bộ số liệu chốt số ${found.seal.snapshot}.`,
        ...found.parts.map(
          ({ part, inFile, computed }) =>
            `  ${words.seal[part]}: trong tệp ${inFile || messages.nothing}, tính lại ${computed || messages.nothing}`,
        ),
        ...linesOf(found),
      ];
  }
}

function linesOf({ lines, differentLines }: Extract<Verified, { found: "differs" | "equal" }>) {
  if (lines === null || differentLines === null)
    return ["  Chữ trong tệp PDF không so từng dòng được; hãy kiểm tra bản Word cùng lúc."];
  if (differentLines === 0)
    return [
      "  Chữ và số đều giống; tệp đã được lưu lại bằng phần mềm khác, hoặc hình, định dạng đã đổi.",
    ];
  return [`  ${differentLines} dòng khác nhau:`, ...lines.flatMap(describeLine)];
}

function describeLine({ line, inFile, computed }: DifferentLine): readonly string[] {
  return [
    `    dòng ${line}, trong tệp: ${inFile ?? messages.nothing}`,
    `    dòng ${line}, tính lại:  ${computed ?? messages.nothing}`,
  ];
}

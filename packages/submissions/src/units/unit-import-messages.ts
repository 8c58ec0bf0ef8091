import { formatDate } from "@thuocdo/criteria/formats/dates";
import type { UnitRowConflict } from "#units/unit-import.ts";

type Messages = {
  readonly [Code in UnitRowConflict["code"]]: (
    conflict: Extract<UnitRowConflict, { code: Code }>,
  ) => string;
};

const messages: Messages = {
  "bad-unit-code": ({ unitCode }) =>
    `Mã “${unitCode}” không phải mã đơn vị (chữ không dấu, chữ số, gạch ngang).`,
  "name-missing": ({ unitCode }) => `Đơn vị có mã ${unitCode} thiếu tên.`,
  "unknown-type": ({ name, typeName }) =>
    typeName === ""
      ? `“${name}”: tên không cho biết loại đơn vị, hãy ghi loại.`
      : `“${name}”: không có loại đơn vị “${typeName}”.`,
  "bad-dates": ({ name }) => `“${name}”: ngày ghi sai, hoặc ngày hết không sau ngày đầu.`,
  "named-twice": ({ unitCode, otherLine }) => `Mã ${unitCode} đã có ở dòng ${otherLine}.`,
  "unknown-parent": ({ name, parentCode, on }) =>
    `“${name}”: không có đơn vị cấp trên mang mã “${parentCode}” vào ngày ${formatDate(on)}.`,
  "several-parents": ({ name, parentCode, names }) =>
    `“${name}”: mã cấp trên “${parentCode}” có thể là ${names.join(" hoặc ")}. Hãy ghi mã đủ chữ số.`,
  "parent-ends": ({ name, parentName, on }) =>
    `“${name}”: đơn vị cấp trên “${parentName}” không còn từ ngày ${formatDate(on)}, trước khi đơn vị này hết.`,
  "not-below": ({ name, parentName }) =>
    `“${name}”: đơn vị cấp trên “${parentName}” không thuộc đơn vị bạn quản trị.`,
  "code-taken": ({ unitCode, name, storedName, validFrom }) =>
    `Mã ${unitCode} của “${name}” đang thuộc đơn vị khác: “${storedName}”, từ ngày ${formatDate(validFrom)}.`,
  "spelt-otherwise": ({ unitCode, name, storedName }) =>
    `Mã ${unitCode} ghi là “${name}”, trong hệ thống viết là “${storedName}”. Hãy sửa tệp, hoặc đổi tên đơn vị theo quyết định.`,
  "gap-in-dates": ({ name, endedOn, validFrom }) =>
    `“${name}” đã hết từ ngày ${formatDate(endedOn)}, tệp ghi lại từ ngày ${formatDate(validFrom)}: thiếu khoảng giữa.`,
};

/** What is wrong with a row, in a sentence. */
export function explainUnitRow(conflict: UnitRowConflict): string {
  // Each code has the message of its own shape; TypeScript can't follow the pair through the index.
  const explain = messages[conflict.code] as (conflict: UnitRowConflict) => string;
  return explain(conflict);
}

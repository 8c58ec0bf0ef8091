import type { ImportConflict, UnitsImport } from "#units/import-units.ts";

type Messages = {
  readonly [Code in ImportConflict["code"]]: (
    conflict: Extract<ImportConflict, { code: Code }>,
  ) => string;
};

/** What is wrong with a row, in a sentence for the operator. */
const conflictMessages: Messages = {
  "unknown-columns": ({ expected }) =>
    `Các cột không khớp với tệp đơn vị nào. Dòng đầu phải là một trong: ${expected.join(" | ")}.`,
  "unknown-type": ({ name, typeName }) =>
    `“${name}”: loại đơn vị “${typeName}” không phải phường, thị trấn, xã hay đặc khu.`,
  "bad-unit-code": ({ unitCode }) => `Mã “${unitCode}” không phải mã đơn vị (chỉ gồm 2–6 chữ số).`,
  "name-missing": ({ unitCode }) => `Đơn vị có mã ${unitCode} thiếu tên.`,
  "rows-differ": ({ unitCode, otherLine }) =>
    `Mã ${unitCode} đã có ở dòng ${otherLine} với tên hoặc đơn vị cấp trên khác.`,
  "differs-from-stored": ({ unitCode, name, storedName, validFrom }) =>
    `Mã ${unitCode} ghi là “${name}”, trong hệ thống là “${storedName}” từ ngày ${vietnameseDate(validFrom)}, hoặc khác loại, khác đơn vị cấp trên.`,
  "code-taken": ({ unitCode, name, storedName, validFrom }) =>
    `Mã ${unitCode} của “${name}” đang thuộc đơn vị khác: “${storedName}”, từ ngày ${vietnameseDate(validFrom)}.`,
  "unknown-kind": ({ kind }) => `Loại thay đổi “${kind}” không phải merge, split, rename hay same.`,
  "unit-not-found": ({ unitCode, name, on }) =>
    `Không có đơn vị “${name}” mang mã ${unitCode} vào ngày ${vietnameseDate(on)}. Hãy nhập đơn vị trước.`,
};

/** A conflict as "Dòng 12: …". */
export function describeConflict(conflict: ImportConflict): string {
  // Each code has the message of its own shape; TypeScript can't follow the pair through the index.
  const describe = conflictMessages[conflict.code] as (conflict: ImportConflict) => string;
  return `Dòng ${conflict.line}: ${describe(conflict)}`;
}

/** What an import did, or would do, in a sentence. */
export function describeImport(done: UnitsImport): string {
  const counts = `${done.unitsAdded} đơn vị mới, ${done.successionsAdded} liên kết kế thừa mới, ${done.unchanged} dòng đã có sẵn`;
  if (done.conflicts.length > 0) {
    return `Không ghi gì vì có ${done.conflicts.length} dòng mâu thuẫn (${counts}).`;
  }
  return done.stored ? `Đã ghi: ${counts}.` : `Chạy thử, chưa ghi: ${counts}.`;
}

function vietnameseDate(day: string): string {
  return day.split("-").toReversed().join("/");
}

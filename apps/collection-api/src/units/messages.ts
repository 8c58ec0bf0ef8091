import type { UnitRowConflict } from "@thuocdo/submissions/units/unit-import";
import { explainUnitRow } from "@thuocdo/submissions/units/unit-import-messages";
import type { ImportConflict, UnitsImport } from "#units/import-units.ts";

/** Conflicts of the files that come with the product; those of rows of units are core's. */
type OwnConflict = Exclude<ImportConflict, UnitRowConflict>;
type Messages = {
  readonly [Code in OwnConflict["code"]]: (
    conflict: Extract<OwnConflict, { code: Code }>,
  ) => string;
};

/** What is wrong with a row, in a sentence for the operator. */
const conflictMessages: Messages = {
  "unknown-columns": ({ expected }) =>
    `Các cột không khớp với tệp đơn vị nào. Dòng đầu phải là một trong: ${expected.join(" | ")}.`,
  "rows-differ": ({ unitCode, otherLine }) =>
    `Mã ${unitCode} đã có ở dòng ${otherLine} với tên hoặc đơn vị cấp trên khác.`,
  "differs-from-stored": ({ unitCode, name, storedName, validFrom }) =>
    `Mã ${unitCode} ghi là “${name}”, trong hệ thống là “${storedName}” từ ngày ${vietnameseDate(validFrom)}, hoặc khác loại, khác đơn vị cấp trên.`,
  "unknown-kind": ({ kind }) => `Loại thay đổi “${kind}” không phải merge, split, rename hay same.`,
  "unit-not-found": ({ unitCode, name, on }) =>
    `Không có đơn vị “${name}” mang mã ${unitCode} vào ngày ${vietnameseDate(on)}. Hãy nhập đơn vị trước.`,
};

/** A conflict as "Dòng 12: …". */
export function describeConflict(conflict: ImportConflict): string {
  return `Dòng ${conflict.line}: ${isOwn(conflict) ? describeOwn(conflict) : explainUnitRow(conflict)}`;
}

function isOwn(conflict: ImportConflict): conflict is OwnConflict {
  return conflict.code in conflictMessages;
}

function describeOwn(conflict: OwnConflict): string {
  // Each code has the message of its own shape; TypeScript can't follow the pair through the index.
  const describe = conflictMessages[conflict.code] as (conflict: OwnConflict) => string;
  return describe(conflict);
}

/** What an import did, or would do, in a sentence. */
export function describeImport(done: UnitsImport): string {
  const counts = `${done.unitsAdded} đơn vị mới, ${done.successionsAdded} liên kết kế thừa mới, ${done.unchanged} dòng đã có sẵn`;
  if (done.conflicts.length > 0 && !done.stored) {
    return `Không ghi gì vì có ${done.conflicts.length} dòng mâu thuẫn (${counts}).`;
  }
  return done.stored ? `Đã ghi: ${counts}.` : `Chạy thử, chưa ghi: ${counts}.`;
}

function vietnameseDate(day: string): string {
  return day.split("-").toReversed().join("/");
}

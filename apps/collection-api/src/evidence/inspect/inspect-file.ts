import { fileTypeFromFile } from "file-type";
import { findForeignFormat } from "#evidence/inspect/find-foreign-format.ts";
import { inspectOffice } from "#evidence/inspect/inspect-office.ts";
import { inspectPicture } from "#evidence/inspect/inspect-picture.ts";
import { refused } from "#server/refused.ts";

/**
 * What a file is by its content; refused when it is not of a type taken, or could harm who opens it. It is read where it
 * lies: nothing is unpacked to disk or held whole in memory.
 */
export async function inspectFile(file: string, allowed: readonly string[]): Promise<string> {
  const contentType = (await fileTypeFromFile(file))?.mime ?? "unknown";
  if (/macroenabled/i.test(contentType))
    throw refused("evidence-content-refused", { because: "macros" });
  if (!allowed.includes(contentType))
    throw refused("evidence-type-refused", { found: contentType, allowed: [...allowed] });
  const because =
    (await findForeignFormat(file, contentType)) ?? (await inspect(file, contentType));
  if (because !== undefined) throw refused("evidence-content-refused", { because });
  return contentType;
}

async function inspect(file: string, contentType: string) {
  if (contentType.startsWith("image/")) return await inspectPicture(file);
  return contentType.includes("officedocument") ? await inspectOffice(file) : undefined;
}

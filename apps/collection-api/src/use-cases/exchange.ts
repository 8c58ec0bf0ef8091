import type { CriteriaFile, ExchangeFormat } from "@thuocdo/contract/exchange";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { flatRowsOf } from "@thuocdo/criteria/exchange/flat-rows";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { findVersion } from "@thuocdo/database/queries/versions";
import { writeCsv } from "@thuocdo/documents/csv";
import { readApart } from "@thuocdo/documents/read-workbook-apart";
import { writeVersionWorkbook } from "@thuocdo/documents/version-workbook";
import { refusedFile } from "#exchange/refused-file.ts";
import type { Acting } from "#server/acting.ts";
import { fileName } from "#server/file-name.ts";
import { notFound } from "#server/refused.ts";

/** A version to be written out, as it stands in the database. */
export async function getVersionToExport(acting: Acting, versionId: string) {
  const version = await findVersion(acting.trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  return { document: version.document, madeAt: version.updatedAt.toISOString() };
}

/** The bytes of a file that holds the whole version; the same version gives the same bytes. */
export async function writeVersionFile(
  { document, madeAt }: { readonly document: CriteriaSetVersion; readonly madeAt: string },
  format: ExchangeFormat,
): Promise<Uint8Array> {
  switch (format) {
    case "xlsx":
      return await writeVersionWorkbook(document, {
        title: `${document.label} · ${document.title}`,
        creator: "Thước Đo",
        madeAt,
      });
    case "csv":
      return new TextEncoder().encode(writeCsv(flatRowsOf(document)));
    case "json":
      return new TextEncoder().encode(canonicalJson(document));
  }
}

export function fileNameOf({ label, title }: CriteriaSetVersion, format: ExchangeFormat): string {
  return fileName(`${title} ${label}`, format);
}

/** What a file holds. It is read on a thread of its own, ended when it takes too long or too much memory. */
export async function readCriteriaFile(bytes: Uint8Array): Promise<CriteriaFile> {
  const worker = new URL("../exchange/read-file-worker.ts", import.meta.url);
  const read = await readApart<CriteriaFile>(worker, bytes);
  if (!read.ok) throw refusedFile(read.refusal);
  return read.value;
}

import { checkIds } from "#checks/unique.ts";
import type { ExchangeProblem } from "#exchange/problem.ts";
import type { Report } from "#exchange/read-rows.ts";
import { renumber } from "#numbering.ts";
import { schemaProblems } from "#schema-problem.ts";
import { walkNodes } from "#tree.ts";
import { CriteriaSetVersion } from "#version.ts";

/** What a file says: the document, unless there is an error among the problems. */
export interface ReadDocument {
  readonly document: CriteriaSetVersion | null;
  readonly problems: readonly ExchangeProblem[];
}

export const nowhere = { sheet: "", row: null, column: null, header: null };

/** What was put together, if no error was found on the way nor is one now; `problems` are those found so far. */
export function checkedDocument(
  built: unknown,
  problems: readonly ExchangeProblem[],
  report: Report,
): ReadDocument {
  const isWrong = () => problems.some(({ severity }) => severity === "error");
  if (isWrong()) return { document: null, problems };
  for (const { path, code } of schemaProblems(CriteriaSetVersion, built)) {
    report("error", nowhere, { code: "document-invalid", path: path.join("/"), shape: code });
  }
  if (isWrong()) return { document: null, problems };
  // Checked against the schema just above.
  const document = built as CriteriaSetVersion;
  const codes = new Map([...walkNodes(document)].map(({ node }) => [node.id, codeOf(node)]));
  for (const { nodeId, path, ...check } of checkIds(document)) {
    if (check.code !== "duplicate-id") continue;
    const at = [codes.get(nodeId) ?? "", ...path].filter((part) => part !== "").join("/");
    report("error", nowhere, { code: "id-repeated", id: check.id, path: at });
  }
  if (isWrong()) return { document: null, problems };
  return { document: withCodes(document, report), problems };
}

function codeOf(node: object): string {
  return "code" in node && typeof node.code === "string" ? node.code : "";
}

/** Codes are places: those that the file had otherwise are told. */
function withCodes(read: CriteriaSetVersion, report: Report): CriteriaSetVersion {
  const document = renumber(read);
  const codes = (version: CriteriaSetVersion) =>
    [...walkNodes(version)].flatMap(({ kind, node }) => (kind === "version" ? [] : [node.code]));
  const after = codes(document);
  const moved = codes(read).flatMap((from, at) => {
    const to = after[at] ?? "";
    return from === "" || from === to ? [] : [{ from, to }];
  });
  const [first] = moved;
  if (first !== undefined) {
    report("notice", nowhere, { code: "codes-renumbered", count: moved.length, first });
  }
  return document;
}

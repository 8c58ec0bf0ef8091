import { walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { DuckDBConnection } from "@duckdb/node-api";

/** The codes of a version as a table: `node(node_id, code, place)`, places in reading order. */
export async function nameNodes(
  engine: DuckDBConnection,
  version: CriteriaSetVersion,
): Promise<void> {
  await engine.run(
    "create or replace temp table node (node_id varchar, code varchar, place integer)",
  );
  const nodes = await engine.createAppender("node", null, "temp");
  for (const [place, { node }] of [...walkNodes(version)].entries()) {
    nodes.appendVarchar(node.id);
    nodes.appendVarchar("code" in node ? node.code : "");
    nodes.appendInteger(place);
    nodes.endRow();
  }
  nodes.closeSync();
}

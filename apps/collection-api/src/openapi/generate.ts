import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { routes } from "@thuocdo/contract/routes";
import { describeRoutes } from "#openapi/describe-routes.ts";
import { namedSchemas } from "#openapi/named-schemas.ts";

/** Writes `openapi.json`; with `--check`, only says whether the one that is there is the same. */
const file = join(import.meta.dirname, "../../openapi.json");
const document = `${JSON.stringify(describeRoutes(routes, namedSchemas), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  await writeFile(file, document);
} else if ((await readFile(file, "utf8")) !== document) {
  process.stderr.write(
    "openapi.json is not what the routes give: run `pnpm --filter @thuocdo/collection-api generate`.\n",
  );
  process.exitCode = 1;
}

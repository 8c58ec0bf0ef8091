import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { routes } from "@thuocdo/contract/routes";
import { describeRoutes } from "#openapi/describe-routes.ts";
import { namedSchemas } from "#openapi/named-schemas.ts";

/** Writes `openapi.json` from the routes. */
const file = join(import.meta.dirname, "../../openapi.json");
await writeFile(file, `${JSON.stringify(describeRoutes(routes, namedSchemas), null, 2)}\n`);

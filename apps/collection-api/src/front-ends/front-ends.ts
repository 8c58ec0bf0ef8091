import { existsSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import fastifyStatic from "@fastify/static";
import fp from "fastify-plugin";
import { notFound } from "#server/refused.ts";

const apps = resolve(import.meta.dirname, "../../..");
const names = ["criteria-builder", "ward-portal", "pilot-report"] as const;

/** The three front-ends as they were built, on one origin. Any address of theirs without a file is their first page. */
export const frontEnds = fp<{ readonly appsFolder?: string }>(
  async (app, { appsFolder = apps }) => {
    await app.register(fastifyStatic, {
      root: appsFolder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
    });
    app.get("/", { config: { access: "public" } }, async (_, reply) =>
      reply.redirect("/ward-portal/"),
    );
    for (const name of names) {
      const dist = join(appsFolder, name, "dist");
      app.get(`/${name}`, { config: { access: "public" } }, async (_, reply) =>
        reply.redirect(`/${name}/`),
      );
      app.get<{ Params: { "*": string } }>(
        `/${name}/*`,
        { config: { access: "public" } },
        async (request, reply) => {
          const path = request.params["*"];
          const isFile = extname(path) !== "";
          if (!existsSync(join(dist, isFile ? path : "index.html")))
            throw notFound("file", request.url);
          // Names of assets carry the hash of their content.
          const forever = path.startsWith("assets/");
          reply.header(
            "cache-control",
            forever ? "public, max-age=31536000, immutable" : "no-cache",
          );
          return reply.sendFile(isFile ? path : "index.html", dist);
        },
      );
    }
  },
  { name: "front-ends" },
);

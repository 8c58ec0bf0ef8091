import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";
import { serveOffline } from "#offline/serve-offline.ts";

type Bundle = Rolldown.OutputBundle;

export const offlineWorker = "offline.js";

/**
 * Makes the service worker of a front-end, with the files that its first page and the named pages need.
 * @param pages ends of the paths of modules that begin a page to be opened without a line
 */
export function offlinePages(base: string, pages: readonly string[]): Plugin {
  return {
    name: "thuocdo:offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = neededFiles(bundle, pages);
        const html = bundle["index.html"];
        if (html?.type !== "asset" || files.length === 0) {
          throw new Error("There is no index.html to be kept for opening without a line.");
        }
        const build = createHash("sha256").update(html.source).digest("hex").slice(0, 12);
        const told = JSON.stringify({ base, build, files: files.map((file) => base + file) });
        this.emitFile({
          type: "asset",
          fileName: offlineWorker,
          source: `(${String(serveOffline)})(${told});\n`,
        });
      },
    },
  };
}

/** All files of the first page, and of the named pages with all that they fetch later. */
function neededFiles(bundle: Bundle, pages: readonly string[]): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const needed = new Set<string>();
  function need(fileName: string, later: boolean) {
    const file = bundle[fileName];
    if (file?.type !== "chunk" || needed.has(fileName)) return;
    needed.add(fileName);
    for (const style of file.viteMetadata?.importedCss ?? []) needed.add(style);
    for (const asset of file.viteMetadata?.importedAssets ?? []) needed.add(asset);
    for (const imported of file.imports) need(imported, later);
    if (later) for (const imported of file.dynamicImports) need(imported, later);
  }
  for (const chunk of chunks) {
    if (chunk.isEntry) need(chunk.fileName, false);
  }
  for (const page of pages) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(page)));
    if (chunk === undefined) throw new Error(`No part of the front-end begins with ${page}.`);
    need(chunk.fileName, true);
  }
  for (const { fileName } of Object.values(bundle)) {
    if (/\.woff2$|begin.*\.js$/.test(fileName)) needed.add(fileName);
  }
  return [...needed].toSorted();
}

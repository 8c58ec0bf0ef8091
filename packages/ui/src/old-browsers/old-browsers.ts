import type { Plugin } from "vite";
import { begin } from "#old-browsers/begin.ts";

const entryScript = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/** Lets a built page begin with `begin.ts`, which then brings in the rest. */
export function oldBrowsers(base: string): Plugin {
  return {
    name: "thuocdo:old-browsers",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: "@thuocdo/ui/fill-ins", name: "fill-ins" });
      this.emitFile({ type: "asset", name: "begin.js", source: `(${String(begin)})();\n` });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const entry = entryScript.exec(html)?.[1];
        const files = Object.values(bundle);
        const fillIns = files.find((file) => file.type === "chunk" && file.name === "fill-ins");
        const first = files.find(
          (file) => file.type === "asset" && file.names.includes("begin.js"),
        );
        if (entry === undefined || fillIns === undefined || first === undefined) {
          throw new Error("index.html has no module script, or the first scripts were not made.");
        }
        const attributes = [
          `src="${base}${first.fileName}"`,
          `data-entry="${entry}"`,
          `data-fill-ins="${base}${fillIns.fileName}"`,
        ];
        return html.replace(
          entryScript,
          // Fetched at once, run when the first script says so.
          `<link rel="modulepreload" crossorigin href="${entry}">\n    <script defer ${attributes.join(" ")}></script>`,
        );
      },
    },
  };
}

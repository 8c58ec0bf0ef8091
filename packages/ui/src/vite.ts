import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { offlinePages } from "#offline/offline-worker.ts";
import { oldBrowsers } from "#old-browsers/old-browsers.ts";

/**
 * How each front-end is built: under its own folder of the one origin that the API serves.
 * @param offline ends of the paths of modules that begin the pages to be opened without a line
 */
export function frontEndConfig(frontEnd: string, offline: readonly string[] = []): UserConfig {
  const base = `/${frontEnd}/`;
  return {
    base,
    plugins: [
      react(),
      oldBrowsers(base),
      ...(offline.length > 0 ? [offlinePages(base, offline)] : []),
    ],
    build: {
      target: ["chrome109", "firefox115", "safari16"],
      // Fonts stay files: inside the style sheet they would be fetched whole before anything shows.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
    },
    server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  };
}

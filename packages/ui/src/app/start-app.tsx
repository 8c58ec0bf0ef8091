import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { CrashBoundary } from "#app/crash-boundary.tsx";
import { createQueryClient } from "#queries/query-client.ts";
import { SessionGate } from "#session/session-gate.tsx";
import type { FrontEnd } from "#shell/front-ends.ts";
import { Shell } from "#shell/shell.tsx";
import { ThemeProvider } from "#theme/theme-provider.tsx";

/** Everything around a front-end's own pages: theme, server state, sign-in, shell. Renders into `#root`. */
export function startApp({
  frontEnd,
  pages,
}: {
  readonly frontEnd: FrontEnd;
  readonly pages: ReactNode;
}): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error('index.html has no element with id "root"');
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider>
        <QueryClientProvider client={createQueryClient()}>
          <CrashBoundary>
            <SessionGate>
              <Shell frontEnd={frontEnd}>
                <CrashBoundary>{pages}</CrashBoundary>
              </Shell>
            </SessionGate>
          </CrashBoundary>
        </QueryClientProvider>
      </ThemeProvider>
    </StrictMode>,
  );
}

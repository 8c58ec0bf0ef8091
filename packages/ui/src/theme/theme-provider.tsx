import "@mantine/core/styles.layer.css";
import "#theme/fonts.css";
import "#theme/global.css";
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { readableGreys } from "#theme/readable-greys.ts";
import { theme } from "#theme/theme.ts";

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableGreys} forceColorScheme="light">
      {children}
    </MantineProvider>
  );
}

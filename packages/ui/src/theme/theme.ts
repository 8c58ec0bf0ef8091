import { Badge, Button, createTheme, type MantineColorsTuple } from "@mantine/core";

const navy: MantineColorsTuple = [
  "#eef2f9",
  "#dbe3f0",
  "#b6c5e0",
  "#8ea5cf",
  "#6b88c0",
  "#4a6aa9",
  "#33538f",
  "#244276",
  "#18325e",
  "#0f2445",
];

const green: MantineColorsTuple = [
  "#eef7f1",
  "#d9eee0",
  "#b2dcc1",
  "#87c8a0",
  "#62b582",
  "#3f9c64",
  "#2a814d",
  "#1d6b3f",
  "#165531",
  "#0f3f24",
];

const red: MantineColorsTuple = [
  "#fdefef",
  "#f8dada",
  "#efb1b1",
  "#e58686",
  "#dc6161",
  "#cf4040",
  "#b92b2b",
  "#9e2020",
  "#861a1a",
  "#6b1212",
];

/** Calm and dense: navy for what can be acted on, red only for refusals and what can't be undone. */
export const theme = createTheme({
  colors: { green, navy, red },
  primaryColor: "navy",
  primaryShade: 7,
  defaultRadius: "sm",
  fontFamily: '"Be Vietnam Pro", "Segoe UI", Roboto, sans-serif',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  spacing: { xs: "0.5rem", sm: "0.625rem", md: "0.875rem", lg: "1.25rem", xl: "2rem" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.3" },
      h2: { fontSize: "1.125rem", lineHeight: "1.35" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
      h4: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  // Fields are named, not imported: most first pages have none.
  components: {
    Badge: Badge.extend({
      defaultProps: { radius: "sm", variant: "light", tt: "none", fw: 500 },
      // A state is never cut short, however narrow its column.
      styles: {
        root: { overflow: "visible", minWidth: "max-content" },
        label: { overflow: "visible" },
      },
    }),
    Button: Button.extend({ defaultProps: { size: "xs", fw: 500 } }),
    NativeSelect: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm", autosize: true, minRows: 2 } },
    TextInput: { defaultProps: { size: "sm" } },
  },
});

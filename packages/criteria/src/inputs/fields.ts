import { Key, Title } from "#key.ts";

/** What every input has: its key, what is asked, and where the figure comes from (empty when not stated). */
export const inputFields = { key: Key, label: Title, source: Title };

import { messages } from "#features/accounts/messages.ts";

export interface Slip {
  readonly userName: string;
  readonly fullName: string;
  readonly unitName: string;
  readonly password: string;
}

/** For a spreadsheet: what would be read as a formula there is a text. */
export function slipsCsv(slips: readonly Slip[]): string {
  const rows = slips.map(({ fullName, unitName, userName, password }) => [
    fullName,
    unitName,
    userName,
    password,
  ]);
  return [messages.slipsHead, ...rows].map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

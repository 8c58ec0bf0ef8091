/** Where the work is just now. */
export interface Saving {
  readonly onDevice: "writing" | "written" | "impossible";
  /** Changes that still have to reach the server. */
  readonly due: number;
  readonly conflicts: number;
  /** Texts that can't be read: kept on this machine, and sent by nobody. */
  readonly unreadable: number;
  readonly sending: boolean;
  /** What the last attempt to send threw. */
  readonly failure: unknown;
  /** When the server last saved, ISO 8601. */
  readonly savedAt: string | null;
}

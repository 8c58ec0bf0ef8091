export const riskLevels = ["high", "medium", "low"] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const remarks = ["with", "without"] as const;

/** What of the queue is shown, as it stands in the address; what is absent narrows nothing. */
export interface QueueFilter {
  readonly sought?: string;
  readonly round?: string;
  readonly place?: string;
  readonly risk?: RiskLevel;
  /** Whether something has been found of it. */
  readonly remarked?: (typeof remarks)[number];
}

/** Reads an address; what is not understood is left out. */
export function readQueueFilter(search: Readonly<Record<string, unknown>>): QueueFilter {
  const text = (key: keyof QueueFilter) => {
    const value = search[key];
    return typeof value === "string" && value !== "" ? { [key]: value } : {};
  };
  const risk = riskLevels.find((level) => level === search["risk"]);
  const remarked = remarks.find((one) => one === search["remarked"]);
  return {
    ...text("sought"),
    ...text("round"),
    ...text("place"),
    ...(risk !== undefined && { risk }),
    ...(remarked !== undefined && { remarked }),
  };
}

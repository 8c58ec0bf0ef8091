import { createHash } from "node:crypto";
import type { UnitLevel } from "@thuocdo/database/schema";

/** Ours alone; fixed for ever, or every unit would change its identity. */
const namespace = Buffer.from("6f1d4c0e5f7b4a5c9e0a3b6f2d81c9a7", "hex");

/**
 * The identity of an imported unit: the same source gives the same id on every installation (UUID version 5).
 * Codes are reused, so a ward or district is its code together with its first day. A province or city that keeps
 * code and name through a reform is the same unit, so there the name stands in place of the day.
 */
export function unitId(level: UnitLevel, code: string, distinction: string): string {
  return deterministicId(`${level}:${code}:${distinction}`);
}

/** A UUID that always belongs to this text. */
export function deterministicId(text: string): string {
  const hash = createHash("sha1").update(namespace).update(text).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

import { comparing, drafting, following } from "@thuocdo/contract/access";
import { planReading } from "@thuocdo/contract/city-plans";
import type { Role } from "@thuocdo/criteria/role";
import type { Held, Place } from "#testing/access/callers.ts";
import { secretWords } from "#testing/access/world/secret-words.ts";

type Reader = (role: Role, place: Place) => boolean;

const readers =
  (roles: readonly Role[], ...where: readonly Place[]): Reader =>
  (role, place) =>
    roles.includes(role) && where.includes(place);

const ofTheWard = ["north.ward", "north.city", "ministry"] as const;

/** To whom each secret of the world may be shown, by whatever route. */
export const mayRead: Readonly<Record<keyof typeof secretWords, Reader>> = {
  /** Those who are asked, and draft for who is asked, read it as the fixed text of the consultation. */
  draft: (role, place) =>
    readers(drafting, "ministry", "north.city", "south.city")(role, place) ||
    readers(["commenter"], "north.city", "north.department", "south.city")(role, place),
  answer: readers(following, ...ofTheWard),
  evidenceName: readers(following, ...ofTheWard),
  appeal: readers(following, ...ofTheWard),
  finding: readers(following, ...ofTheWard),
  extension: readers(following, ...ofTheWard),
  comment: readers(["commenter"], "north.city"),
  result: readers(comparing, ...ofTheWard),
  cityPlan: readers(planReading, ...ofTheWard),
  report: readers(comparing, "ministry"),
};

/** Secrets that a reply shows to somebody who may not read them. */
export function leaksOf(text: string, held: readonly Held[]): string[] {
  return Object.entries(mayRead)
    .filter(([name, reads]) => {
      // The keys of both are the same.
      const words = secretWords[name as keyof typeof secretWords];
      return text.includes(words) && !held.some(({ role, place }) => reads(role, place));
    })
    .map(([name]) => name);
}

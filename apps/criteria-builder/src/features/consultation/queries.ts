import { queryOptions } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import {
  getConsultation,
  getConsultationText,
  listConsultations,
  listVersionComments,
} from "@thuocdo/contract/consultations";
import { listUnits } from "@thuocdo/contract/units";
import { askEvery } from "@thuocdo/ui/ask-every";

/** Replies come in while the page is looked at. */
const everyMs = 20_000;

export const consultationKeys = {
  all: ["consultations"],
  ofVersion: (versionId: string) => ["consultations", "of-version", versionId],
  comments: (versionId: string) => ["consultations", "comments", versionId],
  one: (consultationId: string) => ["consultations", "one", consultationId],
  text: (consultationId: string) => ["consultation-text", consultationId],
} as const;

export function consultationsQuery(versionId: string) {
  return queryOptions({
    queryKey: consultationKeys.ofVersion(versionId),
    queryFn: ({ signal }) => call(listConsultations, { params: { versionId }, signal }),
  });
}

export function consultationQuery(consultationId: string) {
  return queryOptions({
    queryKey: consultationKeys.one(consultationId),
    queryFn: ({ signal }) => call(getConsultation, { params: { consultationId }, signal }),
    refetchInterval: askEvery(everyMs),
  });
}

/** What was said of a version, in whichever consultation: beside the editor and in comparisons. */
export function versionCommentsQuery(versionId: string) {
  return queryOptions({
    queryKey: consultationKeys.comments(versionId),
    queryFn: ({ signal }) => call(listVersionComments, { params: { versionId }, signal }),
    refetchInterval: askEvery(everyMs),
  });
}

/** The fixed text never changes. */
export function consultationTextQuery(consultationId: string) {
  return queryOptions({
    queryKey: consultationKeys.text(consultationId),
    queryFn: ({ signal }) => call(getConsultationText, { params: { consultationId }, signal }),
    staleTime: Infinity,
  });
}

/** Units that may be asked: the ministry's departments and the cities, as of a day. */
export function agenciesToAskQuery(asOf: string) {
  return queryOptions({
    queryKey: ["units", "agencies", asOf],
    queryFn: async ({ signal }) => {
      const list = async (level: "ministry" | "city" | "department") =>
        (await call(listUnits, { query: { asOf, level }, signal })).items;
      const [top, cities, departments] = await Promise.all([
        list("ministry"),
        list("city"),
        list("department"),
      ]);
      const isTop = new Set(top.map(({ id }) => id));
      const ofMinistry = departments.filter(
        ({ parentId }) => parentId !== null && isTop.has(parentId),
      );
      return [...ofMinistry, ...cities];
    },
  });
}

/** Departments below a city, as of a day. */
export function departmentsQuery(unitId: string, asOf: string) {
  return queryOptions({
    queryKey: ["units", "departments", unitId, asOf],
    queryFn: async ({ signal }) =>
      (await call(listUnits, { query: { asOf, level: "department", within: unitId }, signal }))
        .items,
  });
}

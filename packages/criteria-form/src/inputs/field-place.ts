import { indicatorOfAnchor } from "#form/indicator-anchor.ts";

export interface FieldPlace {
  readonly indicatorId: string;
  readonly fieldKey: string;
}

/** The field of the form that an element is; undefined for any other, and for fields of free words. */
export function fieldPlaceOf(element: Element): FieldPlace | undefined {
  const fieldKey = element.getAttribute("data-field");
  const card = element.closest("article");
  const indicatorId = card === null ? undefined : indicatorOfAnchor(card.id);
  return fieldKey === null || indicatorId === undefined ? undefined : { indicatorId, fieldKey };
}

const anchor = "indicator-";

/** Where an indicator stands in the page, for links to it. */
export function indicatorAnchor(indicatorId: string): string {
  return anchor + indicatorId;
}

export function indicatorOfAnchor(id: string): string | undefined {
  return id.startsWith(anchor) ? id.slice(anchor.length) : undefined;
}

/** Brings an indicator into view and puts the cursor in its first empty field. */
export function goToIndicator(indicatorId: string): void {
  const card = document.getElementById(indicatorAnchor(indicatorId));
  if (card === null) return;
  card.scrollIntoView({ block: "start" });
  // A chooser of files is hidden behind its button.
  const fields = [
    ...card.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type="file"], [disabled]), textarea',
    ),
  ];
  const empty = fields.find(
    (field) => field.type !== "radio" && field.type !== "checkbox" && field.value === "",
  );
  (empty ?? fields[0] ?? card).focus({ preventScroll: true });
}

/** The first gap after the one last gone to, round and round. */
export function nextGap(gaps: readonly string[], last: string | undefined): string | undefined {
  const at = last === undefined ? -1 : gaps.indexOf(last);
  return gaps[(at + 1) % Math.max(gaps.length, 1)];
}

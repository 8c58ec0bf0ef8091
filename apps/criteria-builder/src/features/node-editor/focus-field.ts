/**
 * Brings the field of a path into view and under the keyboard: the field itself, else the first one inside it, else the
 * nearest part around it.
 */
export function focusField(editor: HTMLElement, path: string): void {
  const places = [...editor.querySelectorAll<HTMLElement>("[data-path]")];
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const name = steps.slice(0, length).join(".");
    const place =
      places.findLast((element) => element.dataset["path"] === name) ??
      places.find((element) => element.dataset["path"]?.startsWith(`${name}.`) === true);
    if (place !== undefined) {
      place.scrollIntoView({ block: "center" });
      place.focus({ preventScroll: true });
      return;
    }
  }
}

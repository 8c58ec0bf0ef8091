/** One hue, from nearly white to dark; grey hatching has no place in a share: what is unknown stays white. */
export function shade(share: number | null): string {
  if (share === null) return "#ffffff";
  const part = (from: number, to: number) => Math.round(from + (to - from) * share);
  return `rgb(${part(240, 18)},${part(245, 53)},${part(250, 91)})`;
}

/** What is written on a shade: 4.5 : 1 on either side. */
export function shadeText(share: number | null): string {
  return share !== null && share > 0.65 ? "#ffffff" : "#000000";
}

/** A city among cities: "Thành phố Hà Nội" is "Hà Nội". */
export function shortCity(name: string): string {
  return name.replace(/^Thành phố /, "");
}

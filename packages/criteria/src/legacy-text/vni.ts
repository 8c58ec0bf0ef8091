/** VNI for Windows: a letter, then its marks as a second character. */
const small =
  "à=aø ả=aû ã=aõ á=aù ạ=aï ă=aê ằ=aè ẳ=aú ẵ=aü ắ=aé ặ=aë â=aâ ầ=aà ẩ=aå ẫ=aã ấ=aá ậ=aä đ=ñ " +
  "è=eø ẻ=eû ẽ=eõ é=eù ẹ=eï ê=eâ ề=eà ể=eå ễ=eã ế=eá ệ=eä ì=ì ỉ=æ ĩ=ó í=í ị=ò " +
  "ò=oø ỏ=oû õ=oõ ó=où ọ=oï ô=oâ ồ=oà ổ=oå ỗ=oã ố=oá ộ=oä ơ=ô ờ=ôø ở=ôû ỡ=ôõ ớ=ôù ợ=ôï " +
  "ù=uø ủ=uû ũ=uõ ú=uù ụ=uï ư=ö ừ=öø ử=öû ữ=öõ ứ=öù ự=öï ỳ=yø ỷ=yû ỹ=yõ ý=yù ỵ=î";

const pairs = small.split(" ").map((pair) => [pair.slice(2), pair.slice(0, 1)] as const);
const unicodeOf = new Map([
  ...pairs,
  ...pairs.map(([vni, unicode]) => [vni.toUpperCase(), unicode.toUpperCase()] as const),
  // The base as a capital, the mark small or the other way round: fonts are mixed so.
  ...pairs
    .filter(([vni]) => vni.length === 2)
    .flatMap(([vni, unicode]) => [
      [vni.charAt(0).toUpperCase() + vni.charAt(1), unicode.toUpperCase()] as const,
    ]),
]);
const longestFirst = [...unicodeOf.keys()].toSorted((one, two) => two.length - one.length);
const pattern = new RegExp(longestFirst.join("|"), "g");

/** The text in Unicode; characters that the table does not have stay. */
export function fromVni(text: string): string {
  return text.replaceAll(pattern, (found) => unicodeOf.get(found) ?? found);
}

/** TCVN 5712:1993 (ABC), as fonts named .Vn… have it; capitals with a tone are the small letters in a font of capitals. */
const letters =
  "à=µ ả=¶ ã=· á=¸ ạ=¹ ă=¨ ằ=» ẳ=¼ ẵ=½ ắ=¾ ặ=Æ â=© ầ=Ç ẩ=È ẫ=É ấ=Ê ậ=Ë đ=® è=Ì ẻ=Î ẽ=Ï é=Ð ẹ=Ñ ê=ª ề=Ò ể=Ó ễ=Ô ế=Õ ệ=Ö " +
  "ì=× ỉ=Ø ĩ=Ü í=Ý ị=Þ ò=ß ỏ=á õ=â ó=ã ọ=ä ô=« ồ=å ổ=æ ỗ=ç ố=è ộ=é ơ=¬ ờ=ê ở=ë ỡ=ì ớ=í ợ=î ù=ï ủ=ñ ũ=ò ú=ó ụ=ô ư=\u00AD ừ=õ ử=ö ữ=÷ ứ=ø ự=ù " +
  "ỳ=ú ỷ=û ỹ=ü ý=ý ỵ=þ Ă=¡ Â=¢ Ê=£ Ô=¤ Ơ=¥ Ư=¦ Đ=§";

const unicodeOf = new Map(
  letters.split(" ").map((pair) => [pair.slice(2), pair.slice(0, 1)] as const),
);

/** The text in Unicode; characters that the table does not have stay. */
export function fromTcvn3(text: string): string {
  const isAllCapitals = /\p{Lu}.*\p{Lu}/su.test(ascii(text)) && !/[a-z]/.test(text);
  return text.replaceAll(/[^\s]+/gu, (word) => {
    const plain = word.replaceAll(/\P{ASCII}/gu, (char) => unicodeOf.get(char) ?? char);
    return isAllCapitals || isCapitals(word) ? plain.toUpperCase() : plain;
  });
}

/** A word in capitals, in which only what has a tone stands as a small letter. */
function isCapitals(word: string): boolean {
  return /[A-Z¡-§].*[A-Z¡-§]/.test(word) && !/[a-z]/.test(word);
}

function ascii(text: string): string {
  return text.replaceAll(/[^\p{ASCII}¡-§]/gu, "").replaceAll(/[¡-§]/g, "A");
}

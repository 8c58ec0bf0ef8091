import { describe, expect, test } from "vitest";
import { convertLegacy, detectLegacy, detectLegacyAmong } from "#legacy-text/legacy-text.ts";

/** Every letter with a mark, in the order of the alphabet and of the tones. */
const alphabet =
  "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ";
// Bytes B5–FE by the code table of TCVN 5712:1993 (VN3), written as Windows-1252 shows them.
const alphabetInTcvn3 =
  "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00AD õ ö ÷ ø ù ú û ü ý þ";
const alphabetInVni =
  "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î";

test("the tables have each of the 67 letters once", () => {
  expect(alphabet.split(" ")).toHaveLength(67);
  for (const legacy of [alphabetInTcvn3, alphabetInVni]) {
    expect(new Set(legacy.split(" ")).size).toBe(67);
  }
});

test("the whole alphabet comes out of TCVN3", () => {
  expect(convertLegacy(`x ${alphabetInTcvn3}`, "tcvn3")).toBe(`x ${alphabet}`);
});

test("the whole alphabet comes out of VNI, small and capital", () => {
  expect(convertLegacy(alphabetInVni, "vni")).toBe(alphabet);
  expect(convertLegacy(alphabetInVni.toUpperCase(), "vni")).toBe(alphabet.toUpperCase());
});

describe("sentences", () => {
  test.each([
    ["C«ng an ph\u00ADêng", "Công an phường"],
    ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    [
      "X©y dùng phong trµo toµn d©n b¶o vÖ an ninh Tæ quèc",
      "Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
    ],
    ["Tû lÖ vô viÖc ®\u00ADîc gi¶i quyÕt ®óng h¹n", "Tỷ lệ vụ việc được giải quyết đúng hạn"],
    ["§¹t tõ 90% trë lªn", "Đạt từ 90% trở lên"],
    ["C¤NG AN PH¦êNG", "CÔNG AN PHƯỜNG"],
    ["Bé C¤NG AN", "BỘ CÔNG AN"],
    ["TIÊU CHÍ".replace("Ê", "£").replace("Í", "Ý"), "TIÊU CHÍ"],
  ])("TCVN3: %s", (legacy, unicode) => {
    expect(detectLegacy(legacy)).toBe("tcvn3");
    expect(convertLegacy(legacy, "tcvn3")).toBe(unicode);
  });

  test.each([
    ["Coâng an phöôøng", "Công an phường"],
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    [
      "Xaây döïng phong traøo toaøn daân baûo veä an ninh Toå quoác",
      "Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
    ],
    ["Tyû leä vuï vieäc ñöôïc giaûi quyeát ñuùng haïn", "Tỷ lệ vụ việc được giải quyết đúng hạn"],
    ["COÂNG AN PHÖÔØNG", "CÔNG AN PHƯỜNG"],
    ["Ñaït töø 90% trôû leân", "Đạt từ 90% trở lên"],
  ])("VNI: %s", (legacy, unicode) => {
    expect(detectLegacy(legacy)).toBe("vni");
    expect(convertLegacy(legacy, "vni")).toBe(unicode);
  });

  test.each([
    "Công an phường",
    "Công an",
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Hồ sơ",
    "tiêu chí và chi tiêu",
    "Mô hình",
    "plain ASCII 95%",
    "m² – “trích dẫn”",
    "Đạt từ 90 % trở lên",
    "",
  ])("Unicode is left as it is: %s", (text) => {
    expect(detectLegacy(text)).toBeUndefined();
    expect(detectLegacy(text.normalize("NFD"))).toBeUndefined();
  });
});

test("in a table of one old encoding a word that could be either is of that encoding", () => {
  expect(detectLegacy("Céng")).toBeUndefined();
  expect(detectLegacyAmong(["C«ng an ph­êng", "Céng", "95", ""])).toEqual([
    "tcvn3",
    "tcvn3",
    undefined,
    undefined,
  ]);
  expect(detectLegacyAmong(["Có", "Cộng hòa", "C«ng an ph­êng"])).toEqual([
    undefined,
    undefined,
    "tcvn3",
  ]);
  expect(detectLegacyAmong(["Có", "Mô hình"])).toEqual([undefined, undefined]);
});

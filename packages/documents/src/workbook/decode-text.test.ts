import { expect, test } from "vitest";
import { decodeText } from "#workbook/decode-text.ts";

const words = "Tham mưu cấp ủy; Có kế hoạch, nghị quyết";

test("UTF-16 is known without its mark, on either side", () => {
  const little = new Uint8Array(words.length * 2);
  const view = new DataView(little.buffer);
  for (let at = 0; at < words.length; at += 1) view.setUint16(at * 2, words.charCodeAt(at), true);
  const big = little.map((_, at) => little[at + (at % 2 === 0 ? 1 : -1)] ?? 0);
  expect(decodeText(little)).toBe(words);
  expect(decodeText(big)).toBe(words);
});

test("bytes with a zero here and there are no text", () => {
  expect(decodeText(new Uint8Array([65, 0, 66, 67, 0, 0]))).toBeUndefined();
});

const bytesOf = (text: string) =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

test("Windows-1258 is known by the Vietnamese it makes, its marks composed", () => {
  // ó is one byte; ế is ê (EA) and an acute (EC); ạ is a and a dot below (F2).
  expect(decodeText(bytesOf("C\u00F3 k\u00EA\u00EC hoa\u00F2ch"))).toBe("Có kế hoạch");
});

test("TCVN3 stays as its bytes are in Windows-1252, to be offered for conversion; French stays French", () => {
  expect(decodeText(bytesOf("C\u00AB k\u00D5 ho\u00B9ch"))).toBe("C« kÕ ho¹ch");
  expect(decodeText(bytesOf("d\u00E9j\u00E0 \u00E9t\u00E9"))).toBe("déjà été");
});

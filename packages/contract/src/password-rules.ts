import { foldText } from "@thuocdo/criteria/fold-text";

export const passwordLength = { least: 10, most: 128 } as const;

export type PasswordFault = "too-short" | "too-long" | "common" | "holds-user-name";

/**
 * Why a password is not taken; undefined when it is. Length counts, and that nobody guesses it: no rule asks for
 * capitals, digits or signs, which people meet with `Matkhau@123`.
 * @see NIST SP 800-63B-4, 3.1.1.2
 */
export function passwordFault(password: string, userName: string): PasswordFault | undefined {
  const { length } = Array.from(password.normalize("NFC"));
  if (length < passwordLength.least) return "too-short";
  if (length > passwordLength.most) return "too-long";
  const bare = foldText(password).replaceAll(/[^\p{L}\p{N}]/gu, "");
  const name = userName.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  // A name of three letters stands in too many words.
  if (name.length > 3 && bare.includes(name)) return "holds-user-name";
  return isCommon(bare) ? "common" : undefined;
}

/** Made of one or two known words and digits, a run of keys, or one piece again and again. */
function isCommon(bare: string): boolean {
  const word = stripWord(bare);
  if (word === "" || isRepeated(bare) || isRepeated(word) || isRun(bare)) return true;
  if (commonWords.has(word)) return true;
  return [...commonWords].some(
    (first) => word.startsWith(first) && commonWords.has(word.slice(first.length)),
  );
}

/** Without the digits before and after, `matkhau2026` is `matkhau`; signs for letters are read as the letters. */
function stripWord(bare: string): string {
  return bare.replace(/^\d+/, "").replace(/\d+$/, "");
}

function isRepeated(text: string): boolean {
  return /^(.{1,6})\1+$/.test(text);
}

const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "01234567890123456789",
].flatMap((run) => [run, Array.from(run).reverse().join("")]);

function isRun(text: string): boolean {
  return runs.some((run) => run.includes(text));
}

/** What people here choose first, folded: no marks, small letters. */
const commonWords: ReadonlySet<string> = new Set(
  `abc abcd abcde admin administrator anhyeuem anninh antt baomat bocongan cand canbo congan congannhandan
  conganphuong conganviet cuc chinhphu daiduong dangnhap danang doimatkhau emyeuanh giadinh hanoi haiphong
  cantho hochiminh saigon hethong hoilamgi hello iloveyou khongbiet khongco khongcomatkhau lamgi letmein
  login lovely macdinh master matkhau matkhaumoi matkhaucu mk mothai mothaiba motnamhai nguoidung nguyen
  nguyenvan phuong phuongxa password passw0rd passwordnew p4ssword pass princess qazwsx qazwsxedc qwe qwer
  qwert qwerty qwertyuiop quantri quantrivien quenmatkhau root sunshine taikhoan test thanhpho thuocdo
  thuy tieuchi totnhat tinhyeu toiyeuvietnam tolaai user vietnam vietnamvodich vodich welcome xinchao
  yeuem yeuanh yeuvietnam zxcvbnm zxcvbn dragon monkey football baseball superman trustno changeme
  secret default guest temp tam matkhautam trungquoc tranvan levan phamvan hoang huong linh minh thanh
  tuan anhem batman computer internet whatever master giaitri gmail zalo facebook`.split(/\s+/),
);

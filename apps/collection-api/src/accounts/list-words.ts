import type { AccountColumn } from "@thuocdo/contract/account-lists";
import { roles, type Role } from "@thuocdo/criteria/role";

/** Headings that people give the columns of such a list, folded: no marks, small letters. */
export const headingWords: Readonly<Record<AccountColumn, readonly string[]>> = {
  "full-name": ["ho ten", "ho va ten", "ho va ten can bo", "ten can bo", "can bo"],
  "user-name": ["ten dang nhap", "tai khoan", "ten tai khoan", "username", "user name"],
  email: ["email", "e-mail", "thu dien tu", "dia chi thu dien tu", "dia chi email"],
  unit: ["don vi", "ten don vi", "don vi cong tac", "co quan", "ma don vi", "phuong"],
  role: ["vai tro", "nhiem vu", "phan cong", "quyen"],
  until: ["den ngay", "het ngay", "den het ngay", "thoi han", "han"],
};

/** The column whose units are told apart by it: the city of a ward. */
export const placeWords: readonly string[] = [
  "thanh pho",
  "tinh",
  "tinh, thanh pho",
  "tinh/thanh pho",
  "quan",
  "quan, huyen",
  "truc thuoc",
];

const roleWords: Readonly<Record<Role, readonly string[]>> = {
  administrator: ["quan tri", "quan tri vien"],
  drafter: ["soan thao"],
  issuer: ["ban hanh"],
  commenter: ["gop y", "gop y du thao"],
  "ward-officer": ["can bo phuong", "can bo", "can bo xa", "nhap so lieu"],
  appraiser: ["tham dinh", "can bo tham dinh"],
  analyst: ["phan tich"],
  leader: ["lanh dao"],
};

/** The role that folded words mean, as screens call it; undefined where they mean none. */
export function findRole(folded: string): Role | undefined {
  return roles.find((role) => role === folded || roleWords[role].includes(folded));
}

/** Units that begin with 2025: two cities with a ward each. The names are real, what happens there is not. */
export const unitsCsv = `code,name,type,city_code,city_name
00004,Phường Ba Đình,Phường,01,Thành phố Hà Nội
20242,Phường Hải Châu,Phường,48,Thành phố Đà Nẵng
`;

export const password = "mat-khau-cua-cac-cau-chuyen";

/** Somebody in every role; no unit: at the ministry. */
export const people = [
  { userName: "soanthao", fullName: "Cán bộ soạn thảo", role: "drafter" },
  { userName: "banhanh", fullName: "Lãnh đạo ban hành", role: "issuer" },
  { userName: "quantri", fullName: "Quản trị đợt đánh giá", role: "administrator" },
  { userName: "phantich", fullName: "Cán bộ phân tích", role: "analyst" },
  {
    userName: "canbo.badinh",
    fullName: "Cán bộ phường Ba Đình",
    role: "ward-officer",
    unit: "00004",
    level: "ward",
  },
  {
    userName: "thamdinh.hanoi",
    fullName: "Cán bộ thẩm định Hà Nội",
    role: "appraiser",
    unit: "01",
    level: "city",
  },
  {
    userName: "canbo.haichau",
    fullName: "Cán bộ phường Hải Châu",
    role: "ward-officer",
    unit: "20242",
    level: "ward",
  },
  {
    userName: "thamdinh.danang",
    fullName: "Cán bộ thẩm định Đà Nẵng",
    role: "appraiser",
    unit: "48",
    level: "city",
  },
] as const;

export type UserName = (typeof people)[number]["userName"];

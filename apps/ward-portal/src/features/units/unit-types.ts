import type { UnitType } from "@thuocdo/submissions/units/unit-kinds";

export const unitTypeNames: Readonly<Record<UnitType, string>> = {
  ministry: "Bộ",
  city: "Thành phố trực thuộc trung ương",
  province: "Tỉnh",
  department: "Cục, phòng",
  district: "Quận, huyện",
  ward: "Phường",
  township: "Thị trấn",
  commune: "Xã",
  "special-zone": "Đặc khu",
};

/** Types of the same level, among which a unit may change. */
export function typesBeside(type: UnitType): readonly UnitType[] {
  switch (type) {
    case "city":
    case "province":
      return ["city", "province"];
    case "ward":
    case "township":
    case "commune":
    case "special-zone":
      return ["ward", "commune", "township", "special-zone"];
    case "ministry":
    case "department":
    case "district":
      return [type];
  }
}

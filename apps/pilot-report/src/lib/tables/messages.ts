export const messages = {
  criterion: "Tiêu chí",
  unit: "Đơn vị",
  city: "Thành phố",
  showAll: (count: number) => `Hiện cả ${count} đơn vị`,
} as const;

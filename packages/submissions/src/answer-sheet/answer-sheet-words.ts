/** The words of an answer sheet: written by one, read by the other. */
export const answerSheetWords = {
  sheet: "Số liệu",
  /** The hidden sheet that says whose sheet it is. */
  identitySheet: "_ho_so",
  headers: {
    code: "Mã",
    title: "Chỉ số",
    asked: "Nội dung cần trả lời",
    unit: "Đơn vị tính, cách ghi",
    value: "Số liệu",
    note: "Ghi chú, giải trình",
    indicatorId: "indicator_id",
    fieldKey: "field_key",
  },
  yesNo: "Có hoặc Không",
  yes: "Có",
  no: "Không",
  choose: "Chọn trong danh sách",
  day: "Ngày/tháng/năm",
  surveyPercent: (asked: string) => `${asked}: tỷ lệ`,
  surveyResponses: (asked: string) => `${asked}: số phiếu hợp lệ`,
  responses: "phiếu",
} as const;

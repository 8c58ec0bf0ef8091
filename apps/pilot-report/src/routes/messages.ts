export const messages = {
  title: "So sánh kết quả đánh giá",
  intro: "Các đơn vị của một đợt đánh giá đặt cạnh nhau, theo từng nhóm tiêu chí và tiêu chí.",
  notFoundTitle: "Không có trang này",
  notFoundHint: "Địa chỉ có thể đã sai hoặc đã cũ.",
  print: "In",
  downloadCsv: "Tải CSV",
  csvName: (snapshotNumber: number) => `so-sanh-bo-so-lieu-${snapshotNumber}.csv`,
  noneTitle: "Chưa có bộ số liệu nào",
  noneHint:
    "Khi một đợt đánh giá được chốt, kết quả so sánh sẽ hiện ở đây. Người quản trị đợt đánh giá chốt số liệu trong cổng phường.",
  notComparedTitle: "Bộ số liệu đang được xử lý",
  notComparedHint: "Kết quả so sánh sẽ tự hiện khi tính xong, thường trong vài phút.",
  noUnitsTitle: "Không có đơn vị nào trong phạm vi của bạn",
  noUnitsHint: "Bạn chỉ xem được kết quả của đơn vị mình và các đơn vị trực thuộc.",
  partial:
    "Bạn đang xem các đơn vị trong phạm vi của mình; số liệu chung của cả đợt không hiển thị.",
  analysis: "Phân tích bộ tiêu chí",
  back: "Về bảng so sánh",
  snapshot: "Bộ số liệu",
  snapshotOption: (number: number, roundTitle: string, units: number) =>
    `Số ${number} · ${roundTitle} (${units} đơn vị)`,
  basis: (
    from: string,
    to: string,
    version: string,
    number: number,
    approved: number,
    called: number,
  ) =>
    `Kỳ ${from} – ${to} · ${version} · bộ số liệu số ${number} · thẩm định xong ${approved}/${called} đơn vị`,
  simulated: "Dữ liệu mô phỏng",
} as const;

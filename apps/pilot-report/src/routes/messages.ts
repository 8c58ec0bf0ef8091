export const messages = {
  title: "So sánh kết quả đánh giá",
  noSnapshotTitle: "Không có bộ số liệu này",
  noSnapshotHint:
    "Bộ số liệu có thể ngoài phạm vi của bạn, hoặc địa chỉ đã cũ. Mở lại từ “So sánh, báo cáo”.",
  pagesLabel: "Các trang của bộ số liệu",
  pages: {
    overview: "Trang tổng hợp",
    units: "Đơn vị",
    changes: "Thay đổi qua các đợt",
    selfScores: "Tự chấm và thẩm định",
    analysis: "Bộ tiêu chí",
    report: "Báo cáo",
    sensitivity: "Độ nhạy",
    readiness: "Nhân rộng",
    flags: "Cần xem lại",
  },
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
  notAnalysedTitle: "Chưa có phân tích của bộ số liệu này",
  notAnalysedHint:
    "Phân tích được tính cùng kết quả so sánh và chỉ hiện với người xem được toàn bộ đợt đánh giá. Kết quả của từng đơn vị trong phạm vi của bạn ở trang “Đơn vị”.",
  noUnitsTitle: "Không có đơn vị nào trong phạm vi của bạn",
  noUnitsHint: "Bạn chỉ xem được kết quả của đơn vị mình và các đơn vị trực thuộc.",
  partial:
    "Bạn đang xem các đơn vị trong phạm vi của mình; số liệu chung của cả đợt không hiển thị.",
  back: "Về danh sách đơn vị",
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
  liveBasis: (from: string, to: string, version: string, approved: number, called: number) =>
    `Kỳ ${from} – ${to} · ${version} · chưa chốt số liệu · thẩm định xong ${approved}/${called} đơn vị`,
  toLatest: "Bộ số liệu đã chốt",
  simulated: "Dữ liệu mô phỏng",
} as const;

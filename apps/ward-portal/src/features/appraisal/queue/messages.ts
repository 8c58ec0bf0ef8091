import type { QueueRow } from "@thuocdo/contract/appraisal";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";

const count = (number: number) => formatDecimal(String(number));

export const messages = {
  firstShown: (limit: number, all: number) =>
    `Đang hiện ${formatDecimal(String(limit))} trong ${formatDecimal(String(all))} hồ sơ theo thứ tự đang chọn; lọc bớt để tìm hoặc chọn tất cả.`,
  showMore: (count: number) => `Hiện thêm ${formatDecimal(String(count))}`,
  title: "Hồ sơ chờ thẩm định",
  empty: "Không có hồ sơ nào chờ thẩm định",
  emptyHint: "Hồ sơ hiện ở đây khi đơn vị nộp, hoặc khi cấp dưới chuyển lên.",
  noneShown: "Không có hồ sơ nào khớp với lựa chọn này.",
  all: "Tất cả",
  search: "Tìm đơn vị",
  round: "Đợt đánh giá",
  place: "Quận, huyện; thành phố",
  remarked: "Ý kiến thẩm định",
  with: "Đã có ý kiến",
  without: "Chưa có ý kiến",
  levels: "Lọc theo mức cần xem kỹ",
  level: {
    high: "Cần xem kỹ",
    medium: "Nên xem",
    low: "Ít dấu hiệu",
  } satisfies Record<QueueRow["risk"]["level"], string>,
  levelHint:
    "Xếp theo hạn nộp của đơn vị, rồi theo dấu hiệu cần xem. Dấu hiệu chỉ để người thẩm định chú ý, không phải kết luận.",
  count,
  shown: (shown: number, all: number) => `${count(shown)} / ${count(all)} hồ sơ`,
  seconds: (number: number) => `${count(number)} hồ sơ được rút để đồng chí phúc tra`,
  secondLine: (unit: string, round: string) => `${unit}, ${round}`,
  unit: "Đơn vị",
  submittedAt: "Nộp lúc",
  deadline: "Hạn nộp",
  deadlinePast: (at: string) => `Đã qua hạn ${formatInstant(at)}: trả lại thì phải gia hạn`,
  revision: "Lần nộp",
  selfScore: "Điểm tự chấm",
  state: "Trạng thái",
  why: "Vì sao cần xem",
  nothingStrange: "Không có dấu hiệu nào",
  open: (unit: string) => `Thẩm định ${unit}`,
  begun: (at: string) => `Đã có ý kiến, lưu ${formatInstant(at)}`,
  notBegun: "Chưa có ý kiến",
  placeOf: (district: string | null, city: string | null) =>
    [district, city].filter((name) => name !== null).join(", "),

  pickAll: "Chọn tất cả hồ sơ đang hiện mà chưa có ý kiến",
  pick: (unit: string) => `Chọn ${unit}`,
  approvePicked: (number: number) => `Duyệt ${count(number)} hồ sơ đã chọn`,
  approveTitle: (number: number) => `Duyệt ${count(number)} hồ sơ chưa có ý kiến`,
  approveHint:
    "Mỗi hồ sơ dưới đây được duyệt theo đúng điểm tự chấm (nơi còn cấp trên thì chuyển lên cấp trên). Sau khi duyệt, hồ sơ chỉ mở lại được khi có lý do.",
  approveLine: (unit: string, place: string, hundredths: number) =>
    `${unit}, ${place}: ${formatPoints(hundredths)} điểm`,
  approve: "Duyệt các hồ sơ này",
  tooMany: (most: number) => `Mỗi lượt duyệt tối đa ${count(most)} hồ sơ.`,
  cancel: "Thôi",
  done: (approved: number) => `Đã duyệt ${count(approved)} hồ sơ.`,
  passedOn: (number: number) => `Đã chuyển ${count(number)} hồ sơ lên cấp trên thẩm định.`,
  refused: (number: number) => `${count(number)} hồ sơ chưa duyệt được:`,
  refusedLine: (unit: string, why: string) => `${unit}: ${why}`,
} as const;

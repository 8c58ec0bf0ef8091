import type { Role } from "@thuocdo/criteria/role";
import type { EmbeddedPostgresProblem } from "@thuocdo/database/embedded-postgres-error";
import type { StartProblem } from "./problem.ts";

type Sentences = {
  readonly [Code in StartProblem["code"]]: (
    problem: Extract<StartProblem, { readonly code: Code }>,
  ) => string;
};

const problems: Sentences = {
  "port-invalid": ({ value }) =>
    `PORT=${value} không phải là số cổng: đặt một số từ 1 đến 65535, hoặc bỏ PORT để dùng cổng 8080.`,
  "host-invalid": ({ value }) =>
    `HOST=${value} không phải là địa chỉ máy: đặt một địa chỉ như 127.0.0.1 hoặc 0.0.0.0, hoặc bỏ HOST.`,
  "database-url-invalid": () =>
    "DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy:cổng/tên-cơ-sở-dữ-liệu: sửa lại, hoặc bỏ biến này để dùng PostgreSQL đi kèm.",
  "demonstration-invalid": ({ value }) =>
    `THUOCDO_DEMO=${value} không hợp lệ: đặt 0 để chạy hệ thống trống, hoặc bỏ biến này để nạp dữ liệu mô phỏng.`,
  "port-busy": ({ host, port }) =>
    `Cổng ${port} của ${host} đang có chương trình khác dùng: dừng chương trình đó, hoặc chọn cổng khác, ví dụ PORT=${port + 1} npm start.`,
  "port-not-allowed": ({ port }) =>
    `Tài khoản này không được mở cổng ${port}: chọn cổng từ 1024 trở lên, ví dụ PORT=8080 npm start.`,
  "host-not-here": ({ host }) =>
    `Máy này không có địa chỉ ${host}: đặt HOST là một địa chỉ của máy, hoặc bỏ HOST để dùng 127.0.0.1.`,
  "folder-not-writable": ({ folder }) =>
    `Không ghi được vào thư mục dữ liệu ${folder}: cấp quyền ghi cho tài khoản đang chạy, hoặc đặt THUOCDO_DATA là thư mục khác.`,
  "disk-full": ({ folder }) =>
    `Đĩa chứa ${folder} đã hết chỗ trống: giải phóng ít nhất 1 GB, hoặc đặt THUOCDO_DATA sang đĩa khác.`,
  "already-running": ({ pid, folder }) =>
    `Một bản Thước Đo khác (tiến trình ${pid}) đang dùng thư mục dữ liệu ${folder}: dừng bản đó trước, hoặc đặt THUOCDO_DATA là thư mục khác.`,
  "database-refused": ({ server, reason }) =>
    `Không kết nối được cơ sở dữ liệu ${server} (${reason}): kiểm tra máy chủ có chạy không và DATABASE_URL có đúng không, hoặc bỏ biến này để dùng PostgreSQL đi kèm.`,
  "schema-older": ({ pending }) =>
    `Cơ sở dữ liệu có cấu trúc cũ, thiếu ${pending} bước nâng cấp: sao lưu rồi chạy npm start -- --migrate để nâng cấp.`,
  "schema-newer": () =>
    "Cơ sở dữ liệu đã được một bản Thước Đo mới hơn nâng cấp: cập nhật chương trình lên bản đó rồi chạy lại.",
  "migration-failed": ({ reason }) =>
    `Không nâng cấp được cấu trúc cơ sở dữ liệu (${reason}): tài khoản trong DATABASE_URL cần là chủ của cơ sở dữ liệu và có quyền CREATEROLE.`,
  "embedded-postgres": ({ problem, folder, reason }) => postgresProblems[problem](folder, reason),
  "front-ends-not-built": ({ log }) =>
    `Không dựng được giao diện: xem lỗi ở dưới, chạy lại npm start sau khi sửa.\n${log}`,
  "service-ends": ({ service, log }) =>
    `${service} dừng ngay sau khi khởi động: xem lỗi ở dưới, chạy lại npm start sau khi sửa.\n${log}`,
  "not-healthy": ({ url, seconds, log }) =>
    `Dịch vụ không trả lời ở ${url} sau ${seconds} giây: xem nhật ký ở dưới rồi chạy lại npm start.\n${log}`,
};

const postgresProblems: Readonly<
  Record<EmbeddedPostgresProblem, (folder: string, reason: string) => string>
> = {
  "platform-not-supported": () =>
    "Không có PostgreSQL đi kèm cho hệ điều hành này: cài một PostgreSQL và đặt địa chỉ của nó vào DATABASE_URL.",
  "folder-not-writable": (folder) =>
    problems["folder-not-writable"]({ code: "folder-not-writable", folder }),
  "disk-full": (folder) => problems["disk-full"]({ code: "disk-full", folder }),
  "password-missing": (folder) =>
    `Mất tệp mật khẩu ${folder}/postgres/password của PostgreSQL đi kèm: chép lại tệp này từ bản sao lưu.`,
  "cluster-of-other-version": (folder, reason) =>
    `Dữ liệu trong ${folder}/postgres thuộc phiên bản PostgreSQL khác (${reason}): chạy bản Thước Đo đã tạo ra nó, hoặc chuyển dữ liệu bằng pg_dump.`,
  "did-not-start": (folder, reason) =>
    `PostgreSQL đi kèm không khởi động được: xem ${folder}/postgres/log rồi chạy lại.\n${reason}`,
};

/** As on screen; see packages/ui/src/messages.ts. A role without its label does not compile. */
const roleLabels: Readonly<Record<Role, string>> = {
  administrator: "quản trị",
  drafter: "soạn thảo",
  issuer: "ban hành",
  commenter: "góp ý",
  "ward-officer": "cán bộ phường",
  appraiser: "thẩm định",
  analyst: "phân tích",
  leader: "lãnh đạo",
};

/** The sentence for a problem; which one, and what to do. */
export function sentenceFor(problem: StartProblem): string {
  // The table has, for each code, the sentence of just that problem.
  const sentence = problems[problem.code] as (problem: StartProblem) => string;
  return sentence(problem);
}

export const messages = {
  refused: (count: number) =>
    count === 1
      ? "Thước Đo không khởi động được."
      : `Thước Đo không khởi động được, có ${count} điều phải sửa:`,
  waitingForOther: (pid: number) =>
    `Một bản khác (tiến trình ${pid}) đang dùng thư mục dữ liệu này, chờ nó dừng …`,
  endingLeftovers: (count: number) => `Dừng ${count} tiến trình còn lại từ lần chạy trước.`,
  building: "Dựng ba giao diện …",
  built: (seconds: string) => `  giao diện đã dựng xong sau ${seconds} giây.`,
  startingDatabase: (folder: string) => `Khởi động PostgreSQL đi kèm, dữ liệu trong ${folder} …`,
  adoptedDatabase: "PostgreSQL của lần chạy trước vẫn sống, dùng tiếp.",
  connectingDatabase: (server: string) => `Dùng cơ sở dữ liệu ${server}.`,
  migrated: (count: number) => `  đã nâng cấp cấu trúc cơ sở dữ liệu: ${count} bước.`,
  startingServices: "Khởi động dịch vụ …",
  ready: (url: string) => `Sẵn sàng: ${url}`,
  startedAfter: (seconds: string) => `  (sau ${seconds} giây; Ctrl-C để dừng)`,
  alreadyReady: (url: string, pid: number) =>
    `Sẵn sàng: ${url} (đang chạy từ trước, tiến trình ${pid})`,
  loadingDemonstration: "Đang nạp dữ liệu mô phỏng …",
  demonstrationLoaded: (seconds: string) => `  đã nạp dữ liệu mô phỏng sau ${seconds} giây.`,
  demonstrationNotLoaded: (log: string) =>
    `Không nạp được dữ liệu mô phỏng; hệ thống vẫn chạy. Xem lỗi ở dưới, rồi chạy lại npm start.\n${log}`,
  accounts: "Tài khoản dùng thử (dữ liệu mô phỏng):",
  account: (account: { userName: string; password: string; role: Role; unit: string }) =>
    `  ${account.userName.padEnd(20)} ${account.password}   ${roleLabels[account.role]}, ${account.unit}`,
  noAccounts: [
    "Hệ thống trống. Nạp đơn vị, rồi tạo người quản trị đầu tiên:",
    "  npm run -s thuocdo -- units import --nation 2025",
    "  npm run -s thuocdo -- user add quantri --role administrator --name 'Quản trị hệ thống'",
  ],
  waitingForReport: "Đang tính và viết báo cáo sơ kết đầu tiên …",
  stillWaitingForReport: (seconds: string) => `  vẫn đang viết báo cáo (${seconds} giây) …`,
  firstReport: (title: string) =>
    `Báo cáo đầu tiên: ${title} (mở ở “So sánh, báo cáo”, trang “Báo cáo”: tải bản Word, PDF, phụ lục Excel)`,
  noReportYet: "Chưa có báo cáo; xem sau bằng: npm run -s thuocdo -- status",
  serviceEnded: (service: string, how: string, seconds: number) =>
    `${service} dừng bất ngờ (${how}), khởi động lại sau ${seconds} giây.`,
  databaseEnded: "PostgreSQL dừng bất ngờ, khởi động lại tất cả.",
  draining: "Đang dừng: chờ các yêu cầu dở dang …",
  stopped: "Đã dừng.",
  services: { "collection-api": "Dịch vụ thu thập", "analytics-worker": "Dịch vụ phân tích" },
} as const;

/** 12.3 → "12,3". */
export function secondsSince(startedAt: number): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1).replace(".", ",");
}

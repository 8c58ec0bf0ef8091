import type { AuditFault } from "@thuocdo/database/queries/verify-audit";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import type { RoundState } from "@thuocdo/submissions/round-lifecycle";
import type { VersionState } from "@thuocdo/criteria/version-lifecycle";
import type { UnitType } from "@thuocdo/contract/unit-kinds";

const versionStates: Readonly<Record<VersionState, string>> = {
  draft: "dự thảo",
  "in-consultation": "đang lấy ý kiến",
  issued: "đã ban hành",
  superseded: "đã thay thế",
  withdrawn: "đã thu hồi",
};

const roundStates: Readonly<Record<RoundState, string>> = {
  planned: "chưa mở",
  open: "đang mở",
  closed: "đã đóng",
  frozen: "đã chốt số liệu",
};

const submissionStates: Readonly<Record<SubmissionState, string>> = {
  "not-started": "chưa bắt đầu",
  "in-progress": "đang nhập",
  submitted: "đã nộp",
  "under-appraisal": "đang thẩm định",
  returned: "bị trả lại",
  approved: "đã duyệt",
  reopened: "được mở lại",
};

const unitTypes: Readonly<Record<UnitType, string>> = {
  ministry: "bộ",
  city: "thành phố",
  province: "tỉnh",
  department: "cục, vụ, phòng",
  district: "quận, huyện",
  ward: "phường",
  township: "thị trấn",
  commune: "xã",
  "special-zone": "đặc khu",
};

const faults: Readonly<Record<AuditFault, string>> = {
  "hash-differs": "nội dung của dòng đã bị sửa",
  "chain-broken": "dòng này không nối tiếp dòng trước: có dòng bị bớt, thêm hoặc đổi chỗ",
  "end-missing": "các dòng cuối của chuỗi đã bị cắt",
};

export const messages = {
  versionStates,
  roundStates,
  submissionStates,
  unitTypes,

  program: "Lệnh dành cho người vận hành Thước Đo.",
  alsoCompare:
    "Ngoài ra: compare <thư-mục> --out <thư-mục>, so sánh các đơn vị từ một thư mục tệp (xem: compare --help).",
  usage: "Cách dùng:",
  usagePattern: "[tùy chọn] [lệnh]",
  optionsTitle: "Tùy chọn:",
  commandsTitle: "Các lệnh:",
  argumentsTitle: "Tham số:",
  help: "xem hướng dẫn",
  helpOf: "xem hướng dẫn của một lệnh",
  json: "in JSON cho máy đọc",

  status:
    "Xem hệ thống đang có gì: đơn vị, bộ tiêu chí, đợt đánh giá, hồ sơ, bộ số liệu chốt, báo cáo",
  asOf: "ngày xem đơn vị, dạng YYYY-MM-DD (có thể lặp lại)",
  units: "Đơn vị hành chính",
  unitsImport: "Nhập đơn vị từ tệp CSV, Excel, hoặc đơn vị của cả nước",
  takeRest: "ghi những dòng nhập được, bỏ qua dòng mâu thuẫn",
  unitsFrom: "ngày hiệu lực của các dòng không ghi ngày, dạng YYYY-MM-DD; bỏ trống là hôm nay",
  departmentAdd: "Thêm cục, vụ của Bộ hoặc phòng của Công an thành phố, để lấy ý kiến dự thảo",
  departmentName: "tên đầy đủ",
  departmentCity: "mã thành phố; bỏ trống là đơn vị thuộc Bộ",
  departmentAdded: (name: string, code: string, under: string) =>
    `Đã có ${name} (mã ${code}), thuộc ${under}.`,
  badDepartmentCode: (code: string) =>
    `Mã “${code}” không hợp lệ: chỉ dùng chữ không dấu, số và gạch nối.`,
  codeTaken: (code: string, name: string) => `Mã ${code} đang là của ${name}.`,
  file: "tệp CSV có dòng tiêu đề",
  nation: "đơn vị của cả nước năm 2021 hoặc 2025",
  dryRun: "chỉ cho biết sẽ nhập gì, không ghi",
  user: "Tài khoản",
  userAdd: "Thêm một người dùng; người quản trị đầu tiên cũng được tạo bằng lệnh này",
  userName: "tên đăng nhập: chữ thường không dấu, số, dấu chấm, gạch nối",
  fullName: "họ và tên",
  unitCode: "mã đơn vị; bỏ trống là Bộ Công an",
  unitLevel: "cấp của mã đơn vị: city, department, district hoặc ward",
  role: "vai trò (có thể lặp lại): administrator, drafter, issuer, commenter, ward-officer, appraiser, analyst, leader",
  passwordStdin: "đọc mật khẩu từ đầu vào chuẩn; không có thì tạo ngẫu nhiên",
  audit: "Nhật ký",
  auditVerify: "Kiểm tra chuỗi nhật ký, chỉ ra dòng hỏng đầu tiên",
  demo: "Dữ liệu mô phỏng",
  demoLoad: "Nạp năm thành phố và đợt thí điểm mô phỏng; nạp lại không thay đổi gì",

  noDatabase: (folder: string) =>
    `Chưa có cơ sở dữ liệu trong ${folder}: chạy npm start trước, hoặc đặt DATABASE_URL hay THUOCDO_DATA.`,
  databaseProblem: (reason: string) =>
    `Không dùng được cơ sở dữ liệu: ${reason} Chạy npm start để tạo hoặc nâng cấp cơ sở dữ liệu.`,
  fileNotRead: (file: string) => `Không đọc được tệp ${file}: kiểm tra đường dẫn và quyền đọc.`,
  fileOrNation: "Nêu một tệp CSV hoặc --nation 2021|2025, và chỉ một trong hai.",
  unknownRole: (role: string) => `Không có vai trò “${role}”.`,
  roleMissing: "Nêu ít nhất một vai trò bằng --role.",
  badUserName: (userName: string) =>
    `Tên đăng nhập “${userName}” không hợp lệ: dùng 3 đến 30 chữ thường không dấu, số, dấu chấm, gạch nối hoặc gạch dưới.`,
  userNameTaken: (userName: string) => `Đã có người dùng tên ${userName}.`,
  shortPassword: (least: number, most: number) => `Mật khẩu cần từ ${least} đến ${most} ký tự.`,
  unitNotFound: (level: string, code: string) =>
    `Hôm nay không có đơn vị cấp ${level} mang mã ${code}. Nhập đơn vị trước bằng: units import.`,
  unitsMissing: "Chưa có đơn vị nào. Nhập đơn vị trước bằng: units import --nation 2025.",
  userAdded: (userName: string, unit: string) => `Đã thêm ${userName}, ${unit}.`,
  generatedPassword: (password: string) => `Mật khẩu (chỉ hiện lần này): ${password}`,
  auditSound: (rows: number) => `Nhật ký nguyên vẹn: ${rows} dòng.`,
  auditBroken: (chain: number, sequence: number, fault: AuditFault) =>
    `Nhật ký hỏng tại chuỗi ${chain}, dòng ${sequence}: ${faults[fault]}.`,
  demoLoaded: (accountsFile: string) =>
    `Đã nạp dữ liệu mô phỏng. Tài khoản dùng thử: ${accountsFile}`,
  demoThere: (accountsFile: string) =>
    `Dữ liệu mô phỏng đã có sẵn. Tài khoản dùng thử: ${accountsFile}`,
  demoStages: {
    units: "đơn vị",
    accounts: "tài khoản",
    "criteria-set": "bộ tiêu chí",
    pilot: "đợt thí điểm 5 phường",
    "all-wards": "toàn bộ phường của 5 thành phố",
  },
  progress: (what: string, percent: number) => `  ${what}: ${percent} %`,

  demonstration: "Hệ thống có dữ liệu mô phỏng.",
  unitsAsOf: (day: string) => `Đơn vị tại ngày ${vietnameseDate(day)}:`,
  none: "  (chưa có)",
  criteriaSets: "Bộ tiêu chí:",
  version: (v: {
    label: string;
    state: VersionState;
    groups: number;
    criteria: number;
    indicators: number;
  }) =>
    `    ${v.label}, ${versionStates[v.state]}: ${v.groups} nhóm, ${v.criteria} tiêu chí, ${v.indicators} chỉ số`,
  supplement: (s: { label: string; state: VersionState; city: string }) =>
    `    Bổ sung của ${s.city}: ${s.label}, ${versionStates[s.state]}`,
  rounds: "Đợt đánh giá:",
  round: (r: { title: string; state: RoundState; units: number }) =>
    `  ${r.title}, ${roundStates[r.state]}, ${r.units} đơn vị`,
  snapshots: "Bộ số liệu chốt:",
  snapshot: (s: {
    number: number;
    roundTitle: string;
    unitsCalled: number;
    unitsApproved: number;
  }) => `  số ${s.number}: ${s.roundTitle}, ${s.unitsApproved}/${s.unitsCalled} đơn vị đã duyệt`,
  reports: "Báo cáo:",
  report: (r: { title: string; state: "drafting" | "approved" | "frozen" }) =>
    `  ${r.title}: ${{ drafting: "dự thảo", approved: "đã duyệt", frozen: "đã chốt" }[r.state]}`,

  /** What the command line itself refuses, by commander's codes. */
  commandLine: {
    "commander.unknownCommand": (what: string) =>
      `Không có lệnh “${what}”. Xem các lệnh bằng --help.`,
    "commander.unknownOption": (what: string) =>
      `Không có tùy chọn “${what}”. Xem các tùy chọn bằng --help.`,
    "commander.missingArgument": (what: string) => `Thiếu tham số “${what}”.`,
    "commander.optionMissingArgument": (what: string) => `Tùy chọn “${what}” thiếu giá trị.`,
    "commander.missingMandatoryOptionValue": (what: string) => `Thiếu tùy chọn bắt buộc “${what}”.`,
    "commander.invalidArgument": (what: string) => `Giá trị của “${what}” không hợp lệ.`,
    "commander.excessArguments": () => "Thừa tham số.",
  } as Readonly<Record<string, (what: string) => string>>,
} as const;

export function vietnameseDate(day: string): string {
  return day.split("-").toReversed().join("/");
}

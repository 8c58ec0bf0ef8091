/** What the simulated plans (Đề án) of the five cities say. Every plan is labelled as simulated. */

export const planWords = {
  title: (city: string) =>
    `Đề án xây dựng Công an phường điển hình, kiểu mẫu về ANTT và văn minh đô thị, ${city} (mô phỏng)`,
  decisionNumber: (cityCode: string) => `${Number(cityCode) + 100}/QĐ-MP`,
  signerTitle: "Chủ tịch UBND thành phố (mô phỏng)",
  decision: "Quyết định phê duyệt Đề án (mô phỏng)",
  schedule: "Kế hoạch thực hiện Đề án (mô phỏng)",
  scheduleNumber: (cityCode: string) => `${Number(cityCode) + 210}/KH-MP`,
  premisesDelayed: "Chưa bàn giao xong mặt bằng, công trình chuyển tiếp sang năm sau (mô phỏng).",
  merged: "Ghép vào kế hoạch chung của quận (mô phỏng).",
} as const;

export type PlanOwner = "ward" | "district" | "city" | "logistics" | "finance" | "committee";

/** Bodies that are no units here. */
export const ownerNames: Readonly<
  Record<Exclude<PlanOwner, "ward" | "district" | "city">, string>
> = {
  logistics: "Phòng Hậu cần (mô phỏng)",
  finance: "Sở Tài chính (mô phỏng)",
  committee: "UBND phường (mô phỏng)",
};

export interface SimulatedTask {
  readonly title: string;
  readonly owner: PlanOwner;
  readonly dueOn: string;
  /** Codes of the criteria that it serves; a group's in Roman figures. */
  readonly serves: readonly string[];
}

export const premisesTask: SimulatedTask = {
  title: "Cải tạo, nâng cấp trụ sở và nơi tiếp công dân của Công an phường",
  owner: "committee",
  dueOn: "2022-03-31",
  serves: ["18", "15"],
};

export const streetsTask: SimulatedTask = {
  title: "Vận động xây dựng tuyến phố văn minh, sạch đẹp",
  owner: "ward",
  dueOn: "2022-02-28",
  serves: ["14"],
};

export const simulatedTasks: readonly SimulatedTask[] = [
  {
    title: "Ban hành kế hoạch thực hiện Đề án, phân công đơn vị đầu mối",
    owner: "city",
    dueOn: "2021-06-30",
    serves: ["2"],
  },
  {
    title: "Tham mưu cấp ủy phường ban hành nghị quyết chuyên đề về an ninh, trật tự",
    owner: "ward",
    dueOn: "2021-07-31",
    serves: ["1"],
  },
  {
    title: "Rà soát, niêm yết công khai thủ tục hành chính tại nơi tiếp công dân",
    owner: "ward",
    dueOn: "2021-08-15",
    serves: ["15"],
  },
  {
    title: "Bố trí kinh phí thực hiện Đề án",
    owner: "finance",
    dueOn: "2021-08-31",
    serves: ["20"],
  },
  {
    title: "Tổ chức bộ phận tiếp nhận và trả kết quả theo cơ chế một cửa",
    owner: "ward",
    dueOn: "2021-09-30",
    serves: ["15"],
  },
  {
    title: "Tập huấn kỹ năng giao tiếp, ứng xử, phục vụ nhân dân cho cán bộ",
    owner: "city",
    dueOn: "2021-10-31",
    serves: ["V"],
  },
  {
    title: "Khảo sát mức độ hài lòng của người dân, đợt 1",
    owner: "district",
    dueOn: "2021-11-15",
    serves: ["16"],
  },
  {
    title: "Ra quân lập lại trật tự đô thị, trật tự an toàn giao thông",
    owner: "district",
    dueOn: "2021-11-30",
    serves: ["12", "13"],
  },
  {
    title: "Xây dựng, nhân rộng mô hình tự quản về an ninh, trật tự ở tổ dân phố",
    owner: "ward",
    dueOn: "2021-12-15",
    serves: ["9", "10"],
  },
  {
    title: "Cập nhật, làm sạch dữ liệu dân cư",
    owner: "ward",
    dueOn: "2021-12-31",
    serves: ["17"],
  },
  {
    title: "Trang bị máy tính, đường truyền, camera giám sát",
    owner: "logistics",
    dueOn: "2022-01-31",
    serves: ["17", "19"],
  },
  streetsTask,
  {
    title: "Tập huấn, diễn tập phòng cháy, chữa cháy tại khu dân cư",
    owner: "district",
    dueOn: "2022-03-15",
    serves: ["7"],
  },
  premisesTask,
  {
    title: "Khảo sát mức độ hài lòng của người dân, đợt 2",
    owner: "district",
    dueOn: "2022-04-30",
    serves: ["16"],
  },
  {
    title: "Tổng kết thí điểm, báo cáo Bộ Công an",
    owner: "city",
    dueOn: "2022-06-15",
    serves: ["3"],
  },
];

export interface SimulatedFund {
  readonly year: number;
  readonly sourceKey: string;
  readonly purpose: string;
  /** Least and most that is planned, in tens of millions of đồng. */
  readonly planned: readonly [least: number, most: number];
  /** Whether it pays for the premises. */
  readonly premises: boolean;
}

export const simulatedFunds: readonly SimulatedFund[] = [
  {
    year: 2021,
    sourceKey: "central",
    purpose: "Phương tiện, thiết bị nghiệp vụ",
    planned: [60, 120],
    premises: false,
  },
  {
    year: 2021,
    sourceKey: "local",
    purpose: "Máy tính, đường truyền, camera",
    planned: [80, 200],
    premises: false,
  },
  {
    year: 2022,
    sourceKey: "local",
    purpose: "Cải tạo trụ sở, nơi tiếp công dân",
    planned: [300, 900],
    premises: true,
  },
  {
    year: 2022,
    sourceKey: "social",
    purpose: "Mô hình tự quản, tuyến phố văn minh",
    planned: [20, 70],
    premises: false,
  },
];

export const simulatedMilestones: readonly {
  readonly title: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}[] = [
  { title: "Phê duyệt Đề án", dueOn: "2021-06-04", reachedOn: "2021-06-04" },
  { title: "Sơ kết sáu tháng", dueOn: "2021-12-31", reachedOn: "2022-01-10" },
  { title: "Kết thúc thí điểm, tự đánh giá", dueOn: "2022-05-31", reachedOn: "2022-05-31" },
  { title: "Tổng kết, báo cáo Bộ Công an", dueOn: "2022-06-30", reachedOn: null },
];

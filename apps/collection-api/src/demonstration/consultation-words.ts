import type { Comment } from "@thuocdo/criteria/consultation/comment";
import type { DispositionKind } from "@thuocdo/criteria/consultation/disposition";

/** What is asked and answered in the simulated consultation. Made up, and said to be: no body has said any of it. */

export const askedFor =
  "Đề nghị các cơ quan, đơn vị nghiên cứu, góp ý tên gọi, nội hàm, cách chấm, điểm và minh chứng của từng tiêu chí trong Dự thảo 2 (mô phỏng).";

export const departmentNames = {
  order: "Cục quản lý hành chính về trật tự xã hội (mô phỏng)",
  planning: "Cục tham mưu (mô phỏng)",
  finance: "Cục kế hoạch và tài chính (mô phỏng)",
  movement: (city: string) => `Phòng xây dựng phong trào, ${city} (mô phỏng)`,
  residence: (city: string) => `Phòng quản lý hành chính, ${city} (mô phỏng)`,
  traffic: (city: string) => `Phòng cảnh sát giao thông, ${city} (mô phỏng)`,
} as const;

const premisesMeaning =
  "Bảo đảm trụ sở làm việc và nơi tiếp công dân của Công an phường. Xem xét tính độc lập của trụ sở, định mức diện tích theo quy định và điều kiện tiếp công dân; phường làm việc chung trụ sở phải có nơi tiếp công dân riêng. Địa bàn đã có chủ trương đầu tư trụ sở được cấp có thẩm quyền phê duyệt thì được xem xét theo tiến độ thực hiện. Hiện trạng xác định tại ngày cuối kỳ đánh giá.";

export interface SimulatedComment extends Comment {
  /** Undefined: not answered yet. */
  readonly answer?: {
    readonly kind: DispositionKind;
    readonly reason: string;
    readonly applies: boolean;
  };
}

export const comments = {
  hochiminh: [
    {
      nodeId: "premises",
      field: "meaning",
      content:
        "Đề nghị làm rõ trường hợp đã có chủ trương đầu tư trụ sở nhưng chưa hoàn thành thì xét theo tiến độ thực hiện.",
      proposal: { kind: "wording", text: premisesMeaning },
    },
    {
      nodeId: "self-managed-models",
      field: "title",
      content: "Ghi rõ đơn vị tính để thống nhất cách hiểu.",
      proposal: {
        kind: "wording",
        text: "Số mô hình tự quản về ANTT hoạt động hiệu quả trên địa bàn phường",
      },
      answer: { kind: "absorbed", reason: "", applies: true },
    },
    {
      nodeId: "satisfaction",
      field: "points",
      content: "Đề nghị tăng điểm để đúng tinh thần lấy sự hài lòng của nhân dân làm thước đo.",
      proposal: { kind: "points", hundredths: 600 },
    },
  ],
  danang: [
    {
      nodeId: "premises",
      field: "meaning",
      content:
        "Đề nghị làm rõ trường hợp đã có chủ trương đầu tư trụ sở mà chưa hoàn thành, xét theo tiến độ.",
      proposal: { kind: "wording", text: premisesMeaning },
    },
    {
      nodeId: "security-cameras",
      field: "scoring",
      content:
        "Mức camera trên một khu dân cư còn cao so với phường mới đô thị hóa, đề nghị thêm một bậc thấp hơn.",
      proposal: null,
    },
    {
      nodeId: "unlawful-gatherings",
      field: "scoring",
      content: "Không nên trừ điểm các vụ khiếu kiện vượt thẩm quyền giải quyết của phường.",
      proposal: null,
      answer: {
        kind: "explained",
        reason:
          "Chỉ số chỉ tính vụ việc thuộc trách nhiệm quản lý của phường, đã nêu ở nội hàm tiêu chí 4; đề nghị giữ như dự thảo.",
        applies: false,
      },
    },
  ],
  planning: [
    {
      nodeId: "satisfaction-survey",
      field: "evidence",
      content: "Bổ sung văn bản giao đơn vị độc lập thực hiện khảo sát.",
      proposal: {
        kind: "wording",
        text: "Báo cáo khảo sát, mẫu phiếu, số phiếu hợp lệ\nVăn bản giao đơn vị độc lập khảo sát",
      },
    },
    {
      nodeId: "equipment",
      field: "general",
      content: "Nghiên cứu tách camera an ninh thành tiêu chí riêng trong lần sửa đổi sau.",
      proposal: null,
      answer: {
        kind: "noted",
        reason: "Ghi nhận để nghiên cứu khi tổng kết thí điểm.",
        applies: false,
      },
    },
  ],
  hanoiMovement: [
    {
      nodeId: "models-and-examples",
      field: "meaning",
      content: "Làm rõ số buổi sinh hoạt tối thiểu trong kỳ của một mô hình.",
      proposal: null,
    },
    {
      nodeId: "safe-neighbourhoods",
      field: "evidence",
      content: "Bổ sung danh sách khu dân cư đăng ký đầu năm.",
      proposal: {
        kind: "wording",
        text: "Quyết định công nhận khu dân cư “An toàn về ANTT”\nDanh sách khu dân cư đăng ký đầu năm",
      },
    },
  ],
} as const satisfies Readonly<Record<string, readonly SimulatedComment[]>>;

export const letterNumber = "112/VP-TH";

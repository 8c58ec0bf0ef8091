import { expect, test } from "vitest";
import { keepTakenOff } from "#features/answering/taken-off.ts";

test("what was taken off is put back once; taken off twice, it stands once", () => {
  const put: string[] = [];
  const takenOff = keepTakenOff();
  const file = (name: string) => ({
    indicatorId: "a",
    sha256: "f",
    name,
    putBack: () => put.push(name),
  });
  takenOff.add(file("cũ.pdf"));
  takenOff.add(file("mới.pdf"));
  takenOff.add({ ...file("khác.pdf"), indicatorId: "b" });
  expect(takenOff.getFiles().map(({ name }) => name)).toEqual(["mới.pdf", "khác.pdf"]);
  takenOff.putBack(takenOff.getFiles()[0]!);
  expect(takenOff.getFiles().map(({ name }) => name)).toEqual(["khác.pdf"]);
  expect(put).toEqual(["mới.pdf"]);
});

import type { Role } from "@thuocdo/criteria/role";
import { cityOf, type Departments } from "#demonstration/departments.ts";
import { personNames } from "#demonstration/messages.ts";
import type { PilotWard } from "#demonstration/pilot-wards.ts";
import { ministry } from "#units/collect-units.ts";
import { deterministicId } from "#units/unit-id.ts";

/** An office of the demonstration, with an account to sign in with. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

/** One account for each role at the ministry, a commenter for a department, a city and a department of it, an issuer of that city's supplement, for each pilot ward, and for the districts and cities above them; each city has a drafter, who keeps its plan; Cần Thơ, which has sent in the open round, has two appraisers. */
export function listPeople(
  wards: readonly PilotWard[],
  { order, hanoiMovement }: Departments,
): readonly DemonstrationPerson[] {
  const person = (
    userName: string,
    fullName: string,
    role: Role,
    unit: { readonly id: string; readonly name: string },
  ): DemonstrationPerson => ({
    id: deterministicId(`person:${userName}`),
    userName,
    fullName,
    role,
    unitId: unit.id,
    unitName: unit.name,
  });
  const hanoi = cityOf(wards, "hanoi");
  const cantho = cityOf(wards, "cantho");
  const top = { id: ministry.unitId, name: ministry.name };
  return [
    person("soanthao", personNames.drafter, "drafter", top),
    person("banhanh", personNames.issuer, "issuer", top),
    person("quantri", personNames.administrator, "administrator", top),
    person("phantich", personNames.analyst, "analyst", top),
    person("lanhdao", personNames.leader(top.name), "leader", top),
    person("gopy.cuc", personNames.commenter(order.name), "commenter", order),
    person("gopy.hanoi", personNames.commenter(hanoi.name), "commenter", hanoi),
    person("banhanh.hanoi", personNames.cityIssuer(hanoi.name), "issuer", hanoi),
    person("gopy.phong", personNames.commenter(hanoiMovement.name), "commenter", hanoiMovement),
    ...wards.flatMap(({ userNames, ward, district, city }) => [
      person(`canbo.${userNames.ward}`, personNames.wardOfficer(ward.name), "ward-officer", {
        id: ward.unitId,
        name: ward.name,
      }),
      person(
        `thamdinh.${userNames.district}`,
        personNames.appraiser(district.name),
        "appraiser",
        district,
      ),
      person(`soanthao.${userNames.city}`, personNames.cityDrafter(city.name), "drafter", city),
      person(`thamdinh.${userNames.city}`, personNames.appraiser(city.name), "appraiser", city),
      person(`lanhdao.${userNames.city}`, personNames.leader(city.name), "leader", city),
    ]),
    // A draw for second appraisals finds somebody in this city.
    person("thamdinh2.cantho", personNames.secondAppraiser(cantho.name), "appraiser", cantho),
  ];
}
